import type { AreaOf } from "../../area-names.ts";
import { type Flow, sidesOf } from "../../trade/flow.ts";
import type { WorkbookCell } from "../../workbook.ts";
import type { Cited } from "./rows.ts";
import { type Sheet, tableIn, textOf, titleOf } from "./table.ts";
import { tradeCell } from "./trade-cell.ts";
import type { UsLine, UsLines } from "./us-lines.ts";

/** The side of the flows in a table of US trade. */
export type Direction = "exports" | "imports";

const titles: readonly (readonly [RegExp, Direction])[] = [
  [/^U\.S\. EXPORTS OF RARE-EARTH (COMPOUNDS|METALS AND ALLOYS), BY COUNTRY/, "exports"],
  [/^U\.S\. IMPORTS FOR CONSUMPTION OF RARE-EARTH (COMPOUNDS|METALS AND ALLOYS), BY COUNTRY/, "imports"],
];

/** The table of US trade by partner in a sheet; undefined if it is not one that is read. */
export const tradeTableOf = (sheet: Sheet): Direction | undefined =>
  titles.find(([title]) => title.test(titleOf(sheet)))?.[1];

/** The flows of a table of US trade. */
export interface TradeFlows {
  readonly flows: readonly Flow[];
  /** The categories that it prints, each with its place. */
  readonly lines: ReadonlyMap<UsLine, string>;
  /** Cells of totals over several categories, which belong to no product. */
  readonly spanning: number;
}

/** The columns of one year: gross weight and value, each with its marks in the column after it. */
interface YearColumns {
  readonly year: number;
  readonly weight: number;
  readonly value: number;
}

const HEADER = /^Category and country or locality$/;
const END = /^(rRevised|XX Not applicable)/;
/** The valuations, which the tables do not give: their figures of China add up to DataWeb's in these valuations. */
const valuations = { exports: "FAS", imports: "customs" } as const;
const CONTENT = "Total estimated rare-earth-oxide (REO) equivalent content.";

/** The columns under a header: `(kilograms)` and `Value`, each under its year. */
function columnsOf(
  sheet: Sheet,
  header: number,
  name: string,
): { readonly years: YearColumns[]; readonly code: number } {
  const names = (sheet[header] ?? []).map(textOf);
  const over = sheet.slice(Math.max(0, header - 3), header).map((line) => line.map(textOf));
  const code = names.findIndex((text) => /^(HTS|Schedule B|number$)/.test(text));
  const years = names.flatMap((text, weight): YearColumns[] => {
    if (text !== "(kilograms)") return [];
    const value = names.indexOf("Value", weight);
    const year = over.flatMap((line) => line.slice(0, weight + 1).filter((cell) => /^(19|20)\d\d$/.test(cell))).at(-1);
    const gross = over.some((line) => line[weight] === "Gross weight");
    if (value === -1 || year === undefined || !gross)
      throw new Error(`${name}: the columns of weight and value are not understood`);
    return [{ year: Number(year), weight, value }];
  });
  if (code === -1 || years.length === 0) throw new Error(`${name}: the line of countries is not understood`);
  return { years, code };
}

/** A category that is being read: its words and its codes, which may continue on the next lines. */
interface Open {
  words: string;
  codes: string;
}

/** The digits at the beginning of all printed codes of a category: `3606.90.3010 and 3606.90.3090` are parts of 3606.90.30. */
function codeOf(codes: string): string | undefined {
  const [first, ...others] = codes.match(/\d{4}\.\d{2}\.\d{4}/g)?.map((code) => code.replaceAll(".", "")) ?? [];
  if (first === undefined) return undefined;
  return others.length === 0 ? first : first.slice(0, 8);
}

const squeezed = (words: string): string => words.replace(/\s/g, "");

/**
 * The flows of one table of US trade: for each category and year the partners by name, `_OTH` for the sum of the others, and
 * `_WLD` for the total, also in kilograms of rare-earth oxide. A total over several categories is left out and counted.
 *
 * @throws Error that names a heading, category, country, mark or cell that is not understood.
 */
