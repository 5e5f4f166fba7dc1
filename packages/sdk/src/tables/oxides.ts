import { sources, table } from "@oreledger/data/packed/oxides";
import { Query } from "../query/query.ts";

/**
 * Mass factors between element and oxide.
 *
 * @example oxides.get({ id: "nd2o3" })?.oxide_to_element // 0.857356
 */
export const oxides = /* @__PURE__ */ new Query<"oxides">({ table, sources, ledger: "installed" });
