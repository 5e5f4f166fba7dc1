import { sources, table } from "@oreledger/data/packed/oxides";
import { Query } from "../query/query.ts";

/** Mass factors between element and oxide. */
export const oxides = /* @__PURE__ */ new Query<"oxides">({ table, sources });
