import { sources, table } from "@oreledger/data/packed/commitments";
import { Query } from "../query/query.ts";

/**
 * Promises of money or capacity.
 *
 * @example commitments.where({ agreement: "usa-aus-framework-2025", instrument: "letter_of_interest" }).length > 0 // true
 */
export const commitments = /* @__PURE__ */ new Query<"commitments">({ table, sources, ledger: "installed" });