export function tradeFlows(
  sheet: Sheet,
  direction: Direction,
  { source, table: name }: Cited,
  areaOf: AreaOf,
  known: UsLines,
): TradeFlows {
  const { header, lines: printed } = tableIn(sheet, HEADER, END, name);
  const { years, code: codeAt } = columnsOf(sheet, header, name);
  const flows: Flow[] = [];
  const lines = new Map<UsLine, string>();
  let spanning = 0;
  let open: Open | undefined;
  let span = false;

  const lineOf = (words: string, codes: string): UsLine | undefined => {
    const line = known.of.get(`${direction === "imports" ? "us_hts" : "us_schedule_b"} ${codeOf(codes)}`);
    return line !== undefined && squeezed(line.words) === squeezed(words) ? line : undefined;
  };

  for (const { line: at, label, cells } of printed) {
    const codes = textOf(cells[codeAt]);
    if (label === "" && codes === "") continue;
    const unknown = () => new Error(`${name}, line ${at}: ${JSON.stringify(label || codes)} is not understood`);
    const figures = years.flatMap(({ weight, value }) => [textOf(cells[weight]), textOf(cells[value])]);

    if (figures.every((figure) => figure === "")) {
      if (label === "" && open !== undefined) open.codes += ` ${codes}`;
      else if (codes !== "") open = { words: label, codes };
      else if (open !== undefined && !open.words.endsWith(":")) open.words += ` ${label}`;
      else if (label.endsWith(":") && known.headings.has(label.slice(0, -1))) open = undefined;
      else throw unknown();
      span = false;
      continue;
    }

    // A category with only one partner has it on its own line, which is also its total.
    const [, words, only] = codes === "" ? [] : (/^(.*), (.*?)$/.exec(label) ?? []);
    if (words !== undefined) [open, span] = [{ words: `${words}:`, codes }, false];
    else if (codes !== "") throw unknown();
    const content = /^(Total|Grand total) estimated .*equivalent content$/.test(label);
    if (!content && /^(Grand total$|Total, )/.test(label)) span = true;
    if (span) {
      spanning += figures.filter((figure) => figure !== "XX").length;
      continue;
    }
    const line = open && lineOf(open.words.slice(0, -1), open.codes);
    if (open === undefined || line === undefined || !open.words.endsWith(":")) throw unknown();
    const category = `${line.words} (${open.codes.replace(/\s+/g, " ")})`;
    lines.set(line, `${name}, ${category}`);
    const partners =
      only !== undefined ? [areaOf(only), "_WLD"] : [content || label === "Total" ? "_WLD" : areaOf(label)];
    for (const { year, weight, value } of years)
      for (const partner of partners)
        flows.push({
          ...sidesOf(direction, partner),
          product: line.product.id,
          period: String(year),
          valuation: valuations[direction],
          comparator: "eq",
          ...figuresOf(cells, weight, value, content, `${name}, line ${at}`),
          source,
          locator: `${name}, ${category}, row ${only ?? label}, ${year}`,
          evidence_level: "primary",
        });
  }
  return { flows, lines, spanning };
}

type Figures = Pick<Flow, "quantity_unit" | "value_usd" | "quantity" | "status" | "scope" | "printed">;

/** @throws Error that names a cell which is not a figure, or a mark that is not `r`. */
function figuresOf(
  cells: readonly WorkbookCell[],
  weight: number,
  value: number,
  content: boolean,
  at: string,
): Figures {
  const read = (column: number) => tradeCell(cells, column, at, (text) => content && text === "XX");
  const [kilograms, dollars] = [read(weight), read(value)];
  if (content !== (dollars.figure === null) || (!content && (kilograms.figure === 0) !== (dollars.figure === 0)))
    throw new Error(`${at}: a weight and a value that do not go together are not understood`);
  const scope = [...(content ? [CONTENT] : []), ...(kilograms.revised || dollars.revised ? ["Revised."] : [])];
  return {
    quantity_unit: content ? "kg_content" : "kg",
    value_usd: dollars.figure,
    quantity: kilograms.figure,
    status: kilograms.figure === 0 ? "nil" : content ? "estimated" : "reported",
    scope: scope.join(" ") || null,
    printed: [`${kilograms.printed} kilograms`, ...(content ? [] : [`${dollars.printed} dollars`])].join("; "),
  };
}
