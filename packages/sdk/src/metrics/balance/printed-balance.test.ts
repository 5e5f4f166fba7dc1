import { describe, expect, it } from "vitest";
import { OreledgerError } from "../../errors.ts";
import { usBalances } from "../../tables/us_balances.ts";
import { apparentConsumption, importDependence, netImportReliance } from "../index.ts";

const year = usBalances.where({ series: "usgs-mcs", year: 2024 });
const of = (commodity: string) => year.wide().where({ commodity }) as never as typeof year;

/** Half the place of the last digit that is not zero. */
const halfPlace = (figure: number): number =>
  Number.isInteger(figure) ? 10 ** (/0*$/.exec(String(figure))?.[0].length ?? 0) / 2 + 1e-6 : 0.5;

describe("a result that an edition prints", () => {
  it("of rare earths is told for its form, and no ores are added to exports of compounds", () => {
    const compounds = netImportReliance(of("rare-earths"), { form: "compounds-and-metals" });
    expect([compounds.value, compounds.text]).toEqual([53, "53 percent"]);
    expect(compounds.warnings[0]).toMatch(/^As printed/);
    expect(compounds.cite().length).toBeGreaterThan(0);
    expect(apparentConsumption(of("rare-earths"), { form: "compounds-and-metals" }).text).toBe("9,010 t REO");
    expect(() => netImportReliance(of("rare-earths"))).toThrow(
      /compounds-and-metals: 53 percent \(us_balances\/[\s\S]*mineral-concentrates: E percent[\s\S]*such as compounds-and-metals/,
    );
    expect(() => netImportReliance(of("rare-earths"), { form: "compounds" })).toThrow(/and not compounds/);
    expect(() => importDependence(of("rare-earths"), { form: "compounds-and-metals" })).toThrow(/which imports count/);
  });

  it("is computed where the rows lead to it", () => {
    // 28,920 t of imports, 4,260 t of exports, 3,918 t of secondary production: 24,660 / 28,578.
    expect(netImportReliance(of("antimony")).value).toBeCloseTo((100 * 24_660) / 28_578, 9);
    expect(apparentConsumption(of("antimony")).value).toBe(28_578);
  });

  it("is a bound where a bound is printed, and at most nothing where a letter is", () => {
    expect(netImportReliance(of("gold"))).toMatchObject({ value: undefined, low: undefined, high: 0 });
    expect(netImportReliance(of("lithium"))).toMatchObject({ value: undefined, low: 50 });
  });

  it("is not hindered by prices of another edition", () => {
    expect(netImportReliance(of("gallium")).value).toBe(100);
  });

  it("is what the print says, or a refusal that names it, for every commodity", () => {
    const printed = year.wide().where({ item: "net_import_reliance", partner: "_WLD" }).toArray() as never as {
      readonly commodity: string;
      readonly form: string;
      readonly quantity: number | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly status: string;
      readonly printed: string;
    }[];
    expect(new Set(printed.map(({ commodity }) => commodity)).size).toBeGreaterThanOrEqual(93);
    let refused = 0;
    for (const row of printed) {
      const name = `${row.commodity}, ${row.form}`;
      try {
        const { value, low, high, text } = netImportReliance(of(row.commodity), { form: row.form });
        expect([name, text]).not.toEqual([name, "unknown percent"]);
        if (row.quantity !== null) expect([name, Math.round(value as number)]).toEqual([name, row.quantity]);
        else if (row.status === "net_exporter") expect([name, (value ?? high ?? 1) <= 0]).toEqual([name, true]);
        else {
          if (row.low !== null) expect([name, (value ?? low ?? -1) >= row.low]).toEqual([name, true]);
          if (row.high !== null) expect([name, (value ?? high ?? 101) <= row.high]).toEqual([name, true]);
        }
      } catch (error) {
        if (!(error instanceof OreledgerError)) throw error;
        expect([name, row.status]).toEqual([name, "not_available"]);
        expect(error.message).toContain(`the edition prints ${row.printed} (us_balances/`);
        refused++;
      }
    }
    expect(refused).toBeLessThanOrEqual(5);
  });

  it("of apparent consumption is never unknown either", () => {
    const printed = year.wide().where({ item: "apparent_consumption", partner: "_WLD" }).toArray() as never as {
      readonly commodity: string;
      readonly form: string;
      readonly quantity: number | null;
    }[];
    for (const row of printed) {
      try {
        const { value, text } = apparentConsumption(of(row.commodity), { form: row.form });
        expect(text).not.toMatch(/^unknown/);
        if (row.quantity !== null)
          expect(Math.abs((value as number) - row.quantity)).toBeLessThanOrEqual(halfPlace(row.quantity));
      } catch (error) {
        if (!(error instanceof OreledgerError)) throw error;
        expect([row.commodity, row.quantity]).toEqual([row.commodity, null]);
        expect(error.message).toContain("us_balances/");
      }
    }
  });
});
