import { lastDay } from "../../../compute/partial-date.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Member = Pick<RowOf<"group_members">, "group" | "member_kind" | "member" | "valid_from" | "valid_to">;

/** Rows that put one member in one group twice at the same time. */
export function overlaps<M extends Member>(members: readonly M[]): RowBreach<M>[] {
  const seen = new Map<string, M>();
  return judged(members, (row) => {
    const name = `${row.group} ${row.member_kind} ${row.member}`;
    const before = seen.get(name);
    seen.set(name, row);
    if (before === undefined) return undefined;
    const apart =
      before.valid_to !== null && row.valid_from !== null && lastDay(before.valid_to) < lastDay(row.valid_from);
    return apart
      ? undefined
      : {
          column: "valid_from",
          expected: `a date after ${before.valid_to ?? "the end of the other row, which has none"}: the member is already in the group`,
        };
  });
}

export const rule: LedgerRule = {
  code: "membership",
  description: "A member is in a group only once at a time.",
  check: (ledger) => on("group_members", overlaps(ledger.rows("group_members"))),
};
