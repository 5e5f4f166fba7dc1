import { describe, expect, it } from "vitest";
import { tables } from "../../../tables/index.ts";
import { rule as partnerTotal, quantitySlack, valueSlack } from "./partner-total.ts";

const columns = Object.keys(tables.exports.row.shape);
type Cells = Partial<Record<keyof typeof tables.exports.row.shape, string>>;

const check = (...rows: Cells[]) => {
  const pass = partnerTotal.start(columns, new Map([["chosen", "chosen_partners"]]));
  const whole = rows.map((cells) => ({
    exporter: "CHN",
    product: "hs-284690",
    period: "2023",
    flow_basis: "exporter_reported",
    quantity_unit: "kg",
    source: "a",
    ...cells,
  }));
  for (const [i, cells] of whole.entries())
    pass.row(
      columns.map((name) => (cells as Record<string, string>)[name] ?? ""),
      i + 2,
    );
  const { breaches, notes } = pass.end();
  return {
    found: breaches.map(({ line, column, expected }) => `${line} ${column} ${expected}`),
    counted: Object.values(notes),
  };
};

describe("partner-total", () => {
  it("compares partners with the world by value and by quantity, within rounding", () => {
    expect(
      check(
        { importer: "JPN", value_usd: "10", quantity: "4" },
        { importer: "USA", value_usd: "20", quantity: "5" },
        { importer: "_WLD", value_usd: "31", quantity: "9" },
      ),
    ).toEqual({ found: [], counted: [1, 1] });
  });

  it("tells a lost row, on the row of the world", () => {
    expect(
      check(
        { importer: "JPN", value_usd: "10" },
        { importer: "USA", value_usd: "20" },
        { importer: "_WLD", value_usd: "40" },
      ),
    ).toEqual({ found: ["4 value_usd the sum of its 2 partners, 30 ± 1.5 for rounding"], counted: [0, 0] });
  });

  it("keeps the books of importers apart, wherever their rows stand", () => {
    const row = (exporter: string, importer: string, value_usd: string): Cells => ({
      exporter,
      importer,
      value_usd,
      flow_basis: "importer_reported",
    });
    expect(
      check(
        row("AUS", "CHN", "1"),
        row("AUS", "JPN", "10"),
        row("CHL", "CHN", "2"),
        row("_WLD", "CHN", "3"),
        row("_WLD", "JPN", "30"),
        row("_XUS", "JPN", "20"),
      ),
    ).toEqual({ found: [], counted: [2, 0] });
  });

  it("says nothing where the source prints no world, no partner, or leaves a figure out", () => {
    expect(check({ importer: "JPN", value_usd: "10" })).toEqual({ found: [], counted: [0, 0] });
    expect(check({ importer: "_WLD", value_usd: "10" })).toEqual({ found: [], counted: [0, 0] });
    expect(
      check(
        { importer: "JPN", value_usd: "10", quantity: "" },
        { importer: "_WLD", value_usd: "10", quantity: "7" },
        { importer: "JPN", source: "b", value_usd: "10" },
      ),
    ).toEqual({ found: [], counted: [1, 0] });
  });

  it("holds chosen partners below the world, and lets them leave the rest out", () => {
    const chosen = (importer: string, value_usd: string): Cells => ({ importer, value_usd, source: "chosen" });
    expect(check(chosen("USA", "20"), chosen("_WLD", "40"))).toEqual({ found: [], counted: [0, 0] });
    expect(check(chosen("USA", "42"), chosen("_WLD", "40")).found).toEqual([
      "3 value_usd at least the sum of its 1 partner, 42 ± 1 for rounding",
    ]);
  });

  it("passes over the content of goods that stand in another row", () => {
    const kilograms = { importer: "_WLD", value_usd: "31", quantity: "9" };
    const content = { importer: "_WLD", quantity_unit: "kg_content", quantity: "6" };
    const partner = { importer: "JPN", value_usd: "20", quantity: "9" };
    expect(check(partner, kilograms, content).found).toEqual([
      "3 value_usd the sum of its 1 partner, 20 ± 1 for rounding",
    ]);
  });

  it("compares content with content, and takes less than half of the unit as nothing", () => {
    const content = { quantity_unit: "t_content", printed: "1 metric tons" };
    const rows = (world: string) => [
      { ...content, importer: "JPN", quantity: "40" },
      { ...content, importer: "USA", comparator: "lt" },
      { ...content, importer: "_WLD", quantity: world },
    ];
    expect(check(...rows("41"))).toEqual({ found: [], counted: [0, 1] });
    expect(check(...rows("42")).found).toEqual(["4 quantity the sum of its 2 partners, 40 ± 1.5 for rounding"]);
  });

  it("allows what the print rounds away", () => {
    expect(valueSlack(12_340, "12.34 thousand USD")).toBe(5);
    expect(valueSlack(7, "")).toBe(0.5);
    expect(valueSlack(228_713_314, "")).toBeCloseTo(13.6, 1);
    expect([
      valueSlack(10_400_000, "44400 kilograms; 10400000 r dollars"),
      valueSlack(235, "7 kilograms; 235 dollars"),
      valueSlack(2_580_000, "733 metric tons; 2580 r thousand dollars"),
      valueSlack(4000, "(3) metric tons; 4 thousand dollars"),
    ]).toEqual([50_000, 0.5, 5000, 500]);
    expect(quantitySlack(11_700, "11700 r metric tons; 21000 thousand dollars")).toBe(50);
    expect(quantitySlack(44_400, "44400 r kilograms; 10400000 dollars")).toBe(50);
    expect([quantitySlack(7000), quantitySlack(6_262_290), quantitySlack(130_756_000)]).toEqual([0.5, 5, 500]);
  });

  it.each([
    ["1011.5", 1],
    ["1011.51", 0],
    ["1008.5", 1],
    ["1008.49", 0],
  ])("takes a world of %s for the sum of 1,010, give or take half a dollar a row", (value_usd, counted) => {
    const books = check(
      { importer: "JPN", value_usd: "10" },
      { importer: "USA", value_usd: "1000" },
      { importer: "_WLD", value_usd },
    );
    expect(books.counted).toEqual([counted, 0]);
    expect(books.found).toHaveLength(1 - counted);
  });

  it.each([
    ["41", 0],
    ["41.01", 1],
  ])("takes chosen partners of %s for a part of 40, within rounding", (value_usd, findings) => {
    expect(
      check({ importer: "USA", value_usd, source: "chosen" }, { importer: "_WLD", value_usd: "40", source: "chosen" })
        .found,
    ).toHaveLength(findings);
  });

  it("compares quantities of one unit only, whatever the order of the rows", () => {
    const rows = [
      { importer: "JPN", quantity: "4" },
      { importer: "_WLD", quantity: "9" },
      { importer: "USA", quantity: "50" },
    ];
    expect(check(...rows).found).toEqual(["3 quantity the sum of its 2 partners, 54 ± 1.5 for rounding"]);
    const units = (...own: string[]) => check(...rows.map((row, i) => ({ ...row, quantity_unit: own[i] as string })));
    expect(units("kg", "t", "kg").found).toEqual([]);
    expect(units("kg", "kg", "t").found).toEqual([]);
    expect(units("t", "t", "t").found).toHaveLength(1);
  });

  it("closes the books of an exporter with its last row, and forgets them", () => {
    const of = (exporter: string, importer: string, value_usd: string) => ({ exporter, importer, value_usd });
    expect(check(of("AUS", "JPN", "10"), of("CHN", "_WLD", "90"), of("CHN", "JPN", "90")).counted).toEqual([1, 0]);
    expect(check(of("AUS", "JPN", "10"), of("CHN", "JPN", "80"), of("CHN", "_WLD", "90")).found).toHaveLength(1);
    expect(check({ ...of("AUS", "JPN", "10"), flow_basis: "reconciled" }, of("AUS", "_WLD", "90")).found).toEqual([]);
  });

  it.each([
    [0, "0 dollars", 0.5],
    [999_999, "", 0.5],
    [1e8, "", 1e8 * 2 ** -24],
    [12_300, "12.3 thousand USD", 50],
    [1_000, "1 kilograms; 1 thousand dollars", 500],
  ])("a value of %d printed as %j may be %d off", (value, printed, slack) => {
    expect(valueSlack(value, printed)).toBeCloseTo(slack, 9);
  });

  it.each([
    [0, "0 kilograms; 5 dollars", 0.5],
    [999_999, "", 0.5],
    [1_000_000, "", 500_000],
    [1_000_001, "", 0.5],
    [1_500_000.5, "", 0.5],
    [999, "999 kilograms; 5 dollars", 0.5],
    [1000, "1000 kilograms; 5 dollars", 5],
  ])("a quantity of %d printed as %j may be %d off", (quantity, printed, slack) => {
    expect(quantitySlack(quantity, printed)).toBe(slack);
  });
});
