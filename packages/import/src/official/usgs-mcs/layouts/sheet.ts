import { readTextTable } from "../../../../../data/src/csv/text-table.ts";
import { decimalMark } from "../../../decimals.ts";

/** A CSV of the release, as text. */
export interface Sheet {
  readonly file: string;
  readonly header: readonly string[];
  readonly lines: readonly { readonly cells: readonly string[]; readonly number: number }[];
}

/** A plain figure with the marks of a spreadsheet of another country. */
const foreign = /^\d{1,3}(\.\d{3})*(,\d+)?$|^\d+,\d+$/;

/**
 * Reads a CSV of the release, as saved by the publisher or, with semicolons, by a spreadsheet of another country.
 *
 * @throws Error that names the file, and the line that is not CSV or the figure that may mean two numbers.
 */
export function readSheet(file: string, bytes: Uint8Array): Sheet {
  const { header, lines, delimiter } = readTextTable(file, bytes, false);
  const mark = decimalMark(
    file,
    delimiter,
    lines.flatMap(({ cells }) => cells),
  );
  const plain = (cell: string): string =>
    mark === "," && foreign.test(cell.trim()) ? cell.replaceAll(".", "").replace(",", ".") : cell;
  return {
    file,
    header,
    lines: lines.map(({ cells, line }) => ({ cells: mark === "," ? cells.map(plain) : cells, number: line })),
  };
}

/** Whether a line has one text and nothing else: a remark of the publisher below the table. */
export const isRemark = (line: readonly string[]): boolean => {
  const filled = line.filter((cell) => cell.trim() !== "");
  return filled.length === 1 && /[a-z]{3}.* /i.test(filled[0] as string);
};
