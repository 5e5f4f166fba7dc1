import { sources, table } from "@oreledger/data/packed/agreements";
import { Query } from "../query/query.ts";

/**
 * Agreements between governments.
 *
 * @example agreements.get({ id: "usa-aus-framework-2025" })?.signed // "2025-10-20"
 */
export const agreements = /* @__PURE__ */ new Query<"agreements">({ table, sources, ledger: "installed" });
