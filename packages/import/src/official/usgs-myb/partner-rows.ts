import type { AreaOf } from "../../area-names.ts";
import type { Flow } from "../../trade/flow.ts";
import type { WorkbookCell } from "../../workbook.ts";
import { marksOf } from "./label.ts";
import type { Sheet } from "./layout.ts";
import { type ClassColumns, partnerLayoutOf, textOf } from "./partner-layout.ts";
import type { PartnerTable } from "./partner-tables.ts";
import type { Cited } from "./rows.ts";
import { readTradeClasses, type TradeClass } from "./trade-classes.ts";

/** The flows of a table of US trade by class and partner. */
export interface PartnerFlows {
  readonly flows: readonly Flow[];
  /** The classes that it prints, each with where. */
  readonly classes: ReadonlyMap<TradeClass, string>;
  /** Cells that became no flow, by what they are. */
  readonly leftOut: { readonly spanning: number; readonly bare: number };
}

/** A weight or value as it is printed. */
interface Cell {
  /** Null where it is less than half of its unit. */
  readonly figure: number | null;
  readonly revised: boolean;
  readonly printed: string;
}

const LEAST = "Less than ½ unit.";

/** The valuation that the footnote over the values names. @throws Error where it names none that is known. */
function valuationOf(footnote: string | undefined, name: string): Flow["valuation"] {
  if (footnote === undefined) return "unspecified";
  if (/^(Values are f|F)ree alongside ship( values?)?\.$/.test(footnote)) return "FAS";
  if (/^(U\.S\. )?Customs values?\.$/.test(footnote)) return "customs";
  throw new Error(`${name}: the valuation ${JSON.stringify(footnote)} is not understood`);
}

/**
 * The flows of one table: of each class and year the partners by name, `_OTH` for the others in one sum, and `_WLD` for the total.
 * A weight of less than half a ton has no figure. What spans several classes is left out, and so is the total of a year whose partners
 * the table does not print: it would stand in place of those that the book before prints.
 *
 * @throws Error naming a class, country, mark or cell that is not understood.
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
  const imports = table.direction === "imports";
  const flows: Flow[] = [];
  const classes = new Map<TradeClass, string>();
  const leftOut = { spanning: 0, bare: 0 };
  let year: string | undefined;

  const cellAt = (cells: readonly WorkbookCell[], at: number, line: number): Cell => {
    const text = textOf(cells[at]);
    const marks = marksOf(cells[at + 1]);
    const note = /^\((\d+)\)$/.exec(text)?.[1];
    const least = note !== undefined && layout.footnotes.get(note) === LEAST;
    const figure = text === "--" ? 0 : least ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
    if (figure === undefined || marks.some((mark) => mark !== "r"))
      throw new Error(
        `${name}, line ${line}: the cell ${JSON.stringify([text, ...marks].join(" "))} is not understood`,
      );
    // The file stores binary fractions: 153.97200000000001 is 153.972.
    const shown = text === "--" ? '"--"' : figure === null ? text : String(figure);
    return { figure, revised: marks.length > 0, printed: [shown, ...marks].join(" ") };
  };

  for (const { line, label, cells } of layout.lines) {
    const filled = layout.columns.flatMap(({ goods, content, value }) =>
      [goods, content, value].filter((at) => at !== undefined && textOf(cells[at]) !== ""),
    ).length;
    const unknown = () => new Error(`${name}, line ${line}: ${JSON.stringify(label)} is not understood`);
    const ofYear = /^((?:19|20)\d\d):?$/.exec(label)?.[1];
    if (ofYear !== undefined) {
      if (filled > 0) leftOut.bare += filled;
      else year = ofYear;
      continue;
    }
    if (filled === 0) throw unknown();
    const partner = partnerOf(label, areaOf);
    if (partner === undefined) throw unknown();
    for (const columns of layout.columns) {
      const words = columns.words ?? table.only;
      const period = columns.year ?? year;
      const ofClass = words === undefined ? undefined : known.get(words);
      if (words !== undefined && table.leftOut.test(words)) {
        leftOut.spanning += [columns.goods, columns.content, columns.value].filter((at) => at !== undefined).length;
        continue;
      }
      if (ofClass === undefined || period === undefined) throw unknown();
      if (!classes.has(ofClass)) classes.set(ofClass, `${name}, ${words}`);
      for (const row of rowsOf(columns, (at) => cellAt(cells, at, line), `${name}, line ${line}`))
        flows.push({
          exporter: imports ? partner.area : "USA",
          importer: imports ? "USA" : partner.area,
          product: ofClass.product.id,
          period,
          flow_basis: imports ? "importer_reported" : "exporter_reported",
          valuation,
          ...row,
          source,
          locator: `${name}, ${words}, row ${partner.name}, ${period}`,
          evidence_level: "primary",
        });
    }
  }
  return { flows, classes, leftOut };
}

/** The area that a line is of, and how a locator names it; undefined where no area has the name, with or without the number of a footnote. */
function partnerOf(label: string, areaOf: AreaOf): { readonly area: string; readonly name: string } | undefined {
  if (label === "Total") return { area: "_WLD", name: label };
  for (const name of [label, label.replace(/\d+$/, "")])
    try {
      return { area: areaOf(name), name };
    } catch {}
  return undefined;
}

type Figures = Pick<Flow, "quantity_unit" | "value_usd" | "quantity" | "comparator" | "status" | "scope" | "printed">;

/** The rows of one partner in one class and year: of the goods with their value, and of what they contain. */
function rowsOf({ goods, value }: ClassColumns, read: (at: number) => Cell, at: string): Figures[] {
  if (goods === undefined || value === undefined) throw new Error(`${at}: a class without weight or value`);
  const [tons, thousands] = [read(goods), read(value)];
  if (thousands.figure === null || (tons.figure === 0) !== (thousands.figure === 0))
    throw new Error(`${at}: a weight and a value that do not go together are not understood`);
  const scope = [
    ...(tons.figure === null ? ["Quantity of less than half a metric ton."] : []),
    ...(tons.revised || thousands.revised ? ["Revised."] : []),
  ];
  return [
    {
      quantity_unit: "t",
      value_usd: thousands.figure * 1000,
      quantity: tons.figure,
      // The comparator of a flow speaks of its quantity.
      comparator: tons.figure === null ? "lt" : "eq",
      status: tons.figure === 0 ? "nil" : "reported",
      scope: scope.join(" ") || null,
      printed: `${tons.printed} metric tons; ${thousands.printed} thousand dollars`,
    },
  ];
}
