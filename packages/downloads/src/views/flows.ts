import { type Engine, from, joined, listed, taken } from "./engine.ts";

/** What a country's books of one product in one period are. */
const book = ["side", "keeper", "product", "period", "flow_basis"];

/**
 * Each flow in the books that it stands in: the exporter's list of its destinations, the importer's of its origins. What a publisher
 * reconciled from both sides stands in both lists.
 */
function lists(engine: Engine): string {
  const { quoted: q } = engine;
  const of = (side: string, keeper: string, partner: string, own: string) => `
  SELECT '${side}' AS side, e.${q(keeper)} AS keeper, e.${q(partner)} AS partner,
    ${taken(engine, ["product", "period", "flow_basis", "value_usd", "status", "source"], "e")}
  FROM ${from(engine, "standing_exports")} AS e WHERE e.${q("flow_basis")} IN ('${own}', 'reconciled')`;
  return `${of("exports", "exporter", "importer", "exporter_reported")}
  UNION ALL${of("imports", "importer", "exporter", "importer_reported")}`;
}

/**
 * Whom each country trades one product with in one period as printed, from one extract of its books: the one that tells of every partner,
 * then the one that names most, then the publisher's own. A share divides by the larger of the row for the world and the sum of the
 * partners of the same extract; goods that come back are no partner's. The sum of selected partners is no total: they have no shares.
 */
export function partners(engine: Engine): string {
  const columns = listed(engine, book);
  return `WITH flows AS (${lists(engine)}
), extracts AS (
  SELECT ${taken(engine, [...book, "source"], "f")}, max(v.all_partners) AS all_partners, min(v.extract_rank) AS extract_rank,
    count(DISTINCT f.partner) AS named
  FROM flows AS f JOIN ${from(engine, "source_versions")} AS v ON v.source = f.source
  WHERE f.partner <> '_WLD' GROUP BY ${listed(engine, [...book, "source"], "f")}
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY ${columns}
    ORDER BY all_partners DESC, CASE WHEN all_partners = 1 THEN 0 ELSE -named END, extract_rank) AS place
  FROM extracts
), amounts AS (
  SELECT ${taken(engine, [...book, "source"], "f")}, f.partner AS partner, r.role AS role, min(f.status) AS status_of, sum(f.value_usd) AS amount
  FROM flows AS f
  JOIN ranked AS k ON ${joined(engine, [...book, "source"], "k", "f")} AND k.place = 1
  JOIN ${from(engine, "area_roles")} AS r ON r.area = f.partner
  WHERE f.partner <> f.keeper
  GROUP BY ${listed(engine, [...book, "source"], "f")}, f.partner, r.role
), totals AS (
  SELECT ${listed(engine, book, "a")}, max(CASE WHEN a.role = 'whole' THEN a.amount END) AS total,
    sum(CASE WHEN a.role IN ('supplier', 'remainder') THEN a.amount END) AS row_sum,
    max(CASE WHEN v.all_partners = 1 OR (v.largest_partners = 1 AND a.role = 'remainder') THEN 1 ELSE 0 END) AS names_all
  FROM amounts AS a JOIN ${from(engine, "source_versions")} AS v ON v.source = a.source GROUP BY ${listed(engine, book, "a")}
), wholes AS (
  SELECT ${columns}, CASE WHEN total IS NULL AND names_all = 0 THEN NULL
    WHEN total IS NULL OR row_sum - total > 8.881784197001252e-16 * total THEN row_sum ELSE total END AS whole
  FROM totals
)
SELECT ${taken(engine, [...book, "partner", "source"], "a")}, a.amount AS value_usd, w.whole AS whole,
  CASE WHEN w.whole > 0 THEN 100 * a.amount / w.whole END AS share_pct
FROM amounts AS a JOIN wholes AS w ON ${joined(engine, book, "a", "w")}
WHERE a.role = 'supplier' AND a.status_of <> 'nil'`;
}

/** One flow of one period as its exporter and as its importer wrote it down: a side that wrote nothing is empty, and not zero. */
export function mirror(engine: Engine): string {
  const flow = ["exporter", "importer", "product", "period"];
  const columns = listed(engine, flow);
  const side = (basis: string, column: string) => `max(CASE WHEN flow_basis = '${basis}' THEN ${column} END)`;
  return `WITH flows AS (
  SELECT ${taken(engine, [...flow, "flow_basis", "source", "value_usd", "valuation"], "e")}, v.extract_rank AS extract_rank,
    min(v.extract_rank) OVER (PARTITION BY ${listed(engine, [...flow, "flow_basis"], "e")}) AS first_rank
  FROM ${from(engine, "standing_exports")} AS e
  JOIN ${from(engine, "source_versions")} AS v ON v.source = e.source
  WHERE e.flow_basis IN ('exporter_reported', 'importer_reported')
), sides AS (
  SELECT ${columns}, flow_basis, source, min(valuation) AS valued,
    CASE WHEN min(valuation) = max(valuation) THEN sum(value_usd) END AS amount
  FROM flows WHERE extract_rank = first_rank GROUP BY ${columns}, flow_basis, source
), both_sides AS (
  SELECT ${columns}, ${side("exporter_reported", "amount")} AS exporter_reported, ${side("importer_reported", "amount")} AS importer_reported,
    ${side("exporter_reported", "valued")} AS exporter_valuation, ${side("importer_reported", "valued")} AS importer_valuation,
    ${side("exporter_reported", "source")} AS exporter_source, ${side("importer_reported", "source")} AS importer_source
  FROM sides GROUP BY ${columns}
)
SELECT ${columns}, exporter_reported, importer_reported, exporter_valuation, importer_valuation, exporter_source, importer_source,
  importer_reported - exporter_reported AS gap,
  CASE WHEN exporter_reported <> 0 THEN importer_reported / exporter_reported END AS ratio
FROM both_sides`;
}
