import type { WorkbookCell } from "../../workbook.ts";
import { marksOf } from "./label.ts";
import { textOf } from "./table.ts";

/** A printed weight or value of US trade. */
export interface TradeCell {
  /** Null if words replace the figure. */
  readonly figure: number | null;
  readonly revised: boolean;
  readonly printed: string;
}

/**
 * Reads a cell, whose marks are in the column after it.
 *
 * @param isWord Whether a text replaces a figure.
 * @throws Error that names a cell which is neither, or a mark that is not `r`.
 */
export function tradeCell(
  cells: readonly WorkbookCell[],
  column: number,
  at: string,
  isWord: (text: string) => boolean,
): TradeCell {
  const text = textOf(cells[column]);
  const marks = marksOf(cells[column + 1]);
  const figure = text === "--" ? 0 : isWord(text) ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (figure === undefined || marks.some((mark) => mark !== "r"))
    throw new Error(`${at}: the cell ${JSON.stringify([text, ...marks].join(" "))} is not understood`);
  // The file stores binary fractions: 153.97200000000001 is 153.972.
  const shown = text === "--" ? '"--"' : figure === null ? text : String(figure);
  return { figure, revised: marks.length > 0, printed: [shown, ...marks].join(" ") };
}
