import { type Engine, from, joined, listed, taken } from "./engine.ts";

/** What a print is in `standing_shares`. */
const print = ["series", "edition", "commodity", "stage", "measure", "form", "basis", "share_of", "year"];

/** A sum that exceeds its total by no more than binary fractions leave does not exceed it. */
const slack = "8.881784197001252e-16";

/**
 * The shares of the areas of each print: each figure over the larger of the printed total and the sum of the rows. Where nothing divides,
 * there is no share: one figure alone, a form without a total, a bound that the rows do not reach, rows in two units. Where every row has a share that
 * its source prints, and none is the total, the shares are of a whole that is not among the rows.
 */
export function printShares(engine: Engine): string {
  const { quoted: q } = engine;
  const columns = listed(engine, print);
  return `WITH figures AS (
  SELECT ${taken(engine, [...print, "area", "unit", "status", "low", "source", "quantity", "share_pct", "share_basis"], "s")},
    r.${q("leaves_out")} AS leaves_out,
    CASE WHEN s.${q("area")} = s.${q("share_of")} THEN 'whole' ELSE r.${q("role")} END AS role
  FROM ${from(engine, "standing_shares")} AS s
  JOIN ${from(engine, "area_roles")} AS r ON r.${q("area")} = s.${q("area")}
), counted AS (
  SELECT *, max(CASE WHEN role = 'whole' THEN leaves_out END) OVER (PARTITION BY ${columns}) AS left_out,
    min(CASE WHEN ${q("unit")} = 'pct' OR (role <> 'whole' AND ${q("share_basis")} = 'printed') THEN 1 ELSE 0 END)
      OVER (PARTITION BY ${columns}) AS in_shares
  FROM figures
), parts AS (
  SELECT ${listed(engine, [...print, "area", "status", "low", "source"])}, role, left_out,
    CASE WHEN in_shares = 1 THEN 'pct' ELSE ${q("unit")} END AS ${q("unit")},
    CASE WHEN in_shares = 1 OR ${q("unit")} = 'pct' THEN ${q("share_pct")} ELSE ${q("quantity")} END AS figure, CASE
    WHEN role = 'remainder' THEN 1
    WHEN role = 'supplier' AND ${q("status")} NOT IN ('nil', 'not_applicable') AND ${q("area")} <> coalesce(left_out, '') THEN 1
    ELSE 0 END AS part
  FROM counted
), prints AS (
  SELECT ${columns},
    min(CASE WHEN role <> 'aggregate' THEN ${q("unit")} END) AS unit_of_print,
    max(CASE WHEN role <> 'aggregate' THEN ${q("unit")} END) AS other_unit,
    max(CASE WHEN role = 'whole' THEN 1 ELSE 0 END) AS has_total,
    max(CASE WHEN role = 'whole' THEN figure END) AS total,
    max(CASE WHEN role = 'whole' THEN coalesce(${q("low")}, figure, 0) END) AS total_low,
    sum(CASE WHEN part = 1 THEN coalesce(figure, ${q("low")}, 0) ELSE 0 END) AS least,
    sum(CASE WHEN part = 1 THEN coalesce(figure, 0) ELSE 0 END) AS row_sum,
    sum(CASE WHEN part = 1 AND figure IS NOT NULL THEN 1 ELSE 0 END) AS known,
    sum(CASE WHEN part = 1 AND figure IS NULL AND coalesce(${q("low")}, 0) > 0 THEN 1 ELSE 0 END) AS bounds
  FROM parts GROUP BY ${columns}
), totals AS (
  SELECT ${columns}, unit_of_print, other_unit, least, known, form_is_one, total_low, has_total,
    CASE WHEN total IS NULL AND unit_of_print = 'pct' THEN 100 ELSE total END AS total,
    CASE WHEN known > 0 AND bounds = 0 THEN row_sum END AS row_sum
  FROM (SELECT *, CASE WHEN ${q("form")} <> 'all' THEN 1 ELSE 0 END AS form_is_one FROM prints) AS p
), wholes AS (
  SELECT ${columns}, CASE
    WHEN unit_of_print <> other_unit THEN NULL
    WHEN total IS NOT NULL AND least - total > ${slack} * total THEN row_sum
    WHEN total IS NOT NULL THEN total
    WHEN has_total = 0 AND form_is_one = 1 THEN NULL
    WHEN has_total = 1 AND least < total_low THEN NULL
    WHEN known = 1 THEN NULL
    ELSE row_sum END AS whole,
    CASE WHEN total IS NOT NULL AND NOT (least - total > ${slack} * total) THEN 'printed_total' ELSE 'row_sum' END AS denominator
  FROM totals
)
SELECT ${taken(engine, [...print, "area"], "p")}, p.role AS area_role, p.figure AS quantity, p.${q("low")} AS low, p.${q("unit")} AS unit,
  p.${q("status")} AS status, p.${q("source")} AS source, w.whole AS whole,
  CASE WHEN w.whole IS NULL THEN NULL ELSE w.denominator END AS denominator,
  CASE WHEN w.whole > 0 THEN 100 * p.figure / w.whole END AS share_pct
FROM parts AS p JOIN wholes AS w ON ${joined(engine, print, "p", "w")}
WHERE p.part = 1`;
}

/** The Herfindahl–Hirschman index of each print in points: of its named areas, over what their shares divide by. */
export function hhi(engine: Engine): string {
  const { quoted: q } = engine;
  const columns = listed(engine, print);
  const known = "sum(CASE WHEN quantity IS NOT NULL THEN 1 ELSE 0 END)";
  return `SELECT ${columns}, ${known} AS suppliers, whole, denominator,
  CASE WHEN ${known} > 0 AND whole > 0 AND sum(CASE WHEN quantity IS NULL AND coalesce(low, 0) > 0 THEN 1 ELSE 0 END) = 0
    THEN 10000 * sum(quantity * quantity) / (whole * whole) END AS hhi
FROM ${from(engine, "print_shares")} WHERE ${q("area_role")} = 'supplier' GROUP BY ${columns}, whole, denominator`;
}
