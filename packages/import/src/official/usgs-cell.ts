import type { Share } from "../../../data/src/tables/shares.ts";

export type Figure = Pick<Share, "quantity" | "comparator" | "low" | "high" | "status">;

const figure = (quantity: number | null, status: Figure["status"]): Figure => ({
  quantity,
  comparator: "eq",
  low: null,
  high: null,
  status,
});

export const notApplicable: Figure = figure(null, "not_applicable");

/**
 * Reads a cell of a workbook of the Geological Survey.
 *
 * @param marks Letters of the table at the cell, its line or its column: `e` estimated, `p` preliminary.
 * @throws Error that names a cell which is neither a figure nor a word of the tables.
 */
export function figureOf(printed: string, marks: readonly string[], locator: string): Figure {
  if (printed === "NA") return figure(null, "not_available");
  if (printed === "W") return figure(null, "withheld");
  if (printed === "--" || printed === "0") return figure(0, "nil");
  if (!/^\d+(\.\d+)?$/.test(printed))
    throw new Error(`${locator}: the cell ${JSON.stringify(printed)} is not understood`);
  return figure(Number(printed), marks.includes("e") ? "estimated" : marks.includes("p") ? "provisional" : "reported");
}

/** A cell with its unit; in quotes if a spreadsheet would read it as a formula, like the dashes of a zero. */
export const printedWith = (cell: string, unit: string): string =>
  /^[-+=@]/.test(cell) ? `"${cell}" ${unit}` : `${cell} ${unit}`;
