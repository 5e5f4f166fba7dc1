import { describe, expect, it } from "vitest";
import { estimatedYears, readDescription } from "./notes.ts";

const years = [2020, 2021, 2022, 2023, 2024];

describe("a column's description", () => {
  it("is taken apart into name, definition, scope and marks of estimation", () => {
    const said = readDescription(
      "Consumption: Apparent. Defined as production + imports – exports. Beginning in 2023, Government stock changes no longer included. Includes scrap. Data are estimated for the most recent year.",
      years,
    );
    expect(said).toMatchObject({
      name: "Consumption: Apparent",
      definition:
        "Defined as production + imports – exports. Beginning in 2023, Government stock changes no longer included.",
      scope: "Includes scrap.",
    });
    expect(years.filter(said.estimated)).toEqual([2024]);
  });

  it("does not end at the abbreviation of the country", () =>
    expect(readDescription("U.S. production: Mine. Data are estimated for all years.", years).name).toBe(
      "U.S. production: Mine",
    ));

  it.each([
    ["all years", years],
    ["the most recent year", [2024]],
    ["the most current year", [2024]],
    ["the most recent two years", [2023, 2024]],
    ["the two most recent years", [2023, 2024]],
    ["2021 and the most recent year", [2021, 2024]],
    ["2021 through 2023", [2021, 2022, 2023]],
    ["2020, 2021, and 2022", [2020, 2021, 2022]],
  ])("marks %s", (phrase, marked) => expect([...(estimatedYears(phrase, years) ?? [])].sort()).toEqual(marked));

  it("stops at a phrase that it does not understand", () =>
    expect(() => readDescription("Exports. Data are estimated for some years.", years)).toThrow(/some years/));
});
