import { basename } from "node:path";
import type { z } from "zod";
import { readTable } from "../../../../data/src/csv/read.ts";
import { upsertRows } from "../../../../data/src/csv/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { type AreaOf, areaNames } from "../../area-names.ts";
import { filesIn } from "../../files.ts";
import type { Importer } from "../../importer.ts";
import { type Flow, LeftOut } from "../../trade/flow.ts";
import type { RefusedLines } from "../../trade/refusals.ts";
import { standingFlows, writeFlows } from "../../trade/write.ts";
import { readWorkbook } from "../../workbook.ts";
import { flowsOf } from "./flows.ts";
import { type DataWebQuery, queryOf } from "./query.ts";

/** The note of a source whose partners are the world. */
const ALL_COUNTRIES = "A query of all countries: the partners are the world.";

type Source = z.infer<(typeof tables)["sources"]["row"]>;

/** The row of a source, from this query and the existing row of earlier ones. */
function sourceRow(query: DataWebQuery, partners: number | undefined, standing: Source | undefined): Source {
  const { flow, series, sourceId, downloaded } = query;
  const years = [...(standing?.title.match(/\b(19|20)\d\d\b/g) ?? []).map(Number), query.firstYear, query.lastYear];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {
    id: sourceId,
    series,
    edition: sourceId,
    version: null,
    erratum_of: null,
    publisher: "U.S. International Trade Commission",
    title: `DataWeb: U.S. ${flow.words}, annual, ${first} to ${last}`,
    url: "https://dataweb.usitc.gov",
    quoted_by_url: null,
    published: null,
    retrieved: standing?.retrieved ?? downloaded,
    data_through: null,
    licence: "us-public-domain",
    carrier: null,
    carrier_licence: null,
    universe: partners === undefined ? "all_partners" : "chosen_partners",
    note: [
      partners === undefined
        ? ALL_COUNTRIES
        : `A query of ${partners} ${partners === 1 ? "partner, which is" : "partners, which are"} not the world: a share among them is no share of US ${flow.direction}.`,
      ...(last < Number(downloaded.slice(0, 4)) ? [] : [`${last} is partial and left out.`]),
    ].join(" "),
  };
}

/** The importer of workbooks that USITC DataWeb makes from a query by country and HTS heading. */
export const usitcDataWeb: Importer = {
  publisher: "usitc-dataweb",
  title: "US imports and exports: workbooks of USITC DataWeb",
  async run({ input, folder, edition, report, replace = false }) {
    const areaOf = areaNames(readTable(folder, tables.areas));
    const products = new Set(readTable(folder, tables.products).map(({ id }) => id));
    const sources = new Map(readTable(folder, tables.sources).map((row) => [row.id, row]));
    const files = filesIn(input, (name) => name.endsWith(".xlsx"));
    const leftOut = new LeftOut();
    const refused: RefusedLines[] = [];
    const useless: string[] = [];
    const releases: { query: DataWebQuery; flows: Flow[] }[] = [];
    for (const path of files) {
      const name = basename(path);
      const workbook = await readWorkbook(path);
      try {
        const asked = queryOf(workbook);
        const query = edition === undefined ? asked : { ...asked, sourceId: edition };
        const read = flowsOf(workbook, query, areaOf, products, name);
        releases.push({ query, flows: read.flows });
        refused.push(...read.refused);
        useless.push(...read.unusable);
        leftOut.addAll(read.leftOut);
        report(`${name}: ${query.sourceId}, ${read.flows.length} flows`);
      } catch (error) {
        throw new Error(`${path}: ${(error as Error).message}`);
      }
    }
    const flows = releases.flatMap((release) => release.flows);
    if (flows.length === 0) throw new Error(useless.join("\n"));
    const rows = new Map<string, Source>();
    for (const id of new Set(releases.map(({ query }) => query.sourceId))) {
      const standing = replace ? [] : standingFlows(folder, new Set([id]));
      const queries = releases.flatMap(({ query }) => (query.sourceId === id ? [query] : []));
      // A row that was written by hand for this file is not changed.
      if (edition !== undefined && sources.has(id) && standing.length === 0) continue;
      const row = mergedSource(queries, sources.get(id), standing, areaOf);
      if (row !== undefined && JSON.stringify(row) !== JSON.stringify(sources.get(id))) rows.set(id, row);
    }
    const ids = new Set(releases.map(({ query }) => query.sourceId));
    if (rows.size > 0) upsertRows(folder, tables.sources, [...rows.values()]);
    writeFlows(folder, flows, {
      ...(replace ? { replace: ids } : {}),
      unitsApart: true,
      asksAbout: (partner, source) =>
        releases.some(
          ({ query }) =>
            query.sourceId === source && (query.countries === undefined || areasOf(query, areaOf).has(partner)),
        ),
      report,
    });
    return { rows: { exports: flows.length }, leftOut: leftOut.counts, refused, unusable: useless };
  },
};

/** The areas of a query of chosen countries; an unknown name is kept as it is. */
function areasOf({ countries = [] }: DataWebQuery, areaOf: AreaOf): Set<string> {
  return new Set(
    countries.map((name) => {
      try {
        return areaOf(name);
      } catch {
        return name;
      }
    }),
  );
}

/**
 * The row of the source of some queries, joined with its existing row.
 *
 * @throws Error if one query is of all countries and another of chosen ones: under one source, shares would be wrong.
 */
function mergedSource(
  queries: readonly DataWebQuery[],
  stands: Source | undefined,
  standing: readonly Flow[],
  areaOf: AreaOf,
): Source | undefined {
  const earlier = standing.length > 0 ? stands : undefined;
  const universes = new Set([
    ...queries.map(({ countries }) => countries === undefined),
    ...(earlier === undefined ? [] : [earlier.note?.startsWith(ALL_COUNTRIES) === true]),
  ]);
  const [query] = queries as readonly [DataWebQuery];
  if (universes.size > 1)
    throw new Error(
      `${query.sourceId} covers all countries in one query and selected ones in another: name another source with --edition, such as ${query.sourceId}-world`,
    );
  const partner = (flow: Flow) => (flow.flow_basis === "importer_reported" ? flow.exporter : flow.importer);
  const partners = new Set(standing.map(partner));
  for (const asked of queries) for (const area of areasOf(asked, areaOf)) partners.add(area);
  let row = earlier;
  for (const each of queries) row = sourceRow(each, universes.has(true) ? undefined : partners.size, row);
  return row;
}
