import { readTable } from "../../../../data/src/form/read.ts";
import { upsertRows } from "../../../../data/src/form/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { readRecords } from "../../csv.ts";
import type { Importer } from "../../importer.ts";
import { hsCodesSource, productsOf } from "./read.ts";

/** The importer of our own list of the HS6 codes that critical minerals are traded under. */
export const hsCodes: Importer = {
  publisher: "hs-codes",
  title: "Our list of HS6 codes: commodity, stage, editions, baskets",
  async run({ input, folder, dryRun }) {
    const commodities = new Set(readTable(folder, tables.commodities).map(({ id }) => id));
    const products = productsOf(
      input.flatMap((file) => readRecords(file)),
      commodities,
    );
    if (!dryRun)
      upsertRows(
        folder,
        tables.products,
        products,
        ({ source, locator }) => source === hsCodesSource && (locator?.startsWith("line ") ?? false),
      );
    return { rows: { products: products.length }, leftOut: {} };
  },
};
