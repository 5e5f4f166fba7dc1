import { sources, table } from "@oreledger/data/packed/commitment_steps";
import { Query } from "../query/query.ts";

/**
 * The progress of promises: the steps of the promise and of what it builds.
 *
 * @example commitmentSteps.where({ commitment: "mp-dod-equity", step: "disbursed" }).first()?.date // "2025-07"
 */
export const commitmentSteps = /* @__PURE__ */ new Query<"commitment_steps">({ table, sources, ledger: "installed" });
