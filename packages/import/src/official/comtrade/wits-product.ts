import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readTextTable } from "../../../../data/src/csv/text-table.ts";
import { type DecimalMark, decimalMark, plainFigure } from "../../decimals.ts";
import type { Flow } from "../../trade/flow.ts";
import { readWorkbook } from "../../workbook.ts";
import { lineRules } from "./columns.ts";
import { folded } from "./names.ts";
import { type ComtradeFile, type ComtradeReader, headerIn, type ReadLine, sortLines } from "./record.ts";

/** The columns of WITS's page by product, with their other names in its advanced query. */
const columns = {
  reporter: ["Reporter", "ReporterName"],
  partner: ["Partner", "PartnerName"],
  flow: ["TradeFlow", "TradeFlowName"],
  code: ["ProductCode"],
  year: ["Year"],
  thousands: ["Trade Value 1000USD", "TradeValue in 1000 USD"],
  quantity: ["Quantity"],
  unit: ["Quantity Unit", "QtyToken", "QuantityToken"],
  weight: ["NetWeight in KGM"],
  nomenclature: ["Nomenclature", "NomenCode"],
} as const;
type Column = keyof typeof columns;

const named = new Map<string, Column>(
  Object.entries(columns).flatMap(([name, others]) => others.map((each) => [folded(each), name as Column] as const)),
);
const needed: readonly Column[] = ["reporter", "partner", "flow", "code", "year", "thousands"];

/** Whether a header is that of WITS's trade by product. */
export function isWitsProduct(header: readonly string[]): boolean {
  const there = new Set(header.map((name) => named.get(folded(name))));
  return needed.every((name) => there.has(name));
}

const units: Readonly<Record<string, Flow["quantity_unit"]>> = {
  kg: "kg",
  kgm: "kg",
  kilograms: "kg",
  "weight in kilograms": "kg",
  item: "number",
  items: "number",
  "number of items": "number",
  nar: "number",
  l: "L",
  liters: "L",
  litres: "L",
  m3: "m3",
  "cubic meters": "m3",
  carat: "ct",
  carats: "ct",
};

const flows: Readonly<Record<string, "M" | "X">> = { import: "M", imports: "M", export: "X", exports: "X" };

type Cells = Partial<Record<Column, string>>;

/**
 * WITS's trade by HS6 product, from its page (CSV or workbook) or from its advanced query: thousands of dollars, reporters and
 * partners by WITS's names. The figures are UN Comtrade's; WITS's own terms apply as well as UN Comtrade's.
 */
export const witsProduct: ComtradeReader = {
  form: "trade by product of World Bank WITS (CSV or workbook)",
  fits: (head, name) =>
    (head.startsWith("PK") && /by[-_ ]?hs6?[-_ ]?product.*\.xlsx$/i.test(name)) || isWitsProduct(headerIn(head)),
  async read(path) {
    const name = basename(path);
    if (!/\.xlsx$/i.test(path)) {
      const { header, lines, delimiter } = readTextTable(name, readFileSync(path));
      return recordsIn(
        name,
        header,
        lines.map(({ cells, line }) => ({ cells, at: line })),
        delimiter,
      );
    }
    for (const rows of (await readWorkbook(path)).values()) {
      const text = rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
      const at = text.findIndex(isWitsProduct);
      if (at >= 0)
        return recordsIn(
          name,
          text[at] as string[],
          text.slice(at + 1).map((cells, i) => ({ cells, at: at + i + 2 })),
          ",",
        );
    }
    throw new Error(`${name}: no sheet has the columns ${needed.map((each) => columns[each][0]).join(", ")}`);
  },
};

function recordsIn(
  file: string,
  header: readonly string[],
  lines: readonly { readonly cells: readonly string[]; readonly at: number }[],
  delimiter: string,
): ComtradeFile {
  const places = header.map((name) => named.get(folded(name)));
  const told = lines
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ cells, at }) => ({
      at,
      line: Object.fromEntries(
        places.flatMap((name, i) => (name === undefined ? [] : [[name, (cells[i] ?? "").trim()]])),
      ) as Cells,
    }));
  const figures = told.flatMap(({ line }) =>
    [line.thousands, line.quantity, line.weight].filter((cell) => cell !== undefined),
  );
  const mark = decimalMark(file, delimiter, figures);
  return { ...sortLines(file, told, ({ at, line }) => recordOf(at, line, mark)), carrier: "World Bank WITS" };
}

function recordOf(at: number, line: Cells, mark: DecimalMark): ReadLine {
  const { reporter = "", partner = "", flow = "", code = "", year = "" } = line;
  const { thousands = "", quantity = "", unit = "", weight = "", nomenclature = "" } = line;
  if (!/^(|H[S\d])$/i.test(nomenclature))
    return `Nomenclature ${JSON.stringify(nomenclature)} is not an edition of the Harmonized System`;
  if (/^re-/i.test(flow)) return { rule: lineRules.otherFlow };
  const direction = flows[flow.toLowerCase()];
  if (direction === undefined) return `TradeFlow ${JSON.stringify(flow)} is neither Import nor Export`;
  if (!/^\d{4,6}$/.test(code)) return `ProductCode ${JSON.stringify(code)} is not an HS code`;
  if (!/^(19|20)\d\d$/.test(year)) return `Year ${JSON.stringify(year)} is not a year`;
  if (reporter === "" || partner === "") return "a line has a reporter and a partner";
  const value = figure(thousands, mark);
  const [count, kilograms] = [figure(quantity, mark), figure(weight, mark)];
  if (value === undefined || value === null) return `Trade Value 1000USD ${JSON.stringify(thousands)} is not a figure`;
  if (count === undefined) return `Quantity ${JSON.stringify(quantity)} is not a figure`;
  if (kilograms === undefined) return `NetWeight ${JSON.stringify(weight)} is not a figure`;
  const known = units[unit.toLowerCase()];
  if (count && known === undefined) return `Quantity Unit ${JSON.stringify(unit)} is not a unit that the ledger has`;
  return {
    at,
    reporter: { name: reporter },
    partner: { name: partner },
    flow: direction,
    code,
    period: year,
    // Thousands with three decimals are whole dollars.
    value: Math.round(value * 1e6) / 1e3,
    valuation: direction === "M" ? "CIF" : "FOB",
    netWeight: kilograms ?? (known === "kg" ? count : null),
    ...(count && known !== undefined && known !== "kg" ? { quantity: { figure: count, unit: known } } : {}),
    printed: `${thousands} thousand USD`,
  };
}

const figure = (cell: string, mark: DecimalMark): number | null | undefined =>
  /^(|NA|N\/A)$/i.test(cell)
    ? null
    : plainFigure(/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell) && mark === "." ? cell.replaceAll(",", "") : cell, mark);
