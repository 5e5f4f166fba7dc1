import { exportFlows, type Filter, products } from "@oreledger/sdk";
import { type Block, paragraph, type Section } from "../../render/document.ts";
import { formatNumber } from "../../render/figures.ts";
import { books } from "../sections/trade.ts";
import type { CountryContext } from "./context.ts";

const MOST = 8;

/** What the country sells and buys: the largest flows of the last year, by one side's books. Flows are never added. */
export function flows({ area, areaName, day, footnotes }: CountryContext): Section {
  const titles = new Map<string, string>(products.toArray().map(({ id, title }) => [id, title]));
  const side = (column: "exporter" | "importer", other: "exporter" | "importer", verb: string): Block[] => {
    const query = exportFlows.where({ [column]: area.id } as Filter<never>).asOf(day);
    const annual = query
      .toArray()
      .filter((row) => /^\d{4}$/.test(row.period) && row.value_usd !== null && row[other] !== "_WLD");
    const year = annual
      .map(({ period }) => period)
      .sort()
      .at(-1);
    const ranked = annual
      .filter(({ period }) => period === year)
      .sort((a, b) => (b.value_usd as number) - (a.value_usd as number));
    if (year === undefined) return [];
    const shown = ranked.slice(0, MOST);
    return [
      {
        kind: "grid",
        caption: `${area.name} ${verb}, ${year}${ranked.length > shown.length ? ` (the ${shown.length} largest of ${ranked.length} flows)` : ""}; products overlap and are never added`,
        marks: footnotes.mark(
          query
            .where({ period: year, source: [...new Set(shown.map(({ source }) => source))] } as Filter<never>)
            .cite(),
        ),
        columns: [
          { title: verb === "sells" ? "To" : "From" },
          { title: "Product" },
          { title: "Million USD", align: "right" },
          { title: "By" },
        ],
        rows: shown.map((row) => [
          areaName(row[other]),
          `${titles.get(row.product) ?? row.product} (${row.product})`,
          formatNumber((row.value_usd as number) / 1e6, 2),
          books[row.flow_basis] ?? row.flow_basis,
        ]),
      },
    ];
  };
  const blocks = [...side("exporter", "importer", "sells"), ...side("importer", "exporter", "buys")];
  return {
    heading: "Trade",
    blocks: blocks.length > 0 ? blocks : [paragraph("The ledger holds no annual flow of it.")],
  };
}
