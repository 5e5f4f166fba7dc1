import { computeAllShares } from "../../../compute/shares.ts";
import { formatCell } from "../../../csv/cell.ts";
import type { LedgerBreach, LedgerRule } from "../../engine/rule.ts";
import { brokenPrints, erratumOf } from "../prints/sound-prints.ts";

const columns = ["share_pct", "share_basis", "share_denominator"] as const;

export const rule: LedgerRule = {
  code: "computed-share",
  description: "A computed percentage is the quantity divided by the print's world total or by the sum of its rows.",
  check(ledger) {
    const broken = brokenPrints(ledger);
    const found: LedgerBreach[] = [];
    for (const [row, computed] of computeAllShares(ledger.rows("shares"), erratumOf(ledger))) {
      if (broken(row)) continue;
      if (computed.share_basis === "computed") ledger.note("computed shares recomputed");
      const column = columns.find((name) => row[name] !== computed[name]);
      if (column === undefined) continue;
      const right = formatCell(computed[column]);
      found.push({
        table: "shares",
        row,
        column,
        expected: right === "" ? "empty: there is nothing to divide by, or nothing to divide" : `${right}, recomputed`,
        suggestion: right,
        fixable: true,
      });
    }
    return found;
  },
};
