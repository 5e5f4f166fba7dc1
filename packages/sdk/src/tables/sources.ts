import { table as licences } from "@oreledger/data/packed/licences";
import { table } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Every version of every edition that the ledger cites. */
export const sources = new Query<"sources">({
  table,
  sources: table,
  references: { licence: licences },
  print: [],
});
