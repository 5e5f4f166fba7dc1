import { sources, table } from "@oreledger/data/packed/deposit_locations";
import { Query } from "../query/query.ts";

/**
 * Locations of deposits in further sources.
 *
 * @example depositLocations.where({ deposit: "mountain-pass" }).toArray()
 */
export const depositLocations = /* @__PURE__ */ new Query<"deposit_locations">({ table, sources, ledger: "installed" });
