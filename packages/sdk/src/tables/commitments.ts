import { sources, table } from "@oreledger/data/packed/commitments";
import { Query } from "../query/query.ts";

/** Promises of money or capacity. */
export const commitments = /* @__PURE__ */ new Query<"commitments">({ table, sources });
