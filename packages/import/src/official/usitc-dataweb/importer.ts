import { basename } from "node:path";
import { readTable } from "../../../../data/src/form/read.ts";
import { upsertRows } from "../../../../data/src/form/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { areaNames } from "../../area-names.ts";
import { filesIn } from "../../files.ts";
import type { Importer } from "../../importer.ts";
import { writeFlows } from "../../trade/write.ts";
import { readWorkbook } from "../../workbook.ts";
import { flowsOf } from "./flows.ts";
import { type DataWebQuery, queryOf } from "./query.ts";

const sourceRow = ({ flow, series, sourceId, firstYear, lastYear, downloaded, partners }: DataWebQuery) => ({
  id: sourceId,
  series,
  edition: sourceId,
  version: null,
  erratum_of: null,
  publisher: "U.S. International Trade Commission",
  title: `DataWeb: U.S. ${flow === "imports" ? "imports for consumption" : "domestic exports"}, annual, ${firstYear} to ${lastYear}`,
  url: "https://dataweb.usitc.gov",
  quoted_by_url: null,
  published: null,
  retrieved: downloaded,
  licence: "us-public-domain",
  carrier: null,
  carrier_licence: null,
  note: [
    `A query of ${partners} partners, which are not the world: a share among them is no share of US ${flow}.`,
    ...(lastYear < Number(downloaded.slice(0, 4)) ? [] : [`${lastYear} is partial and left out.`]),
  ].join(" "),
});

/** The importer of workbooks that USITC DataWeb makes of a query by country and HTS heading. */
export const usitcDataWeb: Importer = {
  publisher: "usitc-dataweb",
  title: "US imports for consumption and domestic exports: workbooks of USITC DataWeb",
  async run({ input, folder, report, dryRun }) {
    const areaOf = areaNames(readTable(folder, tables.areas));
    const products = new Set(readTable(folder, tables.products).map(({ id }) => id));
    const known = new Set(readTable(folder, tables.sources).map(({ id }) => id));
    const files = filesIn(input, (name) => name.endsWith(".xlsx"));
    const rows = { exports: 0 };
    const leftOut: Record<string, number> = {};
    const releases: { query: DataWebQuery; flows: ReturnType<typeof flowsOf>["flows"] }[] = [];
    for (const path of files) {
      const name = basename(path);
      const workbook = await readWorkbook(path);
      try {
        const query = queryOf(workbook);
        const read = flowsOf(workbook, query, areaOf, products, name);
        releases.push({ query, flows: read.flows });
        rows.exports += read.flows.length;
        for (const [rule, count] of Object.entries(read.leftOut)) leftOut[rule] = (leftOut[rule] ?? 0) + count;
        report(`${name}: ${query.sourceId}, ${read.flows.length} flows`);
      } catch (error) {
        throw new Error(`${path}: ${(error as Error).message}`);
      }
    }
    if (!dryRun)
      writeFlows(
        folder,
        releases.flatMap(({ flows }) => flows),
        (source) => releases.some(({ query }) => query.sourceId === source),
        () =>
          upsertRows(
            folder,
            tables.sources,
            releases.map(({ query }) => sourceRow(query)).filter(({ id }) => !known.has(id)),
          ),
      );
    return { rows, leftOut };
  },
};
