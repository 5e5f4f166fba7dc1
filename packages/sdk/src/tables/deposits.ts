import { sources, table } from "@oreledger/data/packed/deposits";
import { Query } from "../query/query.ts";

/** Deposits, projects and announced finds. */
export const deposits = /* @__PURE__ */ new Query<"deposits">({ table, sources });
