import { sources, table } from "@oreledger/data/packed/exports";
import { Query } from "../query/query.ts";

/** Who sells to whom. The table is `exports`; a top-level name `exports` would break CommonJS. */
export const exportFlows = /* @__PURE__ */ new Query<"exports">({ table, sources });
