import type { AreaCode, Share } from "@oreledger/data";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { Citation } from "./cite/citation.ts";
import { formatCitation } from "./cite/format.ts";
import { members } from "./installed/bound-questions.ts";
import { hhi } from "./installed/metrics.ts";
import { areas } from "./tables/areas.ts";
import { commodities } from "./tables/commodities.ts";
import { exportFlows } from "./tables/exports.ts";
import { policyEvents } from "./tables/policy_events.ts";
import { shares } from "./tables/shares.ts";

// What the compiler must refuse stands in functions that nobody calls: `tsc` judges this file.
export const refused = () => {
  // @ts-expect-error a misspelt commodity
  shares.where({ commodity: "raer-earths" });
  // @ts-expect-error a misspelt area in a list
  shares.where({ area: ["AUS", "AUZ"] });
  // @ts-expect-error a misspelt stage
  shares.where({ stage: "mines" });
  // @ts-expect-error a column that the table does not have
  shares.where({ aera: "AUS" });
  // @ts-expect-error a column that the table does not have, beside one that it has
  shares.get({ area: "AUS", yaer: 2024 });
  // @ts-expect-error a source that the ledger does not have
  shares.where({ source: "usgs-mcs-1066" });
  // @ts-expect-error text where the column holds numbers
  shares.where({ year: "2024" });
  // @ts-expect-error a column to sort by
  shares.sortBy("quantitty");
  // @ts-expect-error a column to select
  shares.select(["area", "quantitty"]);
  // @ts-expect-error a column to group by
  shares.groupBy("comodity");
  // @ts-expect-error a licence
  shares.withLicences(["public-domain"]);
  // @ts-expect-error an importer
  exportFlows.where({ importer: "China" });
  // @ts-expect-error a group
  members("eu-27");
  // @ts-expect-error commodities are no areas
  shares.where({ area: members("eu-strategic-2023") });
  // @ts-expect-error a misspelt group
  shares.where({ area: { group: "eu-27" } });
  // @ts-expect-error a group of commodities in a column of areas
  shares.where({ area: { group: "eu-strategic-2023" } });
  // @ts-expect-error a group in a column that holds neither
  shares.where({ stage: { group: "eu27" } });
  // @ts-expect-error an explanation is text
  shares.explain().rows;
  // @ts-expect-error a function is no filter
  shares.where(() => true);
  // @ts-expect-error a number is no filter
  shares.where(5);
  // @ts-expect-error a list is no filter
  shares.where([]);
  // @ts-expect-error a query is no filter
  shares.where(areas);
  // @ts-expect-error a text is no filter
  areas.get("CHN");
  // @ts-expect-error a text is no filter
  areas.not("CHN");
  // @ts-expect-error rows are no figures: a metric takes their query
  hhi(shares.toArray());
  // @ts-expect-error the column refers to another table
  shares.join("area", commodities);
  // @ts-expect-error the column refers to no table
  shares.join("locator", areas);
  // @ts-expect-error a column of text has no sum
  shares.sumBy(["area"], "commodity");
  // @ts-expect-error columns are a list
  shares.sumBy("area", "quantity");
  // @ts-expect-error no time
  shares.latest("area");
  // @ts-expect-error a time that the table does not have
  shares.latest("period");
  // @ts-expect-error a period is text
  exportFlows.where({ period: 2023 });
  // @ts-expect-error a series
  shares.where({ series: "usgs-mc" });
  // @ts-expect-error a series to prefer
  shares.prefer(["usgs-mc"]);
  // @ts-expect-error an edition
  shares.where({ edition: "usgs-mcs-2062" });
  // @ts-expect-error a licence in a filter
  shares.where({ licence: "cc-by" });
  // @ts-expect-error an order
  shares.sortBy("year", "desc");
  // @ts-expect-error an order of several
  shares.sortBy({ year: "asc" });
  // @ts-expect-error a day is text
  shares.asOf(2024);
  // @ts-expect-error a style of citation
  formatCitation(shares.cite()[0] as Citation, "apa");
  // @ts-expect-error one citation
  formatCitation(shares.cite());
  // @ts-expect-error the table cites no source
  areas.distinct("series");
  const row = shares.toArray()[0] as Share;
  // @ts-expect-error a row is read-only
  row.area = "AUS";
  // @ts-expect-error a column that was not selected
  return shares.select(["area"]).toArray()[0]?.quantity;
};

