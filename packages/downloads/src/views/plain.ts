import type { TableDoc } from "../../../data/src/build/table-doc.ts";

const list = (columns: readonly string[]): string => columns.join(", ");

/**
 * The views of flows for a ClickHouse without window functions (Debian's 18.16): `argMax` chooses, `JOIN USING` joins, one join in each SELECT.
 * They answer as the others do.
 *
 * @param only Which rows they are of: such a server carries no condition of a question into a view, and so reads all of it.
 */
export function plainViews(exports: TableDoc, only = "1"): { readonly name: string; readonly select: string }[] {
  const columns = exports.columns.map(({ name }) => name);
  const print = ["series", ...exports.print];
  const thing = ["series", ...exports.key.filter((column) => column !== "source")];
  const versioned = `SELECT ${list(columns)}, series, edition, erratum, age_rank, day_rank
    FROM (SELECT ${list(columns)} FROM oreledger.exports WHERE ${only})
    ALL INNER JOIN (SELECT source, series, edition, erratum, age_rank, day_rank FROM oreledger.source_versions) USING source`;
  const newest = `SELECT ${list(print)}, argMax(edition, edition_rank) AS edition, argMax(whole, edition_rank) AS whole_rank,
      argMax(errata, edition_rank) AS has_errata
    FROM (
      SELECT ${list([...print, "edition"])}, min(age_rank) AS edition_rank, maxIf(age_rank, erratum = 0) AS whole, max(erratum) AS errata
      FROM (${versioned}) GROUP BY ${list([...print, "edition"])}
    ) GROUP BY ${list(print)}`;
  const candidates = `SELECT ${list([...columns, "series", "edition", "day_rank", "has_errata"])} FROM (${versioned})
    ALL INNER JOIN (${newest}) USING ${list([...print, "edition"])}
    WHERE erratum = 1 OR age_rank = whole_rank`;
  const standing = `SELECT ${list([...columns, "series", "edition"])} FROM (${candidates})
  WHERE has_errata = 0 OR (${list([...thing, "day_rank"])}) IN (
    SELECT ${list(thing)}, max(day_rank) FROM (${candidates}) WHERE has_errata = 1 GROUP BY ${list(thing)})`;

  const book = ["side", "keeper", "product", "period", "flow_basis"];
  const ofSide = (side: string, keeper: string, partner: string, own: string) =>
    `SELECT '${side}' AS side, ${keeper} AS keeper, ${partner} AS partner, product, period, flow_basis, value_usd, status, source
    FROM oreledger.standing_exports WHERE flow_basis IN ('${own}', 'reconciled')`;
  const lists = `${ofSide("exports", "exporter", "importer", "exporter_reported")}
    UNION ALL ${ofSide("imports", "importer", "exporter", "importer_reported")}`;
  // One number orders the extracts: all partners first, then the most, then by their rank.
  const chosen = `SELECT ${list(book)}, argMin(source, place) AS source FROM (
      SELECT ${list([...book, "source"])},
        (1 - max(all_partners)) * 1000000000000 + if(max(all_partners) = 1, 0, 1000000 - toInt64(uniqExact(partner))) * 1000000 + min(extract_rank) AS place
      FROM (${lists}) ALL INNER JOIN (SELECT source, all_partners, extract_rank FROM oreledger.source_versions) USING source
      WHERE partner != '_WLD' GROUP BY ${list([...book, "source"])}
    ) GROUP BY ${list(book)}`;
  const amounts = `SELECT ${list([...book, "source", "partner", "role"])}, min(status) AS status_of, sum(value_usd) AS value FROM (
      SELECT ${list([...book, "source", "partner", "value_usd", "status"])} FROM (${lists})
      ALL INNER JOIN (${chosen}) USING ${list([...book, "source"])} WHERE partner != keeper
    ) ALL INNER JOIN (SELECT area AS partner, role FROM oreledger.area_roles) USING partner
    GROUP BY ${list([...book, "source", "partner", "role"])}`;
  const wholes = `SELECT ${list(book)},
      if(isNull(total) AND names_all = 0, NULL, if(isNull(total) OR row_sum - total > 8.881784197001252e-16 * total, row_sum, total)) AS whole FROM (
      SELECT ${list(book)}, max(if(role = 'whole', value, NULL)) AS total, sum(if(role IN ('supplier', 'remainder'), value, NULL)) AS row_sum,
        max(if(all_partners = 1 OR (largest_partners = 1 AND role = 'remainder'), 1, 0)) AS names_all
      FROM (${amounts}) ALL INNER JOIN (SELECT source, all_partners, largest_partners FROM oreledger.source_versions) USING source
      GROUP BY ${list(book)}
    )`;
  const partners = `SELECT ${list([...book, "partner", "source"])}, value AS value_usd, whole, if(whole > 0, 100 * value / whole, NULL) AS share_pct
  FROM (${amounts}) ALL INNER JOIN (${wholes}) USING ${list(book)}
  WHERE role = 'supplier' AND status_of != 'nil'`;

  const flow = ["exporter", "importer", "product", "period"];
  const ranked = `SELECT ${list([...flow, "flow_basis", "source", "value_usd", "valuation", "extract_rank"])} FROM oreledger.standing_exports
      ALL INNER JOIN (SELECT source, extract_rank FROM oreledger.source_versions) USING source
      WHERE flow_basis IN ('exporter_reported', 'importer_reported')`;
  const first = `SELECT ${list([...flow, "flow_basis"])}, min(extract_rank) AS extract_rank FROM (${ranked}) GROUP BY ${list([...flow, "flow_basis"])}`;
  const sides = `SELECT ${list([...flow, "flow_basis", "source"])}, min(valuation) AS valued,
      if(min(valuation) = max(valuation), sum(value_usd), NULL) AS value
    FROM (${ranked}) ALL INNER JOIN (${first}) USING ${list([...flow, "flow_basis", "extract_rank"])}
    GROUP BY ${list([...flow, "flow_basis", "source"])}`;
  const of = (basis: string, column: string) => `max(if(flow_basis = '${basis}', ${column}, NULL))`;
  const mirror = `SELECT *, importer_reported - exporter_reported AS gap, if(exporter_reported != 0, importer_reported / exporter_reported, NULL) AS ratio FROM (
    SELECT ${list(flow)}, ${of("exporter_reported", "value")} AS exporter_reported, ${of("importer_reported", "value")} AS importer_reported,
      ${of("exporter_reported", "valued")} AS exporter_valuation, ${of("importer_reported", "valued")} AS importer_valuation,
      ${of("exporter_reported", "source")} AS exporter_source, ${of("importer_reported", "source")} AS importer_source
    FROM (${sides}) GROUP BY ${list(flow)})`;
  return [
    { name: "standing_exports", select: standing },
    { name: "partners", select: partners },
    { name: "mirror", select: mirror },
  ];
}
