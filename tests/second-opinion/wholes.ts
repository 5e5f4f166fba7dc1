import type { Ledger } from "./ledger.ts";
import { latest, shareKey } from "./prints.ts";

/** What one print of one edition is: the key of a whole. */
export const printKey = `series, edition, ${shareKey}`;

const named = "area_kind IN ('country', 'former_country')";

/** Prints whose every row has a share that its source prints, without a total: they are of a whole that is not among the rows. */
const inShares = (rows: string, key: string) => `
  SELECT ${key} FROM ${rows} GROUP BY ALL
  HAVING bool_and(coalesce(share_basis, '') = 'printed' AND unit <> 'pct' AND area NOT IN ('_WLD', '_XUS'))`;

/** Rows with the figure that is divided: of such prints the share. */
const divided = (rows: string, key: string) => `
  (SELECT * REPLACE (CASE WHEN (${key}) IN (${inShares(rows, key)}) THEN share_pct ELSE quantity END AS quantity) FROM ${rows})`;

/** What each print's shares divide by, by design §7, whatever `key` tells prints apart. */
const wholesOf = (rows: string, key: string) => `
  WITH totals AS (
    SELECT ${key},
      any_value(quantity) FILTER (area = '_WLD') AS world,
      any_value(low) FILTER (area = '_WLD') AS at_least,
      any_value(quantity) FILTER (area = '_XUS') AS without_us,
      bool_or(area IN ('_WLD', '_XUS')) AS has_total,
      -- "The sum holds the named areas and _OTH, never _WLD, _XUS or groups."
      sum(quantity) FILTER (${named} OR area = '_OTH') AS of_all,
      sum(quantity) FILTER ((${named} AND area <> 'USA') OR area = '_OTH') AS of_others,
      coalesce(sum(coalesce(quantity, low, 0)) FILTER (${named} OR area = '_OTH'), 0) AS least,
      sum(coalesce(quantity, high, 'Infinity')) FILTER ((${named} OR area = '_OTH') AND status NOT IN ('nil', 'not_applicable')) AS most,
      count(quantity) FILTER (${named}) AS named,
      count(quantity) FILTER (${named} OR area = '_OTH') AS known,
      count(*) FILTER (quantity IS NULL AND (${named} OR area = '_OTH')) AS unknown
    FROM ${divided(rows, key)} WHERE unit <> 'pct' AND (${key}) NOT IN (
      -- Countries in tonnes beside countries in percent add up to nothing.
      SELECT ${key} FROM ${rows} WHERE ${named} GROUP BY ALL HAVING count(DISTINCT unit) > 1)
    GROUP BY ALL
  ), chosen AS (
    SELECT *, world IS NULL AND without_us IS NOT NULL AS leaves_us_out, coalesce(world, without_us) AS printed,
      -- "Against _XUS it leaves the USA out, which then has no share."
      CASE WHEN world IS NULL AND without_us IS NOT NULL THEN of_others ELSE of_all END AS row_sum,
      -- One name of several that an edition prints side by side, without a total of its own: no world.
      count(*) OVER (PARTITION BY ${key.replace(/\b(form|basis), /g, "")}) > 1 OR form <> 'all' AS one_of_several
    FROM totals
  )
  SELECT *, CASE
    WHEN (${key}) IN (${inShares(rows, key)}) THEN 100
    -- "the larger of the printed world total and the sum of its rows"
    WHEN printed IS NOT NULL THEN greatest(printed, coalesce(row_sum, 0))
    -- "A form without a total of its own has none."
    WHEN NOT has_total AND one_of_several THEN NULL
    -- One figure is no world to be a share of.
    WHEN known < 2 THEN NULL
    -- "A bound does not divide: the sum does, and where the rows do not even reach the bound … no share is computed."
    WHEN at_least IS NOT NULL AND coalesce(row_sum, 0) < at_least THEN NULL
    -- "where the total is absent or a bound, the sum" (§3)
    ELSE row_sum END AS whole
  FROM chosen`;

/** The share of each named area: "… the USA …, which then has no share"; nor has a withheld, doubtful or bounded figure. */
const partsOf = (rows: string, wholes: string, key: string, areas = named) => `
  SELECT f.*, w.whole, w.leaves_us_out, f.quantity / nullif(w.whole, 0) AS share
  FROM ${divided(rows, key)} f JOIN ${wholes} w USING (${key})
  WHERE (${areas}) AND unit <> 'pct' AND f.quantity IS NOT NULL AND NOT (w.leaves_us_out AND f.area = 'USA')`;

/**
 * After it stand `current`, the prints that answer today; `wholes` and `parts`, of every print of every edition with its
 * errata; and `stored_parts`, of every print as each version of its edition left it.
 */
export async function layWholes(ledger: Ledger): Promise<void> {
  await ledger.run(`CREATE TABLE current AS SELECT DISTINCT ${printKey} FROM (${latest})`);
  await ledger.run(`CREATE TABLE wholes AS ${wholesOf("standing", printKey)}`);
  await ledger.run(`CREATE TABLE parts AS ${partsOf("standing", "wholes", printKey)}`);

  // "It is the share within the row's own source version": the edition as that version left it.
  const key = `version, ${printKey}`;
  await ledger.run(`
    CREATE TABLE left_by AS
    SELECT f.*, v.id AS version FROM figures f JOIN versions v ON v.edition = f.edition AND v.series = f.series AND v.day >= f.day
    QUALIFY row_number() OVER (PARTITION BY v.id, f.series, f.edition, ${shareKey}, f.area ORDER BY f.day DESC, f.source DESC) = 1`);
  await ledger.run(`CREATE TABLE wholes_left AS ${wholesOf("left_by", key)}`);
  // A stored share has no bounds: where the sum stands for a total that is not printed, and a row of it is unknown, none
  // is stored. What is left over for other countries has one too, and what two have together has one of a printed total,
  // which holds it; the sum does not.
  await ledger.run(`
    CREATE TABLE stored_parts AS
    SELECT p.* FROM (${partsOf("left_by", "wholes_left", key, `${named} OR area_kind = 'group' OR area = '_OTH'`)}) p JOIN wholes_left w USING (${key})
    WHERE p.version = p.source AND NOT (w.printed IS NULL AND w.at_least IS NULL AND w.unknown > 0)
      AND (p.area_kind <> 'group' OR w.whole = w.printed)`);
}
