import { sources, table } from "@oreledger/data/packed/us_balances";
import { Query } from "../query/query.ts";

/** US production, trade, stocks, consumption and import reliance, with each edition’s definition. */
export const usBalances = /* @__PURE__ */ new Query<"us_balances">({ table, sources });
