import { inspect } from "node:util";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  areas,
  commodities,
  deposits,
  exportFlows,
  mineProduction,
  nameOf,
  type SeriesId,
  shares,
  sources,
  toGeoJSON,
} from "../index.ts";
import { hhi, over } from "../installed/metrics.ts";

const mined = shares.where({
  series: "usgs-mcs",
  commodity: "rare-earths",
  stage: "mine",
  measure: "production",
  year: 2024,
});

describe("a query where plain things are expected", () => {
  it("is its rows in JSON and in a spread, and tells of itself at a console", () => {
    expect(JSON.parse(JSON.stringify({ mined }))).toEqual({ mined: mined.toArray() });
    expect([...mined]).toEqual(mined.toArray());
    expect(inspect(mined.where({ area: "AUS" }).select(["area", "quantity"]))).toBe(
      'Query of shares: 1 row\n  {"area":"AUS","quantity":29000}',
    );
    expect(inspect(mined)).toMatch(
      new RegExp(`^Query of shares: ${mined.length} rows\\n[^]*and ${mined.length - 3} more$`),
    );
  });

  it("has a first row, and undefined where there is none", () => {
    expect(mined.sortBy("quantity", "descending").countries().first()?.area).toBe("CHN");
    expect(mined.where({ area: "FRA" }).first()).toBeUndefined();
  });

  it("maps its rows, and filters them into a query that still cites", () => {
    expect(mined.where({ area: ["AUS", "USA"] }).map(({ area }, i) => `${i} ${area}`)).toEqual(["0 AUS", "1 USA"]);
    const large = mined.filter(({ quantity }) => quantity !== null && quantity > 20_000);
    expect(large.toArray()).toEqual(mined.toArray().filter(({ quantity }) => (quantity ?? 0) > 20_000));
    expect(large.cite()[0]?.publisher).toBe("U.S. Geological Survey");
    expect(large.explain()).toContain("selected by a function");
  });

  it("lists the different values of a column, those of lists one by one, without empty cells", () => {
    expect(mined.distinct("commodity")).toEqual(["rare-earths"]);
    const named = new Set(deposits.toArray().flatMap(({ commodities }) => commodities));
    expect(deposits.distinct("commodities")).toHaveLength(named.size);
    expect(deposits.distinct("part_of")).not.toContain(null);
  });

  it("leaves out what a filter matches, and keeps empty cells", () => {
    const all = mined.toArray();
    expect(mined.not({ area: ["CHN", "USA"] }).toArray()).toEqual(
      all.filter(({ area }) => !["CHN", "USA"].includes(area)),
    );
    expect(mined.not({ area: "CHN", status: "estimated" }).toArray()).toEqual(
      all.filter(({ area, status }) => area !== "CHN" && status !== "estimated"),
    );
    const named = deposits.not({ part_of: null }).length;
    expect(named + deposits.where({ part_of: null }).length).toBe(deposits.length);
    expect(mined.not({ area: "CHN" }).explain()).toContain("not area = CHN");
    expect(shares.not({ series: "usgs-mcs" }).distinct("series")).not.toContain("usgs-mcs");
  });

  it("keeps countries alone, on both sides of a flow", () => {
    const odd = mined.toArray().filter(({ area }) => area.startsWith("_"));
    expect(odd.length).toBeGreaterThan(0);
    expect(mined.countries().length).toBe(mined.length - odd.length);
    expect(mined.countries().explain()).toContain("area is a country");
    const flows = exportFlows.where({ product: "hs-284690", exporter: "CHN", flow_basis: "exporter_reported" });
    expect(flows.distinct("importer")).toContain("_WLD");
    expect(
      flows
        .countries()
        .distinct("importer")
        .filter((area) => area.startsWith("_") && area !== "_KOS"),
    ).toEqual([]);
  });

  it("sorts by several columns, each its own way", () => {
    const sorted = areas.sortBy({ kind: "descending", name: "ascending" }).toArray();
    const expected = areas
      .toArray()
      .sort((a, b) =>
        a.kind === b.kind
          ? new Intl.Collator("en", { numeric: true }).compare(a.name, b.name)
          : a.kind < b.kind
            ? 1
            : -1,
      );
    expect(sorted.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });
});

describe("names and places", () => {
  it("names an area and a commodity without a join, and refuses what is neither", () => {
    for (const { id, name } of areas) expect(nameOf(id)).toBe(name);
    for (const { id, name } of commodities) expect(nameOf(id)).toBe(name);
    expect(() => nameOf("Burma" as never)).toThrow("Did you mean MMR?");
  });

  it("draws deposits as GeoJSON, longitude first, and lists those without a coordinate", () => {
    const query = deposits.where({ commodities: "rare-earths" });
    const { features } = toGeoJSON(query);
    expect(features.map(({ properties }) => properties)).toEqual(query.toArray());
    for (const { geometry, properties } of features)
      expect(geometry?.coordinates ?? [null, null]).toEqual([properties.longitude, properties.latitude]);
    expect(toGeoJSON(deposits.where({ latitude: null })).features.every(({ geometry }) => geometry === null)).toBe(
      true,
    );
    expect(() => toGeoJSON(shares as never)).toThrow("a query of deposits or deposit_locations");
  });

  it("has a preset for what mines produce", () => {
    expect(mineProduction("rare-earths", { series: "usgs-mcs", year: 2024 }).toArray()).toEqual(mined.toArray());
    expect(mineProduction("rare-earths").distinct("stage")).toEqual(["mine"]);
  });
});

describe("what a row's source says of itself", () => {
  it("is a column to select, sort, group, sum and list by", () => {
    const uranium = shares.where({ commodity: "uranium", area: "KAZ", year: { from: 2020 }, measure: "production" });
    const behind = uranium.map(({ source }) => sources.get({ id: source })?.series as SeriesId);
    expect(uranium.distinct("series")).toEqual([...new Set(behind)].sort());
    expect(uranium.distinct("series").length).toBeGreaterThan(1);
    expectTypeOf(uranium.distinct("series")).toEqualTypeOf<SeriesId[]>();
    expect([...uranium.groupBy("series").keys()]).toEqual(uranium.distinct("series"));
    const rows = uranium.select(["series", "published", "quantity"]).sortBy("series").toArray();
    for (const { series, published } of rows) expect(sources.where({ series, published }).length).toBeGreaterThan(0);
    expect(
      uranium
        .sortBy("series")
        .sumBy(["series"], "quantity")
        .map(({ series, rows }) => [series, rows]),
    ).toEqual([...uranium.groupBy("series")].map(([series, query]) => [series, query.length]));
    expect(uranium.select(["publisher", "area"]).toCSV()).toMatch(/^publisher,area\n[^,]+,KAZ\n/);
  });

  it("tells one metric over each series that answers", () => {
    const every = shares.where({ commodity: "uranium", stage: "mine", measure: "production", year: 2024 });
    const bySeries = over(every, "series", (rows) => hhi(rows).value);
    expect([...bySeries.keys()]).toEqual(every.distinct("series"));
    for (const [series, value] of bySeries) expect(value).toBe(hhi(every.where({ series: series as SeriesId })).value);
  });
});

describe("the latest year", () => {
  it("is told where a total stops and its table goes on", () => {
    // MCS 2026 prints the total of bauxite without the United States.
    const all = shares
      .where({ series: "usgs-mcs", commodity: "bauxite", measure: "production", year: { to: 2025 } })
      .asOf("2026-06-30");
    const total = all.where({ area: "_WLD" }).latest();
    const last = Math.max(...all.toColumns().year);
    expect(total.first()?.year).toBeLessThan(last);
    expect(total.notes[0]).toMatch(new RegExp(`_WLD.*continues to ${last}`));
    expect(all.where({ area: "CHN" }).latest().notes).toEqual([]);
  });
});
