import { describe, expect, it } from "vitest";
import type { Share } from "../../../tables/shares.ts";
import type { RowOf } from "../../engine/rule.ts";
import { leaps } from "./magnitude.ts";
import { slippedUnits } from "./unit-slip.ts";

const sources = [2023, 2024, 2025, 2026].map(
  (year) =>
    ({ id: `mcs-${year}`, series: "mcs", published: `${year}-02`, retrieved: null }) as unknown as RowOf<"sources">,
);
const row = (edition: number, area: string, year: number, quantity: number, rest: Partial<Share> = {}): Share =>
  ({
    commodity: "titanium",
    stage: "mine",
    measure: "production",
    form: "ilmenite",
    basis: "TiO2",
    unit: "t",
    source: `mcs-${edition}`,
    area,
    year,
    quantity,
    ...rest,
  }) as unknown as Share;
const found = (rows: readonly Share[]) =>
  [...slippedUnits(rows, sources), ...leaps(rows, sources)].map(
    ({ row: one, column }) => `${(one as Share).source} ${(one as Share).area} ${column}`,
  );

describe("magnitude", () => {
  it("finds a figure that leaps tenfold, and leaves the small and the steady alone", () => {
    expect(found([row(2024, "AUS", 2023, 500_000), row(2025, "AUS", 2023, 4_000_000)])).toEqual([]);
    expect(found([row(2024, "AUS", 2023, 500_000), row(2025, "AUS", 2023, 5_000_000)])).toEqual([
      "mcs-2025 AUS quantity",
    ]);
    expect(found([row(2024, "AUS", 2023, 5), row(2025, "AUS", 2023, 500)])).toEqual([]);
  });

  it("finds a line in the wrong unit once, and says nothing of the edition that puts it right", () => {
    const of = (edition: number, year: number, size: number) =>
      ["AUS", "CHN", "IND", "MOZ"].map((area, i) => row(edition, area, year, (i + 2) * size));
    expect(
      found([...of(2024, 2023, 1e6), ...of(2025, 2023, 1e3), ...of(2025, 2024, 1e3), ...of(2026, 2024, 1e6)]),
    ).toEqual(["mcs-2025 AUS unit"]);
  });

  it("takes reserves of successive editions, and kilograms and tonnes, for one thing", () => {
    const reserves = { measure: "reserves" } as const;
    expect(
      found([row(2023, "AUS", 2022, 1_166_000_000, reserves), row(2024, "AUS", 2023, 64_000_000, reserves)]),
    ).toEqual(["mcs-2024 AUS quantity"]);
    expect(found([row(2024, "AUS", 2023, 4), row(2025, "AUS", 2023, 4000, { unit: "kg" })])).toEqual([]);
  });

  it.each([
    [1000, 100, 1],
    [1000, 101, 0],
    [999, 99, 0],
    [100, 1000, 1],
    [101, 1000, 0],
    [99, 999, 0],
  ])("from %d t to %d t: %d findings, at ten times and from 1,000 t", (before, after, findings) => {
    expect(found([row(2024, "AUS", 2023, before), row(2025, "AUS", 2023, after)])).toHaveLength(findings);
  });

  it.each([
    [50, 1, 1],
    [49, 1, 0],
    [1, 50, 1],
    [1, 49, 0],
  ])("from %d t in a year to %d t in the next: %d findings, at fifty times", (before, after, findings) => {
    const years = [row(2025, "AUS", 2022, before), row(2025, "AUS", 2023, after)];
    expect(found(years)).toHaveLength(findings);
    expect(found([...years].reverse())).toHaveLength(findings);
    expect(found(years.map((one) => ({ ...one, unit: "pct" as const })))).toEqual([]);
    expect(found([row(2025, "AUS", 2021, before), row(2025, "AUS", 2023, after)])).toEqual([]);
    expect(found([row(2025, "AUS", 2022, before), row(2025, "CHN", 2023, after)])).toEqual([]);
    expect(found([row(2025, "AUS", 2022, 0), row(2025, "AUS", 2023, after)])).toEqual([]);
  });

  it("takes three areas for a line, their median for its leap, and a power of 2.5 for another unit", () => {
    const of = (edition: number, sizes: readonly number[]) =>
      sizes.map((size, i) => row(edition, ["AUS", "CHN", "IND"][i] as string, 2023, size));
    const units = (...rows: Share[][]) => found(rows.flat()).filter((text) => text.endsWith("unit"));
    expect(units(of(2024, [1, 1, 1]), of(2025, [1, 317, 317]))).toEqual(["mcs-2025 AUS unit"]);
    expect(units(of(2024, [1, 1, 1]), of(2025, [1, 316, 316]))).toEqual([]);
    expect(units(of(2024, [1, 1, 1]), of(2025, [1, 1, 1000]))).toEqual([]);
    expect(units(of(2024, [1, 1]), of(2025, [1000, 1000]))).toEqual([]);
    expect(units(of(2024, [1000, 1000, 1000]), of(2025, [1, 1, 1]))).toEqual(["mcs-2025 AUS unit"]);
    // The years of one edition are not two editions.
    expect(
      found(["AUS", "CHN", "IND"].flatMap((area) => [row(2025, area, 2020, 1), row(2025, area, 2023, 1e6)])),
    ).toEqual([]);
  });

  it("names no figure of a line that is in another unit, nor those of the next edition", () => {
    const of = (edition: number, size: number) => ["AUS", "CHN", "IND"].map((area) => row(edition, area, 2023, size));
    expect(found([...of(2024, 1e6), ...of(2025, 1e3), ...of(2026, 1e6)])).toEqual(["mcs-2025 AUS unit"]);
  });
});

it("a leap from one year to the next is found from fifty times on", () => {
  const of = (year: number, quantity: number) => row(2026, "AUS", year, quantity);
  expect(leaps([of(2024, 100), of(2025, 4900)], sources)).toEqual([]);
  expect(leaps([of(2024, 100), of(2025, 5000)], sources)).toHaveLength(1);
});
