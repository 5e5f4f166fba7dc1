import type { LedgerRule } from "../../engine/rule.ts";

export const rule: LedgerRule = {
  code: "redirect",
  description: "A redirect starts at an address that no row has any longer.",
  *check(ledger) {
    for (const row of ledger.rows("redirects"))
      if (ledger.isThere(row.retired))
        yield { table: "redirects", row, column: "retired", expected: "an address that no row has any longer" };
  },
};
