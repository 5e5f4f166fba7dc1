import { describe, expect, it } from "vitest";
import { OreledgerError } from "../../errors.ts";
import { shares } from "../../tables/shares.ts";
import { reservesToProduction } from "./reserves-to-production.ts";

const mcs = shares.where({ series: "usgs-mcs", stage: "mine", measure: ["reserves", "production"] });
/** As MCS 2026 has it. */
const of = (commodity: string) => reservesToProduction(mcs.asOf("2026-06-30").wide().where({ commodity }) as never);

describe("reserves to production of one year and edition", () => {
  it("is a bound where production is printed without the United States", () => {
    // 37,000,000 t of reserves; 290,000 t of output without that of the United States, which is withheld.
    const { value, low, high, warnings } = of("lithium");
    expect([value, low]).toEqual([undefined, undefined]);
    expect(high).toBeCloseTo(37_000_000 / 290_000, 6);
    expect(warnings.join()).toMatch(/for 2025, from usgs-mcs-2026[\s\S]*without the United States/);
  });

  it("is at least what a bound and the rows allow", () => {
    // More than 75,000,000 t are printed, the rows with Brazil's erratum add up to 75,290,000; output 390,000 t.
    const { value, low, high } = of("rare-earths");
    expect([value, high]).toEqual([undefined, undefined]);
    expect(low).toBeCloseTo(75_290_000 / 390_000, 6);
  });

  it("takes production from the edition of the reserves, not from a later one", () => {
    const { details, warnings } = reservesToProduction(
      mcs.wide().where({ commodity: "rare-earths", year: 2023 }) as never,
    );
    // MCS 2024 prints 350,000 t over rows of 353,320 t; MCS 2025 revised both to 376,000 and more.
    expect(details.production).toBe(353_320);
    expect(warnings.join()).toContain("usgs-mcs-2024");
  });

  it("refuses two rows of different years", () => {
    const world = mcs.where({ commodity: "lithium", area: "_WLD" });
    expect(() =>
      reservesToProduction(
        world.where({ measure: "reserves", year: 2025 }),
        world.where({ measure: "production", year: 2020 }),
      ),
    ).toThrow(/differ in/);
  });

  it("answers every commodity with a number of years, a bound, or a refusal that says why", () => {
    const commodities = new Set(mcs.where({ measure: "reserves" }).toColumns().commodity as readonly string[]);
    const told = { value: 0, bound: 0, refusal: 0 };
    for (const commodity of commodities) {
      try {
        const { value, low, high, warnings } = of(commodity);
        expect([commodity, value !== undefined || (low ?? 0) > 0 || high !== undefined]).toEqual([commodity, true]);
        expect(warnings[0]).toMatch(/^Reserves and production are for \d{4}, from usgs-mcs-\d{4}\.$/);
        told[value === undefined ? "bound" : "value"]++;
      } catch (error) {
        if (!(error instanceof OreledgerError)) throw error;
        expect(error.message).toContain(commodity);
        told.refusal++;
      }
    }
    expect(told.value).toBeGreaterThan(15);
    expect(told.bound).toBeGreaterThan(5);
  });
});
