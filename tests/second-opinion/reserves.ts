import type { Ask } from "./ask.ts";
import { flagsOf, type Group } from "./concentration.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";

interface Years extends Omit<Group, "measure"> {
  readonly edition: string;
  readonly year: number;
  readonly current: boolean;
  readonly newest: boolean;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Reserves over production. "One edition and year, or a bound …, or a refusal; 'at least' is never false": the reserves of
 * a print over the production that the same edition prints for the same year, each by its whole. What is not known bounds
 * them: reserves that are printed as a bound, or that hold an unknown country beyond their total, are at least their sum;
 * so is output without the United States. More than that follows from no two of them.
 */
const years = `
  WITH sides AS (
    SELECT *,
      CASE WHEN world IS NOT NULL THEN whole WHEN NOT has_total AND unknown = 0 THEN whole END AS value,
      CASE WHEN world >= least THEN world ELSE greatest(coalesce(printed, at_least, 0), least) END AS lowest,
      CASE WHEN world >= least THEN world WHEN world IS NOT NULL OR (NOT has_total AND whole IS NOT NULL) THEN most ELSE 'Infinity' END AS highest
    FROM wholes
  ), ratios AS (
    SELECT r.series, r.edition, r.commodity, r.stage, r.form, r.basis, r.share_of, r.year, r.measure,
      r.value / p.value AS value, r.lowest / p.highest AS low, r.highest / p.lowest AS high
    FROM sides r
    JOIN sides p ON p.measure = 'production'
      AND (p.series, p.edition, p.commodity, p.stage, p.form, p.basis, p.share_of, p.year) = (r.series, r.edition, r.commodity, r.stage, r.form, r.basis, r.share_of, r.year)
    WHERE r.measure = 'reserves' AND r.lowest > 0 AND p.lowest > 0
  )
  SELECT series, edition, commodity, stage, form, basis, year, c.here IS NOT NULL AS current,
    year = max(year) OVER (PARTITION BY series, commodity, stage, form, basis) AS newest, value,
    CASE WHEN low > 0 AND (value IS NULL OR low < high) THEN low END AS low,
    CASE WHEN high < 'Infinity' AND (value IS NULL OR low < high) THEN high END AS high
  FROM ratios
  LEFT JOIN (SELECT *, true AS here FROM current) c USING (series, edition, commodity, stage, measure, form, basis, share_of, year)
  ORDER BY ALL`;

/** How long reserves last: today's answer, and each edition's. */
export async function holdReserves(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  for (const print of await ledger.rows<Years>(years)) {
    const named = flagsOf({ ...print, measure: "" }).filter(
      (_, i, all) => all[i] !== "--measure" && all[i - 1] !== "--measure",
    );
    const calls = [[...named, "--year", String(print.year), "--edition", print.edition]];
    if (print.current) calls.push([...named, "--year", String(print.year)]);
    if (print.current && print.newest) calls.push(named);
    for (const flags of calls) {
      const { call, json, refusal } = await ask(["metric", "reserves-to-production", ...flags]);
      for (const bound of ["value", "low", "high"] as const)
        held.hold("reserves to production", call, refusal ?? bound, json?.[bound], print[bound]);
    }
  }
}
