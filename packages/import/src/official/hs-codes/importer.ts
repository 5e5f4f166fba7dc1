import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { readRecords } from "../../csv.ts";
import type { Importer } from "../../importer.ts";
import { putRows } from "../../put.ts";
import { hsCodesSource, productsOf } from "./read.ts";

/** The importer of our own list of the HS6 codes under which critical minerals are traded. */
export const hsCodes: Importer = {
  publisher: "hs-codes",
  title: "Our list of HS6 codes: commodity, stage, editions, baskets",
  async run({ input, folder, report, replace = false }) {
    const commodities = new Set(readTable(folder, tables.commodities).map(({ id }) => id));
    const [path, ...more] = input;
    if (path === undefined || more.length > 0) throw new Error("Name one list: a locator is one of its lines");
    const products = productsOf(readRecords(path), commodities);
    const of = ({ source, locator }: (typeof products)[number]) =>
      source === hsCodesSource && (locator?.startsWith("line ") ?? false);
    putRows(folder, tables.products, products, { of, replace, report });
    return { rows: { products: products.length }, leftOut: {} };
  },
};
