import type { Ledger } from "./ledger.ts";

/** What makes a row of `shares` the same thing in two editions. */
export const shareKey = "commodity, stage, measure, form, basis, share_of, year";

/** The last day of a date that may be partial; none is none, which `least` passes over. */
const lastDay = (date: string) => `
  CASE length(${date}) WHEN 4 THEN CAST(${date} || '-12-31' AS DATE) WHEN 7 THEN last_day(CAST(${date} || '-01' AS DATE)) ELSE CAST(${date} AS DATE) END`;

/**
 * The vintages of the ledger, by design §3 and §5. After it stand:
 * `versions`   each source with its edition, and the day from which it answers;
 * `figures`    each row of `shares` with numbers as numbers, its edition, and the name that its print goes by;
 * `standing`   of every edition, what stands after its errata.
 */
export async function layPrints(ledger: Ledger): Promise<void> {
  // "A partial date means its last day; without `published`, `retrieved` counts", and no source is younger than its reading.
  await ledger.run(`
    CREATE TABLE versions AS
    SELECT *, coalesce(${lastDay("data_through")}, day) AS reach FROM (
      SELECT id, series, edition, erratum_of, data_through, least(${lastDay("published")}, ${lastDay("retrieved")}) AS day FROM sources)`);

  // An edition is as old as the first of its versions: an erratum makes no edition newer. The reach of its data decides, then
  // its day: a yearbook posted late is older than one whose data reach further.
  await ledger.run(`
    CREATE TABLE editions AS
    SELECT series, edition, min({ reach: reach, day: day }) AS age FROM versions GROUP BY ALL`);

  // "`print_links` says so as data …; one or several to one or several …, and vintages follow it": the names that
  // links join, directly or through others, are one print.
  await ledger.run(`
    CREATE TABLE names AS
    WITH RECURSIVE joined AS (
      SELECT series, commodity, stage, measure, from_form || '/' || from_basis AS a, to_form || '/' || to_basis AS b FROM print_links
      UNION
      SELECT series, commodity, stage, measure, to_form || '/' || to_basis, from_form || '/' || from_basis FROM print_links
    ), reach AS (
      SELECT series, commodity, stage, measure, a, b FROM joined
      UNION
      SELECT r.series, r.commodity, r.stage, r.measure, r.a, j.b
      FROM reach r JOIN joined j ON (r.series, r.commodity, r.stage, r.measure, r.b) = (j.series, j.commodity, j.stage, j.measure, j.a)
    )
    SELECT series, commodity, stage, measure, a AS name, min(least(a, b)) AS print FROM reach GROUP BY ALL`);

  await ledger.run(`
    CREATE TABLE figures AS
    SELECT s.* EXCLUDE (quantity, low, high, year, share_pct),
      CAST(quantity AS DOUBLE) AS quantity, CAST(low AS DOUBLE) AS low, CAST(high AS DOUBLE) AS high,
      CAST(share_pct AS DOUBLE) AS share_pct, CAST(year AS INTEGER) AS year,
      v.series, v.edition, v.day, e.age, a.kind AS area_kind,
      coalesce(n.print, s.form || '/' || s.basis) AS print
    FROM shares s
    JOIN versions v ON v.id = s.source
    JOIN editions e USING (series, edition)
    JOIN areas a ON a.id = s.area
    LEFT JOIN names n ON (n.series, n.commodity, n.stage, n.measure, n.name) = (v.series, s.commodity, s.stage, s.measure, s.form || '/' || s.basis)`);

  await ledger.run(`CREATE TABLE standing AS ${overlaid("figures")}`);
}

/** "… then overlays that edition's errata by key": of one key in one edition, the newest version stands. */
const overlaid = (rows: string) => `
  SELECT * FROM ${rows}
  QUALIFY row_number() OVER (PARTITION BY series, edition, ${shareKey}, area ORDER BY day DESC, source DESC) = 1`;

/**
 * "`asOf(d)` takes, per series and print, the latest edition published by `d`, by the reach of its data, whole, then overlays that edition's
 * errata by key; an older edition never fills gaps …, and one series never supersedes another."
 */
export const asOf = (day: string) => `
  SELECT * FROM (${overlaid(`(SELECT * FROM figures WHERE day <= DATE '${day}')`)})
  QUALIFY age = max(age) OVER (PARTITION BY series, commodity, stage, measure, print, share_of, year)`;

/** The end of time: what the newest edition says. */
export const latest = asOf("9999-12-31");
