import { sources, table } from "@oreledger/data/packed/readings";
import { Query } from "../query/query.ts";

/**
 * The day up to which the sources of a part of the ledger were read.
 *
 * @example readings.get({ part: "policy_events", series: "all" })?.read_up_to // "2026-11-23"
 */
export const readings = /* @__PURE__ */ new Query<"readings">({ table, sources, ledger: "installed" });
