import type { Share } from "../../../tables/shares.ts";
import { judged, type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";
import { printedNumber } from "./printed-number.ts";
import { tokenOf } from "./printed-tokens.ts";

type Figure = Pick<Share, "status" | "comparator" | "printed" | "quantity" | "low" | "high" | "correction">;

const valueless = new Set(["withheld", "not_available", "not_applicable", "net_exporter", "qualitative", "nil"]);

/** What the sign before a printed number means. */
const comparators = [
  { sign: /^[>≥]|^(?:more|greater) than /i, comparators: ["gt"] },
  { sign: /^[<≤]|^less than /i, comparators: ["lt"] },
  { sign: /^[\d.,]+\s?[–-]\s?\d/, comparators: ["range"] },
  { sign: /^(?:about|approximately|~)/i, comparators: ["approx"] },
] as const;

/**
 * Figures whose status does not fit the printed cell: a token of the publisher's tables that contradicts the status, a number
 * with a status that excludes one, a sign before the number that contradicts the comparator.
 */
export const otherThanPrinted = <R extends Figure>(rows: readonly R[]): RowBreach<R>[] =>
  judged(rows, (row) => {
    const { printed, status, comparator } = row;
    if (printed === null || row.correction !== null) return undefined;
    const tell = (column: string, expected: string, suggestion?: string) => ({
      column,
      expected,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    const token = tokenOf(printed);
    if (token !== undefined) {
      if (token.statuses.includes(status)) return undefined;
      const [only, ...others] = token.statuses;
      return tell(
        "status",
        `${token.statuses.join(" or ")}: the printed ${JSON.stringify(printed)} means ${token.means}`,
        others.length === 0 ? only : undefined,
      );
    }
    if (printedNumber(printed) !== undefined && valueless.has(status))
      return tell("status", `a status for a figure: the release prints ${JSON.stringify(printed)}`);
    const sign = comparators.find((each) => each.sign.test(printed));
    const expected: readonly string[] = sign?.comparators ?? ["eq", "approx", "gt", "lt", "range"];
    return expected.includes(comparator)
      ? undefined
      : tell("comparator", `${expected.join(" or ")}: the release prints ${JSON.stringify(printed)}`, expected[0]);
  });

export const rule: LedgerRule = {
  code: "printed-status",
  description:
    "A token instead of a figure (`W`, `NA`, `—`), and the sign before a figure, agree with the status and the comparator.",
  check: (ledger) => [
    ...on("shares", otherThanPrinted(ledger.rows("shares"))),
    ...on("us_balances", otherThanPrinted(ledger.rows("us_balances"))),
  ],
};
