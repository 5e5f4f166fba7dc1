import { table as areas } from "@oreledger/data/packed/areas";
import { table } from "@oreledger/data/packed/exports";
import { table as products } from "@oreledger/data/packed/products";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Who sells to whom. The table is `exports`; a top-level name `exports` would break CommonJS. */
export const exportFlows = new Query<"exports">({
  table,
  sources,
  references: { exporter: areas, importer: areas, product: products, source: sources },
  print: ["product", "period", "flow_basis"],
});
