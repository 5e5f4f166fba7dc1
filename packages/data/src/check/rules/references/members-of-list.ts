import { fold } from "../../../csv/fold.ts";
import { counted } from "../../../grouped.ts";
import { oddOnes } from "../../engine/odd-ones.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Group = Pick<RowOf<"groups">, "id" | "title" | "scheme">;
type Member = Pick<RowOf<"group_members">, "group" | "member" | "locator" | "valid_from" | "valid_to">;

/** How many members a list says it has: `eu27` and `g7` in their ids, a list of minerals in its scheme. */
export const saidCount = ({ id, scheme }: Group): number | undefined => {
  const said = /: (\d+) entries$/.exec(scheme ?? "")?.[1] ?? /^[a-z]+(\d{1,2})$/.exec(id)?.[1];
  return said === undefined ? undefined : Number(said);
};

/** Lists with fewer members than they say. An entry may itself be a list, so there may be more. */
export function tooFew<R extends Group>(groups: readonly R[], members: readonly Member[]): RowBreach<R>[] {
  const counts = counted<string>(members.map(({ group }) => group));
  return judged(groups, (row) => {
    const said = saidCount(row);
    const count = counts.get(row.id) ?? 0;
    return said === undefined || count >= said
      ? undefined
      : { column: "id", expected: `${said} members, not ${count}` };
  });
}

/** Members whose locator is another member's row. @param namesOf The names of a member, folded. */
export const fromOtherRow = <R extends Member>(
  members: readonly R[],
  namesOf: (member: string) => readonly string[],
): RowBreach<R>[] =>
  judged(members, (row) => {
    const named = /, row (.+)$/.exec(row.locator ?? "")?.[1];
    return named === undefined || namesOf(row.member).includes(fold(named))
      ? undefined
      : { column: "locator", expected: `the source's row for ${row.member}` };
  });

/** Members without a first or last day although all others of their list have one, or the other way round. */
export const undatedMembers = <R extends Member>(members: readonly R[]): RowBreach<R>[] =>
  (["valid_from", "valid_to"] as const).flatMap((column) =>
    oddOnes(
      members,
      ({ group }) => group,
      (row) => (row[column] === null ? "without" : "with"),
      3,
    ).map(({ row, count }) => ({
      row,
      column,
      expected:
        row[column] === null
          ? `a date, since the other ${count} members have one`
          : `empty, like the other ${count} members`,
    })),
  );

export const rule: LedgerRule = {
  code: "members-of-list",
  description:
    "A list has as many members as it says, each from its own row of the source, and dates for all of them or for none.",
  exceptable: true,
  house: true,
  *check(ledger) {
    const members = ledger.rows("group_members");
    if (ledger.faulty("group_members").length === 0) yield* on("groups", tooFew(ledger.rows("groups"), members));
    const names = new Map(
      ledger
        .rows("commodities")
        .map(({ id, name, aliases, usgs_names }) => [
          id as string,
          [id.replaceAll("-", " "), name, ...aliases, ...usgs_names].map(fold),
        ]),
    );
    yield* on(
      "group_members",
      fromOtherRow(members, (member) => names.get(member) ?? []),
    );
    yield* on("group_members", undatedMembers(members));
  },
};
