import { sources, table } from "@oreledger/data/packed/corrections";
import { Query } from "../query/query.ts";

/**
 * Errors of publishers, and how they are corrected here.
 *
 * @example corrections.where({ field: "unit" }).toColumns().release_prints.every((unit) => unit.length > 0) // true
 */
export const corrections = /* @__PURE__ */ new Query<"corrections">({ table, sources, ledger: "installed" });
