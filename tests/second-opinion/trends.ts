import type { Ask } from "./ask.ts";
import { layFlows } from "./flows.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

interface Flow {
  readonly exporter: string;
  readonly importer: string;
  readonly product: string;
  readonly flow_basis: string;
  readonly periods: string[];
  readonly dollars: number[];
  readonly valuations: string[];
}

/** Flows that one extract alone tells, year by year: nothing is chosen here, only added over units and compared with the year before. */
const alone = `
  WITH yearly AS (
    SELECT exporter, importer, product, flow_basis, period, sum(value) AS dollars, any_value(valuation) AS valuation
    FROM flows WHERE exporter <> importer AND value IS NOT NULL
    GROUP BY ALL HAVING count(DISTINCT series) = 1
  )
  SELECT exporter, importer, product, flow_basis, list(period ORDER BY period) AS periods, list(dollars ORDER BY period) AS dollars, list(valuation ORDER BY period) AS valuations
  FROM yearly
  WHERE (exporter, importer, product, flow_basis) NOT IN (
    SELECT (exporter, importer, product, flow_basis) FROM flows GROUP BY exporter, importer, product, flow_basis
    HAVING count(DISTINCT series) > 1 OR bool_or(length(period) <> 4))
  GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL`;

/** One flow over time: its value in each period, and the growth from the period before. */
export async function holdTrends(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  await layFlows(ledger);
  for (const { exporter, importer, product, flow_basis, periods, dollars, valuations } of await ledger.rows<Flow>(
    alone,
  )) {
    const flags = ["-e", exporter, "-i", importer, "-p", product, "--basis", flow_basis];
    const { call, json, refusal } = await ask(["trend", ...flags]);
    if (json === undefined) {
      held.hold("trend", call, "answer", refusal, `${periods.length} periods`);
      continue;
    }
    const rows = json as { period: string; value_usd: number | null; growth_pct: number | null }[];
    const valued = new Map(periods.map((period, i) => [period, valuations[i]] as const));
    const second = new Map(periods.map((period, i) => [period, dollars[i]] as const));
    held.holdAll("trend", call, new Map(rows.map((row) => [row.period, row.value_usd])), second);
    for (const row of rows) {
      // After a year without a row, or one valued at another border, there is no growth: it is not known from what.
      const last = String(Number(row.period) - 1);
      const before = valued.get(last) === valued.get(row.period) ? second.get(last) : undefined;
      const now = second.get(row.period);
      const growth = before === undefined || before === 0 || now === undefined ? null : (now / before - 1) * 100;
      held.hold("growth", call, row.period, row.growth_pct, growth, 0.00501);
    }
  }
}
