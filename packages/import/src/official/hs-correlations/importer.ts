import { readTable } from "../../../../data/src/csv/read.ts";
import { upsertRows } from "../../../../data/src/csv/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { readRecords } from "../../csv.ts";
import type { Importer } from "../../importer.ts";
import { putRows } from "../../put.ts";
import { linksOf, type ProductLink, source } from "./read.ts";

/** The importer of the correlation tables of the Harmonized System, cut to the codes of the ledger. */
export const hsCorrelations: Importer = {
  publisher: "hs-correlations",
  title: "Correlations between editions of the Harmonized System (UN Statistics Division)",
  async run({ input, folder, report, replace = false }) {
    const links = input.flatMap((path) => linksOf(readRecords(path)));
    if (!readTable(folder, tables.sources).some(({ id }) => id === source.id))
      upsertRows(folder, tables.sources, [source]);
    const of = (row: ProductLink) => row.source === source.id;
    putRows(folder, tables.product_links, links, { of, replace, report });
    return { rows: { product_links: links.length }, leftOut: {} };
  },
};
