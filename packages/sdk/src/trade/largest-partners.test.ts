import { describe, expect, it } from "vitest";
import { partners, tradeOf, tradeTotal, trend } from "../installed/trade.ts";
import { exportFlows } from "../tables/exports.ts";

// Read off table 4 of the Minerals Yearbook: cerium compounds, 2846.10.0000. The book of 2019 names Norway (16,800 kilograms, 16,800
// dollars, and two dashes in 2018); that of 2020 sums it up with others.
const cerium = { from: "USA", product: "us-schedule-b-2846100000" } as const;

describe("a source that names the largest partners and sums up the others", () => {
  const sold = partners({ ...cerium, period: "2019" });

  it("ranks the named ones alone", () => {
    expect(sold.universe).toBe("largest_partners");
    expect(sold.partners.map(({ area }) => area)).toEqual("CHN DEU TWN CAN JPN KOR ZAF GBR AUT".split(" "));
    expect(sold.partners[0]).toMatchObject({ value_usd: 1_170_000, quantity: 20_100 });
  });

  it("gives a country that is not named a range up to what the others have, and one with a printed zero none", () => {
    const norway = sold.shareOf("NOR");
    expect(norway.value).toBeUndefined();
    expect(norway.low).toBe(0);
    expect(norway.high).toBeCloseTo((100 * 668_000) / 4_827_000, 6);
    expect(partners({ ...cerium, period: "2018" }).shareOf("NOR").value).toBe(0);
  });

  it("lets the later book answer whole, and keeps what the earlier one printed", () => {
    const norway = exportFlows.where({ exporter: "USA", importer: "NOR", product: cerium.product, period: "2019" });
    expect(norway.length).toBe(0);
    expect(norway.everyEdition().toArray()).toMatchObject([
      { source: "usgs-myb-rare-earths-2019", value_usd: 16_800, quantity: 16_800 },
    ]);
  });

  it("counts kilograms once, though the oxide in them stands beside the total", () => {
    const bought = { to: "USA", product: "us-hts-2846100050", period: "2019" } as const;
    expect(partners({ ...bought, of: "quantity" }).denominator.value).toBe(2_588_300);
    const all = exportFlows.where({ importer: "USA", product: bought.product, period: bought.period });
    expect(tradeTotal(all, { of: "quantity" })).toMatchObject({ value: 2_580_000, unit: "kg" });
    expect(all.where({ quantity_unit: "kg_content" }).toArray()).toMatchObject([
      { quantity: 1_730_000, value_usd: null },
    ]);
  });

  it("is one series over its books", () => {
    const { steps } = trend({ from: "CHN", to: "USA", product: "us-hts-2846100050" });
    expect(steps.map(({ period, quantity }) => [period, quantity])).toEqual([
      ["2018", 2_400_000],
      ["2019", 1_860_000],
      ["2020", 1_730_000],
      ["2021", 1_230_000],
      ["2022", 1_290_000],
    ]);
  });

  it("leads no list of a country's trade with whom no source names, nor with a printed zero", () => {
    // Nothing else was published of the United States by then.
    const { sells, buys } = tradeOf({ area: "USA", asOf: "2025-04-01" });
    for (const { rows } of [sells, buys]) {
      expect(rows.some(({ product }) => product.startsWith("us-"))).toBe(true);
      const named = rows.filter(({ breadth }) => breadth === 0).map(({ partner }) => partner !== "_OTH");
      expect(named).toEqual([...named].sort().reverse());
      expect(rows.every(({ value_usd = 0 }) => value_usd > 0)).toBe(true);
    }
  });

  it("ranks by quantity where it prints no values, and adds up no dollars", () => {
    const nickel = { to: "USA", product: "usgs-nickel-unwrought", period: "2020" } as const;
    const bought = partners(nickel);
    expect(bought.of).toBe("quantity");
    expect(bought.partners.slice(0, 2)).toMatchObject([
      { area: "CAN", quantity: 54_900 },
      { area: "NOR", quantity: 9_200 },
    ]);
    expect(bought.warnings).toContain(
      "usgs-myb-nickel-2020-tables prints no values of these flows: the shares are of quantity.",
    );
    expect(() => partners({ ...nickel, of: "value_usd" })).toThrow("prints no values");
    const flows = exportFlows.where({ importer: "USA", product: nickel.product, period: "2020" });
    expect(() => tradeTotal(flows)).toThrow("no values are printed");
    expect(tradeTotal(flows, { of: "quantity" }).unit).toBe("t_content");
  });
});
