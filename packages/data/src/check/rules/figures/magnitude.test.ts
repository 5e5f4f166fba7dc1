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
});
