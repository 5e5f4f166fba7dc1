import { table as areas } from "@oreledger/data/packed/areas";
import { table as commodities } from "@oreledger/data/packed/commodities";
import { table } from "@oreledger/data/packed/shares";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Who mines, refines and holds what, as each edition printed it. */
export const shares = new Query<"shares">({
  table,
  sources,
  references: { commodity: commodities, area: areas, share_of: areas, source: sources },
  print: ["commodity", "stage", "measure", "form", "basis", "share_of", "year"],
});
