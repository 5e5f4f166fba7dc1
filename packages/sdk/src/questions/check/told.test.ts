import { expect, it } from "vitest";
import type { Checked } from "./bearing.ts";
import type { Printed } from "./figures-like.ts";
import { toldOf } from "./told.ts";

const said = { commodity: "gallium", areas: ["CHN"], percent: "99", bound: "exact" } as unknown as Checked;
const figure = (year: number, current: boolean, bearing: Printed["bearing"] = "agrees") =>
  ({
    row: { stage: "refining", measure: "production", form: "all", year, status: "reported", scope: null },
    series: "usgs-mcs",
    edition: `edition ${year}`,
    low: 99,
    high: 99,
    areas: ["CHN"],
    stands: true,
    current,
    bearing,
    away: 0,
  }) as unknown as Printed;
const years = (figures: readonly Printed[]) =>
  toldOf(figures, "holds", [], said, (rows) => String(rows[0]?.year), String)
    .slice(1)
    .map(({ cite }) => cite);

it("tells the newest of each printer first, then the newer year", () => {
  expect(years([figure(2021, true), figure(2023, true), figure(2024, false), figure(2022, true)])).toEqual([
    "2023",
    "2022",
    "2021",
  ]);
});

it("tells of the others the newest that stand today, newer years first, and what is nearest before them", () => {
  const other = (year: number, current = true) => figure(year, current, "contradicts");
  expect(years([other(2019, false), other(2020), other(2022), other(2021, false), other(2023)])).toEqual([
    "2019",
    "2023",
    "2022",
    "2020",
  ]);
});

it("tells what a source counts, of a figure that is of one area", () => {
  const scoped = (areas: readonly string[]) => {
    const plain = figure(2023, true);
    const printed = { ...plain, areas, row: { ...plain.row, scope: "Mining and processing, printed together" } };
    return toldOf([printed], "holds", [], said, () => "", String)[1]?.text;
  };
  expect(scoped(["CHN"])).toBe("= 99 % in 2023 (Mining and processing, printed together)");
  expect(scoped(["CHN", "RUS"])).toBe("= 99 % in 2023");
});
