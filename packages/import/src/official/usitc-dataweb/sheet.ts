import type { Workbook, WorkbookCell } from "../../workbook.ts";

/** One series of a DataWeb sheet: one country, heading and unit over the years. */
export interface Series {
  readonly country: string;
  readonly heading: string;
  /** The publisher's name of the unit, without "Value for: ". */
  readonly unit: string;
  readonly years: ReadonlyMap<number, { readonly figure: number; readonly suppressed: number }>;
}

const HEADER = ["Data Type", "Country", "HTS Number", "Description", "Quantity Description"];

/** A figure, which a workbook may hold as text with commas. */
function numberOf(cell: WorkbookCell | undefined): number | undefined {
  const number = typeof cell === "string" && /^\d[\d,]*(\.\d+)?$/.test(cell) ? Number(cell.replaceAll(",", "")) : cell;
  return typeof number === "number" && number >= 0 ? number : undefined;
}

const isBlank = (row: readonly WorkbookCell[]): boolean => row.every((cell) => cell === null || cell === "");

/**
 * The series of one sheet. The sheet's own count of rows and, where it prints one, its row of totals must agree with what
 * was read: a workbook that lost a line says so.
 *
 * @throws Error naming the sheet and the row that is not as DataWeb writes it.
 */
export function seriesOf(workbook: Workbook, name: string): Series[] {
  const rows = workbook.get(name);
  if (rows === undefined) throw new Error(`There is no sheet ${JSON.stringify(name)}`);
  const at = rows.findIndex((row) => HEADER.every((title, i) => row[i] === title));
  if (at < 0) throw new Error(`${name}: there is no header ${HEADER.join(", ")}`);
  const header = rows[at] as readonly WorkbookCell[];
  const years = header.flatMap((title, column) =>
    /^\d{4}$/.test(String(title)) ? [{ year: Number(title), column }] : [],
  );
  const suppressedAt = new Map(
    header.flatMap((title, column) => {
      const found = /^(\d{4})_Suppressed$/.exec(String(title));
      return found ? [[Number(found[1]), column] as const] : [];
    }),
  );
  const series: Series[] = [];
  let totals: readonly WorkbookCell[] | undefined;
  rows.slice(at + 1).forEach((row, i) => {
    const line = at + i + 2;
    if (isBlank(row)) return;
    if (row[0] === "Total:") {
      totals = row;
      return;
    }
    const [, country, heading, , unit] = row;
    if (typeof country !== "string" || typeof unit !== "string" || !/^\d{4,10}$/.test(String(heading)))
      throw new Error(`${name}, row ${line}: a row has a country, an HTS number and a quantity description`);
    const figures = new Map(
      years.map(({ year, column }) => {
        const figure = numberOf(row[column]);
        const suppressed = suppressedAt.has(year) ? row[suppressedAt.get(year) as number] : 0;
        if (figure === undefined || typeof suppressed !== "number")
          throw new Error(`${name}, row ${line}, ${year}: ${JSON.stringify(row[column])} is no figure`);
        return [year, { figure, suppressed }] as const;
      }),
    );
    series.push({ country, heading: String(heading), unit: unit.replace(/^Value for: /, ""), years: figures });
  });
  const counted = rows.find((row) => row[0] === "Data Row Count")?.[1];
  if (typeof counted === "number" && counted !== series.length)
    throw new Error(`${name}: the sheet counts ${counted} rows, and ${series.length} are there`);
  for (const { year, column } of totals === undefined ? [] : years) {
    const printed = numberOf(totals?.[column]);
    const sum = series.reduce((all, each) => all + (each.years.get(year)?.figure ?? 0), 0);
    if (printed !== sum)
      throw new Error(`${name}, ${year}: the sheet's total is ${printed}, and its rows add up to ${sum}`);
  }
  return series;
}
