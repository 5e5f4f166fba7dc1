import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

/** Rows whose unit or basis is not one that their commodity has. */
export function foreignUnits<R extends Pick<RowOf<"shares">, "commodity" | "unit" | "basis">>(
  rows: readonly R[],
  commodities: readonly RowOf<"commodities">[],
): RowBreach<R>[] {
  const known = new Map(commodities.map((commodity) => [commodity.id, commodity]));
  return judged(rows, (row) => {
    const commodity = known.get(row.commodity);
    if (commodity === undefined || row.unit === "pct") return undefined;
    if (!commodity.units.includes(row.unit))
      return {
        column: "unit",
        expected: `${commodity.units.join(" or ") || "a listed unit"} for ${row.commodity}: commodities.csv lists the units of each commodity`,
        suggestion: commodity.units[0] ?? "",
      };
    if (!commodity.bases.includes(row.basis))
      return {
        column: "basis",
        expected: `${commodity.bases.join(" or ") || "a listed basis"} for ${row.commodity}: commodities.csv lists the bases of each commodity`,
        suggestion: commodity.bases[0] ?? "",
      };
    return undefined;
  });
}

export const rule: LedgerRule = {
  code: "unit-and-basis",
  description: "The unit and the basis of a figure are among those of its commodity.",
  check: (ledger) => on("shares", foreignUnits(ledger.rows("shares"), ledger.rows("commodities"))),
};
