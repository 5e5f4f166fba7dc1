import { layFlows } from "./flows.ts";
import type { Ledger } from "./ledger.ts";
import { type Bars, type Grid, shows } from "./pages.ts";

/** Holds one text of a page: whether it was found in the answers, and what they say. */
export type Hold = (what: string, text: string, found: boolean, nearest: unknown) => void;

export interface Flow {
  readonly exporter: string;
  readonly importer: string;
  readonly product: string;
  readonly title: string;
  readonly period: string;
  readonly flow_basis: string;
  readonly value: number;
  /** Whether it ranks among the partners: its extract answers, and the partner is one country. */
  readonly ranks: boolean;
  /** All that its books hold, where they are one country's own. */
  readonly whole: number | null;
  /** Whether its source names all partners, or prints their total. */
  readonly of_all: boolean;
}

/** Flows by the title and by the ID of their product. */
export type Trade = ReadonlyMap<string, readonly Flow[]>;

/** Every flow once, over all units, by the names that a page shows. */
export async function tradeOf(ledger: Ledger): Promise<Trade> {
  await layFlows(ledger);
  const flows = await ledger.rows<Flow>(`
    SELECT if(flow_basis = 'importer_reported', q.name, r.name) AS exporter, if(flow_basis = 'importer_reported', r.name, q.name) AS importer,
      product, p.title, f.period, flow_basis, sum(value) AS value, any_value(answers AND status <> 'nil' AND q.kind NOT IN ('remainder', 'group')) AS ranks, any_value(whole) AS whole,
      any_value(of_all) AS of_all
    FROM flows f JOIN (SELECT books, series, reporter, product, period, flow_basis, answers, whole,
      world IS NOT NULL OR universe IS NOT DISTINCT FROM 'all_partners' AS of_all FROM books) USING (books, series, reporter, product, period, flow_basis)
    JOIN areas r ON r.id = reporter JOIN areas q ON q.id = partner JOIN products p ON p.id = product
    WHERE q.kind <> 'world' AND reporter <> partner AND value IS NOT NULL
    GROUP BY books, series, reporter, partner, product, r.name, q.name, p.title, f.period, flow_basis
    UNION ALL
    SELECT r.name, q.name, product, p.title, period, flow_basis, CAST(value_usd AS DOUBLE), true, NULL, universe IS NOT DISTINCT FROM 'all_partners'
    FROM exports JOIN sources s ON s.id = source JOIN areas r ON r.id = exporter JOIN areas q ON q.id = importer JOIN products p ON p.id = product
    WHERE flow_basis IN ('cited', 'reconciled') AND exporter <> importer`);
  const trade = new Map<string, Flow[]>();
  for (const flow of flows)
    for (const name of [flow.product, flow.title]) {
      const known = trade.get(name);
      if (known) known.push(flow);
      else trade.set(name, [flow]);
    }
  return trade;
}

const basisOf = (words: string) =>
  words.startsWith("cited")
    ? "cited"
    : words.startsWith("reconciled")
      ? "reconciled"
      : words.startsWith("importer")
        ? "importer_reported"
        : "exporter_reported";

/** What a country sells and buys: `Canada  Zinc, unwrought  2025  1,166,849,221  importer’s customs`. */
export function holdTradeGrid({ caption, columns, rows }: Grid, country: string, trade: Trade, hold: Hold): void {
  const at = (title: string) => columns.findIndex((column) => column.title === title);
  if (at("USD") === -1) return;
  const sells = caption.startsWith("Sells");
  for (const row of rows) {
    const [product = "", year, usd = "", books = ""] = ["Product", "Year", "USD", "Books"].map(
      (title) => row[at(title)],
    );
    const partner = row[at(sells ? "To" : "From")];
    const [exporter, importer] = sells ? [country, partner] : [partner, country];
    const named = (trade.get(product.split("; also holds:")[0] ?? "") ?? []).filter(
      (f) => f.exporter === exporter && f.importer === importer && f.period === year && f.flow_basis === basisOf(books),
    );
    hold(
      `${sells ? "sells" : "buys"}: ${product}, ${partner}, ${year} (${books})`,
      usd,
      named.some((f) => shows(usd, f.value)),
      named.map((f) => f.value),
    );
  }
}

/** Trade of a commodity: `China sells … (hs-850511), 2024, million USD; 60 partners`, and a bar a partner. */
export function holdTradeBars({ caption, bars }: Bars, trade: Trade, hold: Hold): void {
  const found =
    /^(.*?) (buys|sells) .*\((\S+)\), (\d{4}(?:-\d\d)?), million USD(?:, (cited|both sides’ reports reconciled))?/.exec(
      caption,
    );
  if (!found) return;
  const [, reporter, side, product = "", period, cited] = found;
  const sells = side === "sells";
  const reported = sells ? "exporter_reported" : "importer_reported";
  const basis = cited === undefined ? reported : basisOf(cited.replace(/^both sides’ reports /, ""));
  const ranked = (trade.get(product) ?? []).filter(
    (f) => f.ranks && (sells ? f.exporter : f.importer) === reporter && f.period === period && f.flow_basis === basis,
  );
  const what = `${reporter} ${side} ${product} ${period}`;
  const count = /; (\d+) (?:chosen |largest )?partners?/.exec(caption)?.[1] ?? "";
  hold(`${what}: partners`, count, Number(count) === ranked.length, ranked.length);
  for (const { label, text } of bars) {
    const partner = label.replace(/^(to|from) /, "");
    const named = ranked.filter((f) => (sells ? f.importer : f.exporter) === partner);
    hold(
      `${what}: ${label}`,
      text,
      named.some((f) => shows(text, f.value / 1e6)),
      named.map((f) => f.value),
    );
  }
}
