import { sources, table } from "@oreledger/data/packed/licences";
import { Query } from "../query/query.ts";

/**
 * What each licence allows.
 *
 * @example licences.get({ id: "cc-by-4-0" })?.redistribution // "allowed"
 */
export const licences = /* @__PURE__ */ new Query<"licences">({ table, sources, ledger: "installed" });
