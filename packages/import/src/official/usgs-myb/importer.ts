import { basename } from "node:path";
import type { Correction } from "../../../../data/src/compute/corrections.ts";
import { withComputedShares } from "../../../../data/src/compute/shares.ts";
import { readTable } from "../../../../data/src/csv/read.ts";
import { upsertRows } from "../../../../data/src/csv/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import type { Share } from "../../../../data/src/tables/shares.ts";
import { type AreaOf, areaNames } from "../../area-names.ts";
import { Corrections } from "../../corrections.ts";
import { filesIn } from "../../files.ts";
import type { Importer } from "../../importer.ts";
import { putShares } from "../../put.ts";
import { type Flow, LeftOut } from "../../trade/flow.ts";
import { writeFlows } from "../../trade/write.ts";
import { readWorkbook } from "../../workbook.ts";
import type { Product } from "../hs-codes/read.ts";
import { dataThrough, layoutOf, yearInTitle } from "./layout.ts";
import { partnerFlows } from "./partner-rows.ts";
import { partnerTableOf } from "./partner-tables.ts";
import { type Release, releaseOf } from "./release.ts";
import { worldRows, worldTableOf } from "./rows.ts";
import { type Sheet, titleOf } from "./table.ts";
import { tradeFlows, tradeTableOf } from "./trade-rows.ts";
import { readUsLines, type UsLine } from "./us-lines.ts";

/** The rows of a workbook of the yearbook. */
export interface Chapter extends Release {
  readonly commodity: string;
  readonly source: string;
  readonly rows: readonly Share[];
  /** US trade by partner, if its tables are read. */
  readonly flows: readonly Flow[];
  /** The categories of that trade. */
  readonly products: readonly Product[];
  /** The number of cells of US trade that became no flow, by rule. */
  readonly cellsLeftOut: Readonly<Record<string, number>>;
  /** The last day of the data in any of its tables. */
  readonly through: string | undefined;
  /** Titles of the tables that are not read. */
  readonly leftOut: readonly string[];
}

const SPANNING = "figures of US trade that span several categories or stand in another table";
const BARE = "figures of US trade in a year whose partners are not printed";

/** The first tables of the rare earths have a source whose name does not say that they are early. */
const named: Readonly<Record<string, string>> = { "usgs-myb-rare-earths-2022-tables": "usgs-myb-rare-earths-2022" };

/**
 * Reads a chapter's workbook: its world tables, and the tables of US trade by partner.
 *
 * @throws Error if a world table is not understood, or if there is none.
 */
export async function chapterOf(path: string, areaOf: AreaOf, all: readonly Correction[]): Promise<Chapter> {
  const workbook = await readWorkbook(path);
  const release = releaseOf(workbook);
  const sheets = [...workbook].filter(([name]) => /^T\d+\s*$/.test(name));
  const found = sheets.flatMap(([name, sheet]) => {
    const table = worldTableOf(sheet as Sheet);
    return table === undefined ? [] : [{ name: name.trim(), sheet: sheet as Sheet, table }];
  });
  const commodities = new Set(found.map(({ table }) => table.commodity));
  const [commodity] = commodities;
  if (commodity === undefined || commodities.size > 1)
    throw new Error(`${basename(path)}: no world table of the Minerals Yearbook that is read`);
  const id = `usgs-myb-${commodity}-${release.year}${release.early ? "-tables" : ""}`;
  const source = named[id] ?? id;
  const chapter = `Minerals Yearbook ${release.year}, ${commodity.replaceAll("-", " ")}`;
  const corrections = new Corrections(all, "shares", source);
  const rows = found.flatMap(({ name, sheet, table }) =>
    worldRows(sheet, table, { source, table: `${chapter}, table ${name.slice(1)}` }, areaOf, corrections),
  );
  const unmet = corrections.unmet();
  if (unmet.length > 0) throw new Error(unmet.join("\n"));
  const known = readUsLines();
  const trade = sheets.flatMap(([name, sheet]) => {
    const cited = { source, table: `${chapter}, table ${name.trim().slice(1)}` };
    const direction = tradeTableOf(sheet as Sheet);
    if (direction !== undefined) {
      const { flows, lines, spanning } = tradeFlows(sheet as Sheet, direction, cited, areaOf, known);
      return [{ name: name.trim(), flows, products: lines, leftOut: { spanning, bare: 0 } }];
    }
    const table = partnerTableOf(sheet as Sheet);
    if (table === undefined) return [];
    const { flows, classes, leftOut } = partnerFlows(sheet as Sheet, table, cited, areaOf);
    return [{ name: name.trim(), flows, products: classes, leftOut }];
  });
  const cells = (of: "spanning" | "bare") => trade.reduce((sum, { leftOut }) => sum + leftOut[of], 0);
  const read = new Set([...found, ...trade].map(({ name }) => name));
  return {
    ...release,
    commodity,
    source,
    rows: withComputedShares(rows),
    flows: trade.flatMap(({ flows }) => flows),
    products: productsOf(
      trade.flatMap(({ products }) => [...products]),
      source,
    ),
    cellsLeftOut: { [SPANNING]: cells("spanning"), [BARE]: cells("bare") },
    through: found
      .map(({ sheet, name }) => dataThrough(layoutOf(sheet, name, yearInTitle(sheet))) ?? "")
      .sort()
      .at(-1),
    leftOut: sheets.flatMap(([name, sheet]) => (read.has(name.trim()) ? [] : [titleOf(sheet as Sheet)])),
  };
}

