import { sources, table } from "@oreledger/data/packed/citations";
import { Query } from "../query/query.ts";

/** Further sources of a row. */
export const citations = /* @__PURE__ */ new Query<"citations">({ table, sources });