describe("types", () => {
  it("narrows a row by the filter that it answers", () => {
    const row = shares.where({ commodity: "rare-earths", stage: "mine", year: 2024 }).toArray()[0];
    expectTypeOf(row).toExtend<{ commodity: "rare-earths"; stage: "mine"; year: number } | undefined>();
    const either = shares.where({ stage: ["mine", "concentrate"] }).toArray()[0]?.stage;
    expectTypeOf(either).toEqualTypeOf<"mine" | "concentrate" | undefined>();
    const empty = shares.where({ quantity: null }).toArray()[0]?.quantity;
    expectTypeOf(empty).toEqualTypeOf<null | undefined>();
    const range = shares.where({ year: { from: 2020 }, area: "AUS" }).toArray()[0];
    expectTypeOf(range?.year).toEqualTypeOf<number | undefined>();
    expect(row?.stage).toBe("mine");
  });

  it("takes groups in the columns that hold what they collect, and plain text where it is asked to", () => {
    expect(shares.where({ area: members("c5") }).length).toBeGreaterThanOrEqual(0);
    expect(shares.where({ commodity: members("eu-strategic-2023") }).length).toBeGreaterThan(0);
    const [column, value] = ["area", "AUS"] as [string, string];
    expect(shares.wide().where({ [column]: value }).length).toBe(shares.where({ area: "AUS" }).length);
    expect(() => shares.wide().where({ [column]: "AUZ" })).toThrow(/Did you mean AUS/);
  });
});

describe("a group in a filter", () => {
  it("means its members on a day, in columns that hold what it collects", () => {
    const on = "2019-06-01";
    const found = shares.where({ area: { group: "eu27", on }, commodity: { group: "eu-strategic-2023" } });
    expectTypeOf(found.toArray()[0]?.area).toEqualTypeOf<AreaCode | undefined>();
    const spelt = shares.where({ area: members("eu27", { on }), commodity: members("eu-strategic-2023") });
    expect(found.length).toBeGreaterThan(0);
    expect(found.addresses()).toEqual(spelt.addresses());
    expect(exportFlows.where({ exporter: { group: "c5" } }).length).toBe(
      exportFlows.where({ exporter: members("c5") }).length,
    );
  });

  it("is refused where it cannot be, and names the nearest", () => {
    const wide = shares.wide();
    expect(() => wide.where({ area: { group: "EU27" } })).toThrow(/Did you mean eu27/);
    expect(() => wide.where({ stage: { group: "eu27" } })).toThrow(/neither areas nor/);
    expect(() => wide.where({ area: { group: "eu27", at: "2026" } })).toThrow(/"at".*group and on/);
    expect(() => wide.where({ year: { form: 2020 } })).toThrow(/"form".*Did you mean from/);
    expect(() => policyEvents.wide().where({ actors: { group: "eu27" } })).toThrow(/members\("eu27"\)/);
  });
});

describe("explain", () => {
  it("tells what was asked, which editions stand, and the sources", () => {
    const mined = shares.where({ commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
    const told = mined
      .where({ series: "usgs-mcs", area: ["AUS", "CHN"] })
      .asOf("2025-06-30")
      .explain();
    expectTypeOf(told).toEqualTypeOf<string>();
    expect(told).toContain("2 rows of ");
    expect(told).toContain("area is AUS or CHN");
    expect(told).toContain("published by 2025-06-30");
    expect(told).toContain("usgs-mcs-2025 (2 rows)");
    const now = mined.where({ series: "usgs-mcs", area: { group: "c5", on: "2026" } });
    expect(now.explain()).toContain("area in c5 on 2026");
    expect(mined.where({ series: "usgs-mcs", area: "AUS" }).explain()).toContain("1 superseded row was left out");
  });
});

describe("join", () => {
  it("puts the row that a column refers to in its place", () => {
    const [row] = shares.where({ area: "AUS", commodity: "rare-earths" }).join("area", areas);
    expectTypeOf(row?.area?.name).toEqualTypeOf<string | undefined>();
    expect(row?.area).toEqual(areas.get({ id: "AUS" }));
    expect(() => shares.wide().join("area", exportFlows.wide())).toThrow(/refers to areas, not to exports/);
    expect(() => shares.wide().join("locator", areas)).toThrow(/refers to no table/);
  });
});
