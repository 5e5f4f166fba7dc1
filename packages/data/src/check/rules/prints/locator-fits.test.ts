import { expect, it } from "vitest";
import { ofOtherPlaces, ofOtherYears, spansOf } from "./locator-fits.ts";

const areas = [
  { id: "AUS", name: "Australia", aliases: [] },
  { id: "KOR", name: "South Korea", aliases: ["Korea, Republic of"] },
  { id: "NCL", name: "New Caledonia", aliases: [] },
  { id: "ZWE", name: "Zimbabwe", aliases: [] },
];
const place = (locator: string, area: string, measure = "production") =>
  ofOtherPlaces([{ locator, area, measure, year: 2024 }] as never, areas as never).map(({ column, suggestion }) => [
    column,
    suggestion,
  ]);

it("reads the years of a place, and not those of a file's name", () => {
  expect(spansOf("mcs2023-bauxi_world.csv, row Australia, column Prod_kt_est_2022")).toEqual([
    { first: 2022, last: 2022 },
  ]);
  expect(spansOf("MCS2026_Commodities_Data.csv, ALUMINUM, Import sources: All, 2021–24")).toEqual([
    { first: 2021, last: 2024 },
  ]);
  expect(spansOf("p. 153, as the version history of the report tells")).toEqual([]);
});

it("finds a figure of another year than its place", () => {
  const row = { locator: "file.csv, Exports_kt, 2021", year: 2022 };
  expect(ofOtherYears([row]).map(({ suggestion }) => suggestion)).toEqual(["2021"]);
  expect(ofOtherYears([{ ...row, year: 2021 }])).toEqual([]);
  const added = { locator: "file.csv, Import sources: All, 2021–24", year: 2024 };
  expect(ofOtherYears([{ ...added, first_year: 2021 }])).toEqual([]);
  expect(ofOtherYears([{ ...added, first_year: 2020 }])).toMatchObject([{ column: "first_year", suggestion: "2021" }]);
});

it.each([
  ["row Australia, column Prod_kt_2024", "AUS"],
  ["Production 2024, row Korea, Republic of", "KOR"],
  ["row Korea, Republic ofe, column Prod_kt_2024", "KOR"],
  ["row New Caledonia11, column Prod_kt_2024", "NCL"],
  ["row Australia (crude), column Prod_kt_2024", "AUS"],
  ["row Australia, compounds, column Prod_kt_2024", "AUS"],
  ["row Zimbabwe, column Prod_kt_2024", "ZWE"],
  ["row World total (rounded)10, column Prod_kt_2024", "_XUS"],
  ["row Other countries4, column Prod_kt_2024", "_OTH"],
  ["Table 2", "AUS"],
])("lets %s be of %s", (locator, area) => {
  expect(place(`file.csv, ${locator}`, area)).toEqual([]);
});

it("finds a figure of another area or measure than its place", () => {
  expect(place("file.csv, row Australia, column Prod_kt_2024", "NCL")).toEqual([["area", "AUS"]]);
  expect(place("file.csv, row World total, column Prod_kt_2024", "AUS")).toEqual([["area", undefined]]);
  expect(place("file.csv, row Nowhere, column Prod_kt_2024", "AUS")).toEqual([["area", undefined]]);
  expect(place("file.csv, row Australia, column Reserves_kt", "AUS")).toEqual([["measure", undefined]]);
  expect(place("file.csv, Reserves 2024, row Australia", "AUS", "production")).toEqual([["measure", undefined]]);
});
