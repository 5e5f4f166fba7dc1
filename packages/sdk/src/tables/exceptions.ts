import { sources, table } from "@oreledger/data/packed/exceptions";
import { Query } from "../query/query.ts";

/**
 * Accepted findings, with reasons.
 *
 * @example exceptions.where({ rule: "broken-encoding" }).toColumns().reason.every((reason) => reason.length > 0) // true
 */
export const exceptions = /* @__PURE__ */ new Query<"exceptions">({ table, sources, ledger: "installed" });
