import type { Ask } from "./ask.ts";
import { layFlows } from "./flows.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

interface Pair {
  readonly exporter: string;
  readonly importer: string;
  readonly product: string;
  readonly period: string;
  readonly sold: number;
  readonly bought: number;
}

/**
 * One flow of one year in both sides' books: of each side the extract that answers (a direct one before a carrier's, then the later),
 * its units added. A side that two publishers keep is left out here: one of them is to be named.
 */
const pairs = `
  WITH sides AS (
    SELECT reporter, partner, product, period, flow_basis, books, series, sum(value) AS value, max(distance) AS distance, max(day) AS day,
      any_value(universe) AS universe, bool_or(of_months) AS of_months
    FROM flows WHERE length(period) = 4 AND partner NOT LIKE '\\_%' ESCAPE '\\' AND reporter <> partner AND value IS NOT NULL GROUP BY ALL
  ), chosen AS (
    SELECT *, count(DISTINCT books) OVER flow AS keepers,
      row_number() OVER (PARTITION BY reporter, partner, product, period, flow_basis ORDER BY of_months, distance, universe = 'world_only', day DESC, series) AS rank
    FROM sides WINDOW flow AS (PARTITION BY reporter, partner, product, period, flow_basis)
  )
  SELECT s.reporter AS exporter, s.partner AS importer, product, period, s.value AS sold, b.value AS bought
  FROM chosen s JOIN chosen b USING (product, period)
  WHERE s.flow_basis = 'exporter_reported' AND b.flow_basis = 'importer_reported' AND s.reporter = b.partner AND s.partner = b.reporter
    AND s.rank = 1 AND b.rank = 1 AND s.keepers = 1 AND b.keepers = 1
  ORDER BY ALL`;

export async function holdBothBooks(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  await layFlows(ledger);
  for (const { exporter, importer, product, period, sold, bought } of await ledger.rows<Pair>(pairs)) {
    const { call, json, refusal } = await ask([
      "mirror",
      "-e",
      exporter,
      "-i",
      importer,
      "-p",
      product,
      "--period",
      period,
    ]);
    const row = json?.[0] ?? {};
    held.hold("mirror", call, "rows", json?.length ?? refusal, 1);
    held.hold("mirror", call, "exporter", row.exporter_reported_usd, sold);
    held.hold("mirror", call, "importer", row.importer_reported_usd, bought);
    held.hold("mirror", call, "gap", row.gap_usd, bought - sold);
    const ratio = sold === 0 ? null : bought / sold;
    held.hold("mirror", call, "ratio", row.ratio, ratio, (ratio ?? 0) * 1e-9);
    if (ratio !== null) held.hold("mirror", call, "a ratio is no zero", row.ratio === 0, ratio === 0);
  }
}
