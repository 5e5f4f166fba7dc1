import type { AreaOf } from "../../area-names.ts";
import { type Flow, sidesOf } from "../../trade/flow.ts";
import type { WorkbookCell } from "../../workbook.ts";
import { type ClassColumns, partnerLayoutOf } from "./partner-layout.ts";
import type { PartnerTable } from "./partner-tables.ts";
import type { Cited } from "./rows.ts";
import { type Sheet, textOf } from "./table.ts";
import { type TradeCell, tradeCell } from "./trade-cell.ts";
import { readTradeClasses, type TradeClass, type TradeClasses } from "./trade-classes.ts";

/** The flows of a table of US trade by class and partner. */
export interface PartnerFlows {
  readonly flows: readonly Flow[];
  /** The classes that it prints, each with its place. */
  readonly classes: ReadonlyMap<TradeClass, string>;
  /** The number of cells that became no flow, by kind. */
  readonly leftOut: { readonly spanning: number; readonly bare: number };
}

const LEAST = "Less than ½ unit.";

/** The valuation in the footnote to the values. @throws Error if it names no known one. */
function valuationOf(footnote: string | undefined, name: string): Flow["valuation"] {
  if (footnote === undefined) return "unspecified";
  if (/^(Values are f|F)ree alongside ship( values?)?\.$/.test(footnote)) return "FAS";
  if (/^(U\.S\. )?Customs values?\.$/.test(footnote)) return "customs";
  throw new Error(`${name}: the valuation ${JSON.stringify(footnote)} is not understood`);
}

/**
 * The flows of one table: for each class and year the partners by name, `_OTH` for the sum of the others, and `_WLD` for the total.
 * A weight of less than half a ton has no figure. Sums over several classes are left out, and so is the total of a year without
 * partners: it would replace the partners that the previous yearbook prints.
 *
 * @throws Error that names a class, country, mark or cell that is not understood.
 */
export function partnerFlows(
  sheet: Sheet,
  table: PartnerTable,
  { source, table: name }: Cited,
  areaOf: AreaOf,
): PartnerFlows {
  const layout = partnerLayoutOf(sheet, name);
  const known = readTradeClasses(table.chapter, table.direction);
  const valuation = valuationOf(layout.ofValue, name);
  const flows: Flow[] = [];
  const classes = new Map<TradeClass, string>();
  const leftOut = { spanning: 0, bare: 0 };
  let year: string | undefined;

  const isLeast = (text: string) => layout.footnotes.get(/^\((\d+)\)$/.exec(text)?.[1] ?? "") === LEAST;

  let block: string | undefined;
  for (const { line, label, cells } of layout.lines) {
    const filled = layout.columns.flatMap(({ goods, content, value }) =>
      [goods, content, value].filter((at) => at !== undefined && textOf(cells[at]) !== ""),
    ).length;
    const unknown = () => new Error(`${name}, line ${line}: ${JSON.stringify(label)} is not understood`);
    const ofYear = /^((?:19|20)\d\d):?$/.exec(label)?.[1];
    const heading = /^(.*):\d?$/.exec(label)?.[1];
    if (ofYear !== undefined && filled > 0) leftOut.bare += filled;
    else if (ofYear !== undefined) year = ofYear;
    else if (heading !== undefined && filled === 0 && known.has(heading)) block = heading;
    else if (filled === 0) throw unknown();
    if (ofYear !== undefined || filled === 0) continue;

    const meaning = meaningOf(label, known, areaOf);
    if (meaning === undefined) throw unknown();
    for (const columns of layout.columns) {
      const words = columns.words ?? meaning.words ?? block ?? table.only;
      const period = columns.year ?? year;
      const ofClass = words === undefined ? undefined : known.get(words);
      if (words !== undefined && table.leftOut.test(words)) {
        leftOut.spanning += [columns.goods, columns.content, columns.value].filter((at) => at !== undefined).length;
        continue;
      }
      if (ofClass === undefined || period === undefined) throw unknown();
      if (!classes.has(ofClass)) classes.set(ofClass, `${name}, ${words}`);
      const at = `${name}, line ${line}`;
      const read = (column: number) => tradeCell(cells, column, at, isLeast);
      const rows = meaning.isContent
        ? [contentOf(columns, cells, read, table, at)]
        : rowsOf({ ...columns, words }, read, table, at);
      for (const partner of meaning.partners)
        for (const row of rows)
          flows.push({
            ...sidesOf(table.direction, partner),
            product: ofClass.product.id,
            period,
            valuation,
            ...row,
            source,
            locator: `${name}, ${words}, row ${meaning.row}, ${period}`,
            evidence_level: "primary",
          });
    }
  }
  return { flows, classes, leftOut };
}

