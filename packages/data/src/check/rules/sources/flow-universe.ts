import { universe } from "../../../tables/sources.ts";
import type { LedgerRule } from "../../engine/rule.ts";

export const rule: LedgerRule = {
  code: "flow-universe",
  description: "A source of trade flows says which partners it covers: all, selected ones, or only the world.",
  *check(ledger) {
    for (const source of ledger.rows("sources")) {
      const flows = ledger.citing(source.id, "exports");
      if (flows > 0 && source.universe === null)
        yield {
          table: "sources",
          row: source,
          column: "universe",
          expected: `${Object.keys(universe).join(" or ")}, since ${flows} ${flows === 1 ? "flow cites" : "flows cite"} it`,
        };
    }
  },
};
