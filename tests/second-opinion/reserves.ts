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
 * Reserves over production. "One edition and year, or a bound …, or a refusal; 'at least' is never false": the reserves
 * of a print over the production that the same edition prints for the same year, each by its whole. A printed bound of
 * the reserves, or a sum of them that leaves an unknown country out, makes the years "at least"; output without the
 * United States, or with an unknown country and no total, makes them "at most"; both together make no figure.
 */
const years = `
  WITH sides AS (
    SELECT *, coalesce(printed, 0) AS p,
      greatest(coalesce(printed, at_least, 0), coalesce(row_sum, 0)) AS known,
      world IS NOT NULL OR (NOT has_total AND form = 'all' AND unknown = 0) AS exact
    FROM wholes
  )
  SELECT r.series, r.edition, r.commodity, r.stage, r.form, r.basis, r.year, c.edition IS NOT NULL AS current,
    r.year = max(r.year) OVER (PARTITION BY r.series, r.commodity, r.stage, r.form, r.basis) AS newest,
    CASE WHEN r.exact AND p.exact THEN r.known / p.known END AS value,
    CASE WHEN NOT r.exact AND p.exact THEN r.known / p.known END AS low,
    CASE WHEN r.exact AND NOT p.exact THEN r.known / p.known END AS high
  FROM sides r
  LEFT JOIN current c ON (c.series, c.edition, c.commodity, c.stage, c.measure, c.form, c.basis, c.share_of, c.year)
    = (r.series, r.edition, r.commodity, r.stage, r.measure, r.form, r.basis, r.share_of, r.year)
  JOIN sides p ON p.measure = 'production'
    AND (p.series, p.edition, p.commodity, p.stage, p.form, p.basis, p.share_of, p.year) = (r.series, r.edition, r.commodity, r.stage, r.form, r.basis, r.share_of, r.year)
  WHERE r.measure = 'reserves' AND r.known > 0 AND p.known > 0
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
        held.hold("reserves to production", call, bound, refusal ?? json?.[bound], print[bound]);
    }
  }
}