/** The products of a chapter, each with the first table that prints it. */
function productsOf(printed: readonly (readonly [Pick<UsLine, "product">, string])[], source: string): Product[] {
  const first = new Map<string, Product>();
  for (const [{ product }, locator] of printed)
    if (!first.has(product.id)) first.set(product.id, { ...product, source, locator, evidence_level: "primary" });
  return [...first.values()];
}

/** The note on US trade in a source: the tables round, and those of the rare earths name no valuation. */
const onTrade = (commodity: string): string =>
  commodity === "rare-earths"
    ? "US trade by partner is rounded to three significant digits. Its tables do not name the valuation; it is taken as FAS for exports and customs value for imports, with which the figures for China agree. Totals over several categories are left out."
    : "US trade by partner is rounded to three significant digits. Totals over several classes of goods are left out, and so are years of which a table prints the total alone.";

/** The row of a chapter in `sources`. */
export const sourceRow = ({ commodity, source, year, posted, early, through, flows }: Chapter) => {
  const word = commodity.replaceAll("-", " ").replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return {
    id: source,
    series: `usgs-myb-${commodity}`,
    edition: `usgs-myb-${commodity}-${year}`,
    version: early ? "tables released before the chapter" : null,
    erratum_of: null,
    publisher: "U.S. Geological Survey",
    title: `Minerals Yearbook ${year}, volume I: ${word}${early ? ", tables released before the chapter" : ", advance release"}`,
    url: `https://www.usgs.gov/centers/national-minerals-information-center/${commodity}-statistics-and-information`,
    quoted_by_url: null,
    published: posted,
    retrieved: null,
    data_through: through ?? null,
    licence: "us-public-domain",
    carrier: null,
    carrier_licence: null,
    universe: flows.length > 0 ? ("largest_partners" as const) : null,
    note: [
      "Posted on the day given.",
      ...(early ? ["The full report is to replace these tables."] : []),
      ...(flows.length > 0 ? [onTrade(commodity)] : []),
    ].join(" "),
  };
};

/** The importer of the Minerals Yearbook: its world tables, and US trade by partner. */
export const usgsMyb: Importer = {
  publisher: "usgs-myb",
  title: "USGS Minerals Yearbook: world production and capacity by country; US trade by partner",
  async run({ input, folder, report, replace = false }) {
    const areaOf = areaNames(readTable(folder, tables.areas));
    const corrections = readTable(folder, tables.corrections);
    const known = new Set(readTable(folder, tables.sources).map(({ id }) => id));
    const leftOut = new LeftOut();
    let [count, traded] = [0, 0];
    const chapters: Chapter[] = [];
    for (const path of filesIn(input, (file) => /myb.*\.xlsx$/i.test(file)))
      chapters.push(await chapterOf(path, areaOf, corrections));
    for (const chapter of chapters) {
      const { source, rows, posted, flows, cellsLeftOut } = chapter;
      report(
        `${source}, posted ${posted}: ${rows.length} rows${flows.length > 0 ? `, ${flows.length} flows of US trade` : ""}`,
      );
      if (!known.has(source)) upsertRows(folder, tables.sources, [sourceRow(chapter)]);
      putShares(folder, rows, new Map(), { of: (row) => row.source === source, replace, report });
      if (flows.length > 0) {
        // A category keeps the chapter that was read first as its source.
        const standing = new Set(readTable(folder, tables.products).map(({ id }) => id));
        upsertRows(
          folder,
          tables.products,
          chapter.products.filter(({ id }) => !standing.has(id)),
        );
        writeFlows(folder, flows, { unitsApart: true, report, ...(replace ? { replace: new Set([source]) } : {}) });
      }
      count += rows.length;
      traded += flows.length;
      leftOut.addAll(cellsLeftOut);
      for (const title of chapter.leftOut)
        leftOut.add(
          /U\.S\.|UNITED STATES/.test(title) ? "tables of the United States" : "tables of prices and contents",
        );
    }
    return { rows: { shares: count, ...(traded > 0 ? { exports: traded } : {}) }, leftOut: leftOut.counts };
  },
};
