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
  readonly unit_values: (number | null)[];
}

/** Flows that one extract alone tells, year by year: nothing is chosen here, only added over units and compared with the year before. */
const alone = `
  WITH yearly AS (
    SELECT exporter, importer, product, flow_basis, period, sum(value) AS dollars, any_value(valuation) AS valuation,
      -- Goods of two units have no one quantity, and what is known to be incomplete divides nothing.
      CASE WHEN count(quantity) = count(*) AND count(DISTINCT quantity_unit) = 1 AND NOT bool_or(status = 'incomplete') AND sum(quantity) > 0
        THEN sum(value) / sum(quantity) END AS unit_value
    FROM flows WHERE exporter <> importer AND value IS NOT NULL
    GROUP BY ALL HAVING count(DISTINCT series) = 1
  )
  SELECT exporter, importer, product, flow_basis, list(period ORDER BY period) AS periods, list(dollars ORDER BY period) AS dollars, list(valuation ORDER BY period) AS valuations,
    list(unit_value ORDER BY period) AS unit_values
  FROM yearly
  WHERE (exporter, importer, product, flow_basis) NOT IN (
    SELECT (exporter, importer, product, flow_basis) FROM flows GROUP BY exporter, importer, product, flow_basis
    HAVING count(DISTINCT series) > 1 OR bool_or(length(period) <> 4))
  GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL`;

/** One flow over time: its value in each period, and the growth from the period before. */
export async function holdTrends(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  await layFlows(ledger);
  for (const flow of await ledger.rows<Flow>(alone)) {
    const { exporter, importer, product, flow_basis, periods, dollars, valuations, unit_values } = flow;
    const flags = ["-e", exporter, "-i", importer, "-p", product, "--basis", flow_basis];
    const { call, json, refusal } = await ask(["trend", ...flags]);
    if (json === undefined) {
      held.hold("trend", call, "answer", refusal, `${periods.length} periods`);
      continue;
    }
    const rows = json as {
      period: string;
      value_usd: number | null;
      growth_pct: number | null;
      usd_per_unit: number | null;
    }[];
    const divided = new Map(periods.map((period, i) => [period, unit_values[i] ?? null] as const));
    const valued = new Map(periods.map((period, i) => [period, valuations[i]] as const));
    const second = new Map(periods.map((period, i) => [period, dollars[i]] as const));
    held.holdAll("trend", call, new Map(rows.map((row) => [row.period, row.value_usd])), second);
    for (const row of rows) {
      const each = divided.get(row.period) ?? null;
      held.hold("unit values", call, row.period, row.usd_per_unit, each, 5e-6 * (each ?? 0));
      // After a year without a row, or one valued at another border, there is no growth: it is not known from what.
      const last = String(Number(row.period) - 1);
      const before = valued.get(last) === valued.get(row.period) ? second.get(last) : undefined;
      const now = second.get(row.period);
      const growth = before === undefined || before === 0 || now === undefined ? null : (now / before - 1) * 100;
      held.hold("growth", call, row.period, row.growth_pct, growth, 0.00501);
    }
  }
}
