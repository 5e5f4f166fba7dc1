import { sources, table } from "@oreledger/data/packed/group_members";
import { Query } from "../query/query.ts";

/** Who belongs to which group, and when. */
export const groupMembers = /* @__PURE__ */ new Query<"group_members">({ table, sources });
