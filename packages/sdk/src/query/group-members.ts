import { type ColumnarTable, nearest } from "@oreledger/data";
import { InvalidInput, OreledgerError, UnknownValue } from "../errors.ts";
import { textAt } from "./column.ts";
import type { Context } from "./context.ts";
import { type InGroup, memberIds } from "./in-group.ts";
import { requireColumn } from "./refusals.ts";
import { isOfSource } from "./source-columns.ts";

/** The members of a group condition on a column. */
export function membersOf(context: Context, column: string, { group, on }: InGroup): readonly string[] {
  const { table } = context;
  requireColumn(table, column);
  const reference = isOfSource(table, column) ? undefined : table.reference(column)?.table;
  if (reference !== "areas" && reference !== "commodities")
    throw new OreledgerError(`${table.name}.${column} has neither areas nor commodities, so it has no groups.`);
  const groupMembers = membershipOf(context);
  if (groupMembers === undefined)
    throw new OreledgerError(
      `${table.name} does not include group membership: write where({ ${column}: members(${JSON.stringify(group)}) }).`,
    );
  const members = memberIds(groupMembers, group, on);
  if (members?.length === 0)
    throw new InvalidInput(`${table.name}.${column}: ${group} has no member${on === undefined ? "" : ` on ${on}`}.`);
  if (members !== undefined) return members;
  const groups = Array.from({ length: groupMembers.length }, (_, row) => textAt(groupMembers, "group", row) as string);
  const known = [...new Set(groups)];
  throw new UnknownValue("groups", "id", String(group), nearest(String(group).toLowerCase(), known), known);
}

/** Group memberships, if the table's ledger or its module has them. */
const membershipOf = ({ ledger, groupMembers }: Context): ColumnarTable | undefined =>
  ledger === "installed" ? groupMembers : ledger.tables.group_members.internals().context.table;
