import { describe, expect, it } from "vitest";
import { shares } from "../../tables/shares.ts";
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
      const above = alone.inputs.filter(({ label, value }) => /^[A-Z]{3}$|^_KOS$/.test(label) && (value ?? 0) > 0);
      expect([place, result?.suppliers]).toEqual([place, above.length]);
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
