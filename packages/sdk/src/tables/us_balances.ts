import { table as commodities } from "@oreledger/data/packed/commodities";
import { table as sources } from "@oreledger/data/packed/sources";
import { table } from "@oreledger/data/packed/us_balances";
import { Query } from "../query/query.ts";

/** US production, trade, stocks, consumption and import reliance, with each edition’s definition. */
export const usBalances = new Query<"us_balances">({
  table,
  sources,
  references: { commodity: commodities, source: sources },
  print: ["commodity", "item", "form", "year"],
});
