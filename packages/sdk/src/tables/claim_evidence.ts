import { sources, table } from "@oreledger/data/packed/claim_evidence";
import { Query } from "../query/query.ts";

/**
 * The rows that support or contradict a claim.
 *
 * @example claimEvidence.where({ claim: "article-012" }).toColumns().bearing // ["contradicts"]
 */
export const claimEvidence = /* @__PURE__ */ new Query<"claim_evidence">({ table, sources, ledger: "installed" });
