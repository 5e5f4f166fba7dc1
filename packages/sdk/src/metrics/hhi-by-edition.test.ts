import { columnarFromRows } from "@oreledger/data";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Query } from "../query/query.ts";
import { shares } from "../tables/shares.ts";
import type { SharingOptions } from "./distribution.ts";
import { hhi } from "./hhi.ts";
import { hhiByEdition } from "./hhi-by-edition.ts";

const all = hhiByEdition(shares);
/** Some prints of all, evenly: each is asked again by the longer way. */
const MOST = 100;
const some = all.filter((_, i) => i % Math.ceil(all.length / MOST) === 0);

describe("the HHI of every print", () => {
  it("has one result for each print of each edition, and no other", () => {
    const places = (names: readonly string[], list: readonly object[]) =>
      new Set(list.map((row) => names.map((name) => (row as Record<string, unknown>)[name]).join("/")));
    const names = ["commodity", "stage", "measure", "form", "basis", "share_of", "year", "unit"];
    expect([...places(names, all)].sort()).toEqual([...places(names, shares.everyEdition().toArray())].sort());
    expect(places([...names, "series", "edition"], all).size).toBe(all.length);
  });

  it.each([undefined, "row_sum"] as const)("is what hhi gives for the print alone, divided by %s", (denominator) => {
    const options = denominator === undefined ? {} : { denominator };
    const results = hhiByEdition(shares, options);
    for (const { commodity, stage, measure, form, basis, share_of, year, unit, edition } of some) {
      const place = { commodity, stage, measure, form, basis, share_of, year, unit, edition };
      const result = results.find((each) =>
        Object.entries(place).every(([name, value]) => each[name as "unit"] === value),
      );
      const alone = hhi(shares.where(place as never), options);
      const near = (a: number | undefined, b: number | undefined, what: string) =>
        a === undefined || b === undefined
          ? expect([what, place, a]).toEqual([what, place, b])
          : expect(Math.abs(a - b), `${what} of ${JSON.stringify(place)}: ${a}, alone ${b}`).toBeLessThanOrEqual(
              1e-9 * Math.max(1, Math.abs(b)),
            );
      near(result?.value, alone.value, "value");
      near(result?.low ?? result?.value, alone.low ?? alone.value, "low");
      near(result?.high ?? result?.value, alone.high ?? alone.value, "high");
      if (alone.value !== undefined) {
        near(result?.total, alone.denominator?.value, "total");
        near(result?.residual, alone.residual?.share, "residual");
        expect([place, result?.denominator === "row_sum"]).toEqual([place, alone.denominator?.kind === "row_sum"]);
      }
      expect([place, result?.suppliers]).toEqual([place, alone.details.shares.filter(({ share }) => share > 0).length]);
    }
  });

  it("stays between nothing and 10,000, bounds around the value", () => {
    for (const { value, low, high, ...place } of all)
      for (const number of [value, low, high])
        if (number !== undefined) {
          expect([place, number >= 0 && number <= 10_000 + 1e-6]).toEqual([place, true]);
          if (low !== undefined && value !== undefined) expect(low).toBeLessThanOrEqual(value + 1e-6);
          if (high !== undefined && value !== undefined) expect(high).toBeGreaterThanOrEqual(value - 1e-6);
        }
  });

  it("lays errata over the edition that they correct", () => {
    const brazil = all.filter(
      ({ commodity, measure, stage, year, edition, form }) =>
        commodity === "rare-earths" &&
        measure === "reserves" &&
        stage === "mine" &&
        form === "all" &&
        year === 2025 &&
        edition === "usgs-mcs-2026",
    );
    expect(brazil).toHaveLength(1);
    expect(brazil[0]?.value).toBeCloseTo(
      hhi(
        shares.where({
          commodity: "rare-earths",
          measure: "reserves",
          stage: "mine",
          form: "all",
          year: 2025,
          edition: "usgs-mcs-2026",
        }),
      ).value as number,
      6,
    );
  });
});

describe("the way over the columns", () => {
  const { context } = shares.everyEdition().internals();
  const { table } = context;
  const spec = {
    name: table.name,
    key: table.key,
    print: table.print,
    columns: table.columnNames.map((name) => ({ name, kind: table.column(name).kind })),
  };
  const [some] = shares.where({ series: "usgs-mcs" }).toArray();
  const areas = ["CHN", "USA", "AUS", "_OTH", "_WLD", "_XUS", "_EU"] as const;
  /** A figure as a print can have it: a number, a bound, a range, withheld, nil. */
  const figure = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 60 }).map((quantity) => ({ quantity, status: "reported" })) },
    fc.constantFrom(
      { quantity: null, status: "withheld" },
      { quantity: 0, status: "nil" },
      { quantity: null, low: 3, status: "reported", comparator: "gt" },
      { quantity: null, high: 9, status: "reported", comparator: "lt" },
      { quantity: null, low: 2, high: 40, status: "reported", comparator: "range" },
      { quantity: 2.5, status: "estimated" },
    ),
  );
  /** The rows of a few prints: of two editions, one of them with its errata, of two years and two units. */
  const row = fc.record({
    area: fc.constantFrom(...areas),
    year: fc.constantFrom(2023, 2024),
    unit: fc.constantFrom("t", "t", "pct"),
    source: fc.constantFrom("usgs-mcs-2025", "usgs-mcs-2026-v1-0", "usgs-mcs-2026-v1-3"),
    figure,
  });
  const rowsOf = fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 24,
    selector: ({ area, year, source, unit }) => `${area} ${year} ${source} ${unit}`,
  });
  const options = fc.record<SharingOptions>(
    {
      denominator: fc.constantFrom("row_sum"),
      residual: fc.constantFrom("exclude", "include_as_one", "pro_rata"),
    },
    { requiredKeys: [] },
  );

  it("answers as hhi does for each print alone, whatever the prints hold", () => {
    fc.assert(
      fc.property(rowsOf, options, (list, sharing) => {
        const rows = list
          .map(({ figure: { quantity, ...known }, unit, ...place }) => ({
            ...some,
            comparator: "eq",
            low: null,
            high: null,
            ...known,
            ...place,
            unit,
            // A print that mixes units is none: each unit stands in a form of its own.
            form: unit === "pct" ? "oxide" : "all",
            quantity: unit === "pct" ? null : quantity,
            share_pct: unit === "pct" ? quantity : null,
          }))
          .sort((a, b) => (a.area < b.area ? -1 : 1));
        const query = new Query<"shares">({ ...context, table: columnarFromRows(spec as never, rows) });
        const results = hhiByEdition(query, sharing);
        for (const { year, form, edition, value, low, high, total, residual, suppliers } of results) {
          const alone = hhi(query.wide().where({ year, form, edition }) as never, sharing);
          const near = (a: number | undefined, b: number | undefined) =>
            a === undefined || b === undefined ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 6);
          near(value, alone.value);
          near(low ?? value, alone.low ?? alone.value);
          near(high ?? value, alone.high ?? alone.value);
          near(total, alone.denominator?.value);
          near(residual, alone.residual?.share);
          expect(suppliers).toBe(alone.details.shares.filter(({ share }) => share > 0).length);
        }
      }),
      { numRuns: 150 },
    );
  });
});
