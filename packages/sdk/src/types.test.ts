import { describe, expect, expectTypeOf, it } from "vitest";
import { members } from "./members.ts";
import { areas } from "./tables/areas.ts";
import { exportFlows } from "./tables/exports.ts";
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

describe("join", () => {
  it("puts the row that a column refers to in its place", () => {
    const [row] = shares.where({ area: "AUS", commodity: "rare-earths" }).join("area", areas);
    expectTypeOf(row?.area?.name).toEqualTypeOf<string | undefined>();
    expect(row?.area).toEqual(areas.get({ id: "AUS" }));
    expect(() => shares.join("area", exportFlows)).toThrow(/refers to areas, not to exports/);
    expect(() => shares.join("locator", areas)).toThrow(/refers to no table/);
  });
});
