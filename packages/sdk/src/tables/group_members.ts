import { table } from "@oreledger/data/packed/group_members";
import { table as groups } from "@oreledger/data/packed/groups";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Who belongs to which group, and when. */
export const groupMembers = new Query<"group_members">({
  table,
  sources,
  references: { group: groups, source: sources },
  print: [],
});
