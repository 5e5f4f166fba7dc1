import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Commodity = Pick<RowOf<"commodities">, "id" | "kind" | "symbol" | "bases">;

/** The symbol of an element, or of its molecule: `Nd`, `O2`. */
const symbol = /^[A-Z][a-z]?\d?$/;

/** Elements without a symbol or a basis, and other things with a symbol. */
export const unlikeKind = <R extends Commodity>(commodities: readonly R[]): RowBreach<R>[] =>
  judged(commodities, (row) => {
    const tell = (column: string, expected: string) => ({ column, expected });
    if (row.kind === "element" && row.symbol === null) return tell("symbol", "the element's symbol");
    if (row.symbol !== null && row.kind !== "element" && row.kind !== "gas")
      return tell("symbol", `empty: a ${row.kind} is not an element`);
    if (row.symbol !== null && !symbol.test(row.symbol)) return tell("symbol", "the symbol of an element, such as Nd");
    return row.kind === "element" && row.bases.length === 0
      ? tell("bases", "the bases on which its figures are printed, such as element")
      : undefined;
  });

export const rule: LedgerRule = {
  code: "kind-of-commodity",
  description: "An element has a symbol and a basis; a mineral, a compound or a list has no symbol.",
  check: (ledger) => on("commodities", unlikeKind(ledger.rows("commodities"))),
};
