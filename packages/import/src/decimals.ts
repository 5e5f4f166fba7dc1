import { isTwoNumbers } from "../../data/src/check/cells/spreadsheet-cell.ts";

/** The decimal mark of a file's figures. */
export type DecimalMark = "." | ",";

/**
 * The decimal mark of figures in a file with semicolons between its cells: one figure that can be read in only one way decides
 * for all. In a file with commas between its cells it is the point.
 *
 * @param file Its name, for the message.
 * @param figures The cells of its columns of figures.
 * @throws Error with such a cell, if every figure with a mark may mean two numbers, or if the two marks are mixed.
 */
export function decimalMark(file: string, delimiter: string, figures: Iterable<string>): DecimalMark {
  if (delimiter !== ";") return ".";
  let doubtful: string | undefined;
  let point: string | undefined;
  let comma: string | undefined;
  for (const cell of figures) {
    if (isTwoNumbers(cell)) doubtful ??= cell;
    else if (/^\d{1,3}(,\d{3}){2,}$/.test(cell)) point ??= cell;
    else if (/^\d{1,3}(\.\d{3}){2,}$/.test(cell)) comma ??= cell;
    else if (/^-?\d+\.\d+$/.test(cell)) point ??= cell;
    else if (/^-?\d+,\d+$/.test(cell)) comma ??= cell;
  }
  if (point !== undefined && comma !== undefined)
    throw new Error(
      `${file}: the file has semicolons between its cells, and figures with a decimal point (${point}) and with a decimal comma (${comma}): one of them is damaged`,
    );
  if (point === undefined && comma === undefined && doubtful !== undefined)
    throw new Error(
      `${file}: the file has semicolons between its cells, so the mark in ${doubtful} may separate thousands or decimals, and no other figure decides which: save the file with commas between the cells and points in the decimals`,
    );
  return comma === undefined ? "." : ",";
}

/** A plain figure with that mark, not negative; undefined for any other text. */
export function plainFigure(cell: string, mark: DecimalMark): number | undefined {
  const plain = mark === "," ? cell.replace(",", ".") : cell;
  if (!/^\d+(\.\d*)?([eE][+-]?\d{1,3})?$|^\.\d+$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
