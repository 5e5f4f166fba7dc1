import { sources, table } from "@oreledger/data/packed/citations";
import { Query } from "../query/query.ts";

/**
 * Further sources of rows.
 *
 * @example citations.where({ row: "agreements/eu-kaz-2022" }).toColumns().source.length > 0 // true
 */
export const citations = /* @__PURE__ */ new Query<"citations">({ table, sources, ledger: "installed" });
