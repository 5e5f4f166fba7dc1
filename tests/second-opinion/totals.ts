import type { Ask } from "./ask.ts";
import { layFlows } from "./flows.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

interface Total {
  readonly reporter: string;
  readonly product: string;
  readonly period: string;
  readonly flow_basis: string;
  readonly total: number;
}

/**
 * The total of a reporter's books of a product and period: what it prints for the world, else the sum of its partners, of
 * one extract. "Two extracts … answer one at a time, never mixed within an answer": one that prints the world's total
 * comes first, then as for partners. Of books that two publishers keep no total follows. A year that is told month by
 * month only has none here.
 */
const totals = `
  WITH printed AS (
    SELECT b.*, count(DISTINCT b.books) OVER books AS keepers,
      row_number() OVER (PARTITION BY reporter, product, period, flow_basis
        ORDER BY world IS NOT NULL DESC, distance, lines > 0 DESC, day DESC, series) AS rank
    FROM books b SEMI JOIN yearly USING (series, reporter, product, period, flow_basis)
    WINDOW books AS (PARTITION BY reporter, product, period, flow_basis)
  )
  SELECT reporter, product, period, flow_basis, coalesce(world, everything) AS total FROM printed
  WHERE rank = 1 AND keepers = 1 AND total IS NOT NULL ORDER BY ALL`;

/** What every country sold or bought of every product in every year. */
export async function holdTotals(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  await layFlows(ledger);
  await ledger.run(
    "CREATE OR REPLACE TABLE yearly AS SELECT DISTINCT series, reporter, product, period, flow_basis FROM flows WHERE length(period) = 4 AND NOT of_months",
  );
  for (const { reporter, product, period, flow_basis, total } of await ledger.rows<Total>(totals)) {
    const side = flow_basis === "importer_reported" ? "--importer" : "--exporter";
    const flags = [side, reporter, "--product", product, "--period", period, "--flow-basis", flow_basis, "--total"];
    const { call, json, refusal } = await ask(["exports", ...flags]);
    held.hold("totals of flows", call, refusal ?? "value", json?.value, total);
  }
}
