import { type Block, paragraph, type Section } from "../../render/document.ts";
import { formatNumber } from "../../render/figures.ts";
import type { BriefContext } from "../context.ts";

const MOST_TABLES = 4;
const MOST_FLOWS = 5;

const books: Record<string, string> = {
  exporter_reported: "exporter's customs",
  importer_reported: "importer's customs",
  reconciled: "reconciled",
  cited: "cited figures",
};

/** Who sells to whom: the largest flows of the last year of each product and each side's books. Flows are never added. */
export function trade({ areaName, day, family, footnotes, ledger }: BriefContext): Section {
  const { exports: exportFlows, products } = ledger.tables;
  const traded = products.where({ commodities: family }).toArray();
  const titles = new Map(traded.map((product) => [product.id, product]));
  const flows = exportFlows.where({ product: traded.map((product) => product.id) }).asOf(day);
  const tables = new Map<
    string,
    { product: string; basis: string; reporter: string; rows: ReturnType<typeof flows.toArray> }
  >();
  for (const row of flows) {
    if (
      !/^\d{4}$/.test(row.period) ||
      row.value_usd === null ||
      [row.exporter, row.importer].some((area) => area === "_WLD")
    )
      continue;
    const reporter = row.flow_basis === "importer_reported" ? row.importer : row.exporter;
    const key = `${row.product} ${row.flow_basis} ${reporter}`;
    const table = tables.get(key) ?? { product: row.product, basis: row.flow_basis, reporter, rows: [] };
    table.rows.push(row);
    tables.set(key, table);
  }
  const value = (rows: readonly { value_usd: number | null }[]) =>
    rows.reduce((sum, row) => sum + (row.value_usd ?? 0), 0);
  const latest = [...tables.values()].map((table) => {
    const year = table.rows
      .map((row) => row.period)
      .sort()
      .at(-1) as string;
    return { ...table, year, rows: table.rows.filter((row) => row.period === year) };
  });
  latest.sort((a, b) => Number(b.rows.length > 1) - Number(a.rows.length > 1) || value(b.rows) - value(a.rows));
  if (latest.length === 0)
    return {
      heading: "Who sells to whom",
      blocks: [paragraph("The ledger holds no flow of a product of this commodity.")],
    };

  const blocks = latest.slice(0, MOST_TABLES).map(({ product, basis, reporter, year, rows }): Block => {
    const sells = basis !== "importer_reported";
    const ranked = [...rows].sort((a, b) => (b.value_usd as number) - (a.value_usd as number)).slice(0, MOST_FLOWS);
    const about = titles.get(product);
    const cited = exportFlows.where({ product, period: year, source: [...new Set(ranked.map((row) => row.source))] });
    return {
      kind: "bars",
      caption: `${areaName(reporter)} ${sells ? "sells" : "buys"} ${about?.title ?? product} (${product}), ${year}, million USD, ${books[basis] ?? basis}${about?.also_holds ? `; the code also holds: ${about.also_holds}` : ""}`,
      marks: footnotes.mark(cited.cite()),
      bars: ranked.map((row) => ({
        label: `${sells ? "to" : "from"} ${areaName(sells ? row.importer : row.exporter)}`,
        value: row.value_usd as number,
        text: formatNumber(Math.round((row.value_usd as number) / 1e4) / 100),
      })),
    };
  });
  return { heading: "Who sells to whom", blocks };
}
