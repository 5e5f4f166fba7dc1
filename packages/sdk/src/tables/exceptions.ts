import { sources, table } from "@oreledger/data/packed/exceptions";
import { Query } from "../query/query.ts";

/** Accepted findings, with reasons. */
export const exceptions = /* @__PURE__ */ new Query<"exceptions">({ table, sources });
