import type { WorkbookCell } from "../../workbook.ts";
import { marksOf } from "./label.ts";
import { textOf } from "./table.ts";

/** A weight or value of US trade as it is printed. */
export interface TradeCell {
  /** Null where words stand in place of a figure. */
  readonly figure: number | null;
  readonly revised: boolean;
  readonly printed: string;
}

/**
 * Reads a cell, whose marks stand in the column after it.
 *
 * @param isWord Whether a text stands in place of a figure.
 * @throws Error naming a cell that is neither, or a mark that is not `r`.
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
