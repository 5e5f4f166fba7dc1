import { sources, table } from "@oreledger/data/packed/licences";
import { Query } from "../query/query.ts";

/** What each licence allows. */
export const licences = /* @__PURE__ */ new Query<"licences">({ table, sources });
