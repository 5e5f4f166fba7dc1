import { type Block, paragraph, type Section } from "../../render/document.ts";
import { formatNumber } from "../../render/figures.ts";
import type { CountryContext } from "./context.ts";

const MOST = 12;

const books: Record<string, string> = {
  exporter_reported: "exporter's customs",
  importer_reported: "importer's customs",
  reconciled: "reconciled",
  cited: "cited",
};

/** What it sells and buys: the largest flows of the last year of each product and each side's books. Flows are never added. */
export function flows({ area, areaName, day, footnotes, ledger }: CountryContext): Section {
  const { exports: exportFlows, products } = ledger.tables;
  const titles = new Map<string, string>(products.toArray().map(({ id, title }) => [id, title]));
  const blocks = (["exporter", "importer"] as const).flatMap((side): Block[] => {
    const other = side === "exporter" ? "importer" : "exporter";
    const all = exportFlows.where({ [side]: area.id } as never).asOf(day);
    const years = new Map<string, string>();
    const dated = all
      .toArray()
      .filter((row) => row.value_usd !== null && /^\d{4}$/.test(row.period) && row[other] !== "_WLD");
    const thing = (row: (typeof dated)[number]) => `${row.product} ${row.flow_basis} ${row.source}`;
    for (const row of dated) if (row.period > (years.get(thing(row)) ?? "")) years.set(thing(row), row.period);
    const rows = dated
      .filter((row) => years.get(thing(row)) === row.period)
      .sort((a, b) => (b.value_usd as number) - (a.value_usd as number));
    if (rows.length === 0) return [];
    return [
      {
        kind: "grid",
        caption: `${side === "exporter" ? "Sells" : "Buys"}${rows.length > MOST ? `: the ${MOST} largest of ${rows.length} flows` : ""}`,
        marks: [],
        columns: [
          { title: side === "exporter" ? "to" : "from" },
          { title: "product" },
          { title: "year", align: "right" },
          { title: "USD", align: "right" },
          { title: "books" },
        ],
        rows: rows
          .slice(0, MOST)
          .map((row) => [
            areaName(row[other]),
            titles.get(row.product) ?? row.product,
            row.period,
            dollars(row.value_usd as number),
            books[row.flow_basis] ?? row.flow_basis,
          ]),
        rowMarks: rows
          .slice(0, MOST)
          .map((row) =>
            footnotes.mark(
              all
                .where({ product: row.product, period: row.period, source: row.source, [other]: row[other] } as never)
                .cite(),
            ),
          ),
      },
    ];
  });
  return {
    heading: "What it sells and buys",
    blocks: blocks.length > 0 ? blocks : [paragraph("The ledger holds no yearly flow of it.")],
  };
}

/** Whole dollars: a source that counts in thousandths knows no more than others. */
const dollars = (value: number): string => (value > 0 && value < 1 ? "<1" : formatNumber(value, 0));