/** The meaning of a line of figures. */
interface Meaning {
  /** One area or, for a class with only one partner, that partner and the world. */
  readonly partners: readonly string[];
  /** The class, if the line names it. */
  readonly words?: string;
  /** Whether its weights are those of the content. */
  readonly isContent: boolean;
  /** The name of the line in a locator. */
  readonly row: string;
}

/** The meaning of a label; undefined if it is neither a total nor a known area, with or without the number of a footnote. */
function meaningOf(label: string, known: TradeClasses, areaOf: AreaOf): Meaning | undefined {
  if (/^Total( .*content)?$/.test(label)) return { partners: ["_WLD"], isContent: label !== "Total", row: label };
  // A class with only one partner has both on one line, which is also its total.
  const [, words, only, content] = /^(.*),\d (.*?)(, (?:Li|lithium) content)?$/.exec(label) ?? [];
  for (const name of [only ?? label, label.replace(/\d+$/, "")])
    try {
      const area = areaOf(name);
      if (words === undefined) return { partners: [area], isContent: false, row: name };
      if (known.has(words))
        return { partners: [area, "_WLD"], words, isContent: content !== undefined, row: `${name}${content ?? ""}` };
    } catch {}
  return undefined;
}

type Figures = Pick<Flow, "quantity_unit" | "value_usd" | "quantity" | "comparator" | "status" | "scope" | "printed">;

const scopeOf = (weight: TradeCell, ...more: readonly string[]): string | null =>
  [...more, ...(weight.figure === null ? ["Quantity of less than half a metric ton."] : [])].join(" ") || null;

/** The rows of one partner in one class and year: the goods with their value, and their content, or only the content. */
function rowsOf(
  { words, goods, content, value }: ClassColumns,
  read: (at: number) => TradeCell,
  table: PartnerTable,
  at: string,
): Figures[] {
  if (goods === undefined && value === undefined && content !== undefined)
    return [contentRow(read(content), table, at, words)];
  if (goods === undefined || value === undefined) throw new Error(`${at}: a class without weight or value`);
  const [tons, thousands] = [read(goods), read(value)];
  if (thousands.figure === null || (tons.figure === 0) !== (thousands.figure === 0))
    throw new Error(`${at}: a weight and a value that do not go together are not understood`);
  const ofGoods: Figures = {
    quantity_unit: table.goodsAs ?? "t",
    value_usd: thousands.figure * 1000,
    quantity: tons.figure,
    // The comparator of a flow belongs to its quantity.
    comparator: tons.figure === null ? "lt" : "eq",
    status: tons.figure === 0 ? "nil" : "reported",
    scope: scopeOf(tons, ...(tons.revised || thousands.revised ? ["Revised."] : [])),
    printed: `${tons.printed} metric tons; ${thousands.printed} thousand dollars`,
  };
  return content === undefined ? [ofGoods] : [ofGoods, contentRow(read(content), table, at)];
}

/** The row of a line of contents: its weight is in the column of the goods, and `XX` in that of their value. */
function contentOf(
  { goods, value }: ClassColumns,
  cells: readonly WorkbookCell[],
  read: (at: number) => TradeCell,
  table: PartnerTable,
  at: string,
): Figures {
  if (goods === undefined || value === undefined || textOf(cells[value]) !== "XX")
    throw new Error(`${at}: a content with a value is not understood`);
  return contentRow(read(goods), table, at);
}

/** The row of a content, which is a second amount of the goods without a value. */
function contentRow(tons: TradeCell, { content }: PartnerTable, at: string, ofClass = ""): Figures {
  if (content === undefined) throw new Error(`${at}: a content is not understood`);
  const assumed = content.assumed?.classes.test(ofClass) === true ? content.assumed : undefined;
  return {
    quantity_unit: "t_content",
    value_usd: null,
    quantity: tons.figure,
    comparator: tons.figure === null ? "lt" : "eq",
    // A footnote replaces the figure.
    status: tons.figure === null ? "qualitative" : tons.figure === 0 ? "nil" : assumed ? "estimated" : content.status,
    scope: scopeOf(tons, (assumed ?? content).words, ...(tons.revised ? ["Revised."] : [])),
    printed: `${tons.printed} metric tons`,
  };
}
