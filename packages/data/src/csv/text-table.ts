import { type CsvError, parse } from "csv-parse/sync";
import { decode } from "./decode.ts";

/** A publisher's CSV as text, whatever its separator. */
export interface TextTable {
  readonly header: readonly string[];
  readonly lines: readonly { readonly cells: readonly string[]; readonly line: number }[];
  /** The mark between cells. Spreadsheets of many countries write semicolons, and decimals with a comma. */
  readonly delimiter: Delimiter;
}

type Delimiter = "," | ";" | "\t" | "|";

/** The most frequent of the marks in the first line, outside quotation marks. */
export function delimiterOf(text: string): Delimiter {
  const [first = ""] = text.replace(/^\s+/, "").split(/\r?\n/, 1);
  const bare = first.replace(/"[^"]*"/g, "");
  const count = (mark: string): number => bare.split(mark).length;
  return ([",", ";", "\t", "|"] as const).reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const saidOf: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a cell begins with a quotation mark and never ends with one",
  INVALID_OPENING_QUOTE:
    "a quotation mark stands inside a cell that does not begin with one: write it twice, and the cell in quotation marks",
  CSV_INVALID_CLOSING_QUOTE: "text follows the quotation mark that ends a cell",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "text follows the quotation mark that ends a cell",
  CSV_MAX_RECORD_SIZE: "a line is longer than any line of a table",
};

/**
 * Reads a publisher's CSV: UTF-8, UTF-16 or Windows-1252, with commas, semicolons, tabs or bars between the cells. Lines have
 * their number in the file; a line may have more or fewer cells than the header.
 *
 * @param trim Whether to remove the blanks around cells.
 * @throws Error that names file and line if it is not CSV.
 */
export function readTextTable(file: string, bytes: Uint8Array, trim = true): TextTable {
  const text = decode(bytes).replace(/^\uFEFF/, "");
  const delimiter = delimiterOf(text);
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { relax_column_count: true, info: true, trim, delimiter, skip_empty_lines: trim }) as never;
  } catch (error) {
    const { code = "", lines } = error as CsvError & { lines?: number };
    throw new Error(`${file}:${lines ?? 1}: ${saidOf[code] ?? "this line is not CSV"}`);
  }
  const [header, ...rest] = records;
  return {
    header: header?.record ?? [],
    lines: rest.map(({ record, info }) => ({ cells: record, line: info.lines })),
    delimiter,
  };
}
