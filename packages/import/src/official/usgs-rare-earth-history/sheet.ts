import type { Share } from "../../../../data/src/tables/shares.ts";

/** The cells of a workbook's sheet. */
export type Sheet = readonly (readonly unknown[])[];

type Figure = Pick<Share, "quantity" | "comparator" | "low" | "high" | "status">;

/**
 * Reads a cell of tonnes.
 *
 * @param marks Letters of the table beside the cell or its line: `e` estimated.
 * @throws Error naming a cell that is not understood.
 */
export function figureOf(printed: string, marks: readonly string[], locator: string): Figure {
  const figure = (quantity: number | null, status: Figure["status"]): Figure => ({
    quantity,
    comparator: "eq",
    low: null,
    high: null,
    status,
  });
  if (printed === "NA") return figure(null, "not_available");
  if (printed === "W") return figure(null, "withheld");
  if (printed === "--" || printed === "0") return figure(0, "nil");
  if (/^\d+(\.\d+)?$/.test(printed)) return figure(Number(printed), marks.includes("e") ? "estimated" : "reported");
  throw new Error(`${locator}: the cell ${JSON.stringify(printed)} is not understood`);
}

/** A cell with its unit; in quotes where a spreadsheet would take it for a formula, as it would the dashes of a zero. */
export const printedWith = (cell: string, unit: string): string =>
  /^[-+=@]/.test(cell) ? `"${cell}" ${unit}` : `${cell} ${unit}`;

/** One area's rare-earth mine output, as a row of `shares`; the computed columns are left to be computed. */
export const shareOf = ({
  figure,
  ...row
}: Pick<Share, "area" | "year" | "scope" | "printed" | "source" | "locator"> & { readonly figure: Figure }): Share => ({
  commodity: "rare-earths",
  stage: "mine",
  measure: "production",
  form: "all",
  basis: "REO",
  share_of: "_WLD",
  unit: "t",
  share_pct: null,
  share_basis: null,
  share_denominator: null,
  correction: null,
  ...figure,
  ...row,
  evidence_level: "primary",
});
