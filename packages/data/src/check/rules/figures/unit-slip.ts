import type { Share } from "../../../tables/shares.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";
import { things, unitSlips } from "./editions.ts";

/** Lines of an edition in a unit other than the previous edition's. */
export const slippedUnits = (rows: readonly Share[], sources: readonly RowOf<"sources">[]): RowBreach<Share>[] =>
  [...unitSlips(things(rows, sources)).values()].map(({ breach }) => breach);

export const rule: LedgerRule = {
  code: "unit-slip",
  description:
    "The median over the areas that two editions share does not jump a thousandfold: if it does, one of the units is wrong, and a correction says so.",
  check: (ledger) => on("shares", slippedUnits(ledger.rows("shares"), ledger.rows("sources"))),
};
