import { grouped } from "../../../grouped.ts";
import { unlikeOthers } from "../../engine/odd-ones.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Member = Pick<RowOf<"group_members">, "group" | "member_kind" | "member" | "valid_from" | "valid_to" | "source">;
type Group = Pick<RowOf<"groups">, "id" | "scheme">;

const columns = ["valid_from", "valid_to", "source"] as const;

/** Members of a list of commodities whose first day, last day or source differs from all others: one act defines a list. */
export const otherwiseListed = <R extends Member>(members: readonly R[]): RowBreach<R>[] =>
  columns.flatMap((column) =>
    unlikeOthers(
      members,
      column,
      ({ group, member_kind }) => (member_kind === "commodity" || column === "valid_to" ? group : undefined),
      3,
      ({ others, count }) => `${others || "empty"}, like the other ${count} members: one act defines a list`,
    ),
  );

/** Lists of commodities without the act that defines them. */
export const withoutScheme = <R extends Group>(
  groups: readonly R[],
  ofCommodities: ReadonlySet<string>,
): RowBreach<R>[] =>
  groups
    .filter(({ id, scheme }) => scheme === null && ofCommodities.has(id))
    .map((row) => ({ row, column: "scheme", expected: "the act or study that defines the list" }));

/** Lists whose kind, source or evidence level differs from their members'. */
export function unlikeMembers<R extends Pick<RowOf<"groups">, "id" | "kind" | "source" | "evidence_level">>(
  groups: readonly R[],
  members: readonly (Pick<Member, "group" | "member_kind" | "source"> &
    Pick<RowOf<"group_members">, "evidence_level">)[],
): RowBreach<R>[] {
  const of = grouped(members, ({ group }) => group);
  return groups.flatMap((row) => {
    const own = of.get(row.id) ?? [];
    const [member] = own;
    if (member === undefined) return [];
    const kind = own.some(({ member_kind }) => member_kind === "commodity") ? "commodities" : "areas";
    const isOne = own.every(({ source }) => source === member.source);
    const wanted: readonly (readonly ["kind" | "source" | "evidence_level", string])[] = [
      ["kind", kind],
      ...(isOne
        ? ([
            ["source", member.source],
            ["evidence_level", member.evidence_level],
          ] as const)
        : []),
    ];
    return wanted.flatMap(([column, expected]) =>
      row[column] === expected
        ? []
        : [{ row, column, expected: `${expected}, like its members`, suggestion: expected }],
    );
  });
}

export const rule: LedgerRule = {
  code: "list-of-one-act",
  description: "A list of commodities names the act that defines it, and its members join and leave it together.",
  exceptable: true,
  *check(ledger) {
    const members = ledger.rows("group_members");
    yield* on("group_members", otherwiseListed(members));
    const lists = new Set(
      members.filter(({ member_kind }) => member_kind === "commodity").map(({ group }) => group as string),
    );
    yield* on("groups", unlikeMembers(ledger.rows("groups"), members));
    yield* on("groups", withoutScheme(ledger.rows("groups"), lists));
  },
};
