import { expect, it } from "vitest";
import { slippedBalances } from "./balance-magnitude.ts";
import { ownBalances, ownSources } from "./uncorrected.test-support.ts";

type Balance = Parameters<typeof slippedBalances>[0][number];
const sources = [2024, 2025].map(
  (year) => ({ id: `mcs-${year}`, series: "mcs", published: `${year}-02`, retrieved: null }) as never,
);
const line = (edition: number, quantities: readonly (number | null)[], more: Partial<Balance> = {}): Balance[] =>
  quantities.map(
    (quantity, i) =>
      ({
        ...{ commodity: "tin", item: "imports", form: "all", partner: "_WLD", unit: "t", source: `mcs-${edition}` },
        ...{ year: 2018 + i, quantity },
        ...more,
      }) as unknown as Balance,
  );
const found = (...rows: Balance[][]) =>
  slippedBalances(rows.flat(), sources).map(({ row, column, expected }) => `${row.source} ${column}: ${expected}`);
const before = line(2024, [100, 100, 100]);

it.each([
  ["imports", [100, 1000, 1000], 1],
  ["imports", [100, 999, 999], 0],
  ["imports", [1, 10, 10], 1],
  ["imports", [1, 11, 11], 0],
  ["imports", [100, 100, 1000], 0],
  ["price", [100, 180, 180], 1],
  ["price", [100, 179, 179], 0],
  ["price", [55, 55, 100], 1],
  ["price", [56, 56, 100], 0],
] as const)("%s of 100 in three years that become %j: %d findings", (item, after, findings) => {
  const of = { item } as Partial<Balance>;
  expect(found(line(2024, [100, 100, 100], of), line(2025, after, of))).toHaveLength(findings);
});

it("names the edition that leaps, whatever the order of the rows", () => {
  const after = line(2025, [2000, 2000, 2000]);
  const names = ["mcs-2025 unit: figures near those of mcs-2024: 3 of this line are about 20 times what it prints"];
  expect(found(before, after)).toEqual(names);
  expect(found(after, before)).toEqual(names);
});

it("takes units of one kind for one, and another kind for a fault", () => {
  expect(found(before, line(2025, [100_000, 100_000, 100_000], { unit: "kg" }))).toEqual([]);
  expect(found(before, line(2025, [100, 100, 100], { unit: "kg" }))).toHaveLength(1);
  expect(found(before, line(2025, [100, 100, 100], { unit: "USD_per_kg" }))).toEqual([
    "mcs-2025 unit: a unit like t, which mcs-2024 uses",
  ]);
  const dear = { item: "price", unit: "USD_per_t" } as Partial<Balance>;
  for (const [unit, price] of [
    ["USD_per_kg", 2.20462],
    ["USD_per_lb", 1],
    ["USD_per_mtu", 22.0462],
    ["USD_per_st", 2000],
  ] as const)
    expect(
      found(line(2024, [2204.62, 2204.62, 2204.62], dear), line(2025, [price, price, price], { item: "price", unit })),
    ).toEqual([]);
});

it("judges only lines with three shared cells that have a figure, and no shares of imports", () => {
  expect(found(before, line(2025, [2000, 2000]))).toEqual([]);
  expect(found(before, line(2025, [2000, 2000, null]))).toEqual([]);
  expect(found(before, line(2025, [2000, 2000, 0]))).toEqual([]);
  expect(found(before, line(2025, [-2000, -2000, -2000]))).toHaveLength(1);
  expect(found(before, line(2025, [-100, -100, -100]))).toEqual([]);
  for (const other of [{ form: "scrap" }, { commodity: "lead" }, { item: "exports" }, { partner: "CHN" }] as object[])
    expect(found(before, line(2025, [2000, 2000, 2000], other))).toEqual([]);
  const share = { item: "import_source_share" } as Partial<Balance>;
  expect(found(line(2024, [1, 1, 1], share), line(2025, [90, 90, 90], share))).toEqual([]);
});

it("finds a slip of a price that stays uncorrected, though the factor is that of pounds and kilograms", () => {
  const balances = ownBalances();
  const foundAs = (correction: string, unit: "USD_per_lb" | "USD_per_t") =>
    slippedBalances(
      balances.map((row) => (row.correction === correction ? { ...row, unit } : row)),
      ownSources,
    ).map(({ row }) => `${row.commodity} ${row.form}`);
  expect(foundAs("usgs-mcs-2024-selenium-price-unit", "USD_per_lb")).toEqual(
    expect.arrayContaining(["selenium europe", "selenium united-states"]),
  );
  expect(foundAs("usgs-mcs-2026-manganese-price-unit", "USD_per_t")).toContain("manganese china-cif");
  expect(foundAs("usgs-mcs-2022-manganese-price-unit", "USD_per_t")).toContain("manganese china-cif");
});
