import { sources, table } from "@oreledger/data/packed/agreements";
import { Query } from "../query/query.ts";

/** Acts between governments. */
export const agreements = /* @__PURE__ */ new Query<"agreements">({ table, sources });
