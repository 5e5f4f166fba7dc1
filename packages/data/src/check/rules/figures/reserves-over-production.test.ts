import { expect, it } from "vitest";
import type { Share } from "../../../tables/shares.ts";
import { oddLives } from "./reserves-over-production.ts";
import { asPrinted, ownShares } from "./uncorrected.test-support.ts";

const row = (measure: "reserves" | "production", quantity: number | null, more: Partial<Share> = {}): Share =>
  ({
    ...{ commodity: "titanium", stage: "mine", measure, form: "ilmenite", basis: "TiO2", unit: "t", source: "mcs" },
    ...{ area: "_WLD", year: 2024, quantity, low: null },
    ...more,
  }) as unknown as Share;
const found = (...rows: Share[]) => oddLives(rows).length;

it.each([
  [999, 1],
  [1000, 0],
  [5_000_000, 0],
  [5_001_000, 1],
])(
  "reserves of %d t at 1,000 t a year: %d findings, for they last between one year and 5,000",
  (reserves, findings) => {
    expect(found(row("reserves", reserves), row("production", 1000))).toBe(findings);
  },
);

it("compares with the latest output of the same line and source, in one unit", () => {
  const reserves = row("reserves", 10_000);
  const outputs = [row("production", 10, { year: 2022 }), row("production", 100, { year: 2023 }), row("production", 1)];
  expect(oddLives([reserves, ...outputs]).map(({ expected }) => expected)).toEqual([
    expect.stringContaining("1 t mined in 2024, not for 1.0e+4 years"),
  ]);
  expect(found(reserves, ...outputs.slice(0, 2).reverse())).toBe(0);
  expect(found(reserves, row("production", 10_000, { unit: "kg" }))).toBe(0);
  expect(found(reserves, row("production", 1_000, { unit: "kg" }))).toBe(1);
  for (const other of [{ source: "bgs" }, { commodity: "talc" }, { form: "rutile" }, { basis: "gross" }] as object[])
    expect(found(reserves, row("production", 1, other))).toBe(0);
});

it("takes a bound for a figure, and leaves out what is not of the world, of mines, or a figure", () => {
  expect(found(row("reserves", null, { low: 10_000 }), row("production", 1))).toBe(1);
  expect(found(row("reserves", 10_000, { area: "_XUS" }), row("production", 1))).toBe(1);
  expect(found(row("reserves", 10_000, { area: "AUS" }), row("production", 1))).toBe(0);
  expect(found(row("reserves", 10_000), row("production", 1, { area: "AUS" }))).toBe(0);
  expect(found(row("reserves", 10_000), row("production", 1, { stage: "refining" }))).toBe(0);
  expect(found(row("reserves", 0), row("production", 1))).toBe(0);
  expect(found(row("reserves", null), row("production", 1))).toBe(0);
  expect(found(row("reserves", 10_000), row("production", 0))).toBe(0);
  expect(found(row("production", 1), { ...row("reserves", 10_000), measure: "capacity" } as Share)).toBe(0);
});

it("finds a slip of unit that stays uncorrected by how long the reserves would last", () => {
  const foundAs = (correction: string, factor: number) =>
    oddLives(asPrinted(correction, factor)).map(({ row: one }) => `${one.commodity} ${one.source}`);
  expect(oddLives(ownShares)).toEqual([]);
  expect(foundAs("usgs-mcs-2026-vanadium-reserves-unit", 1000)).toEqual(["vanadium usgs-mcs-2026-v1-0"]);
  expect(foundAs("usgs-mcs-2023-vanadium-reserves-unit", 1000)).toEqual(["vanadium usgs-mcs-2023"]);
});
