import { sources, table } from "@oreledger/data/packed/shares";
import { Query } from "../query/query.ts";

/** Who mines, refines and holds what, as each edition printed it. */
export const shares = /* @__PURE__ */ new Query<"shares">({ table, sources });
