import { table as commodities } from "@oreledger/data/packed/commodities";
import { table } from "@oreledger/data/packed/products";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** What crosses borders: HS codes and named baskets. */
export const products = new Query<"products">({
  table,
  sources,
  references: { commodities, source: sources },
  print: [],
});
