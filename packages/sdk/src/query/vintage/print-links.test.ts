import { describe, expect, it } from "vitest";
import { shares } from "../../tables/shares.ts";

const mined = (commodity: string, year: number, area = "_WLD") =>
  shares.wide().where({ series: "usgs-mcs", commodity, measure: "production", year, area });
const editionsOf = (rows: Iterable<unknown>) => [...rows].map((row) => (row as { source: string }).source);

// Read off the CSV: the world totals of the newest edition that prints the year.
describe("a print that was named anew answers once, from the newest edition", () => {
  it("strontium, in contained metal and then as celestite", () => {
    expect(mined("strontium", 2024).toArray()).toMatchObject([{ basis: "gross", quantity: 400_000 }]);
    expect(mined("strontium", 2023).toArray()).toMatchObject([{ basis: "element", quantity: 509_000 }]);
  });

  it("magnesite, whose basis changed and changed back", () => {
    expect(editionsOf(mined("magnesite", 2022, "TUR"))).toEqual(["usgs-mcs-2024-v2-0"]);
    expect(editionsOf(mined("magnesite", 2023, "TUR"))).toEqual(["usgs-mcs-2025"]);
  });

  it("helium, whose two American forms became one", () => {
    const american = (year: number) =>
      shares.wide().where({ series: "usgs-mcs", commodity: "helium", measure: "production", area: "USA", year });
    expect(american(2024).toArray()).toMatchObject([{ form: "all", quantity: 80_000_000 }]);
    expect(
      american(2023)
        .toArray()
        .map((row) => (row as { form: string }).form),
    ).toEqual(["from-cliffside-field", "from-natural-gas"]);
  });

  it("silicon, whose one total was divided into two", () => {
    const forms = (year: number) =>
      [...new Set(shares.wide().where({ series: "usgs-mcs", commodity: "silicon", measure: "production", year }))].map(
        (row) => (row as { form: string }).form,
      );
    expect(new Set(forms(2022))).toEqual(new Set(["ferrosilicon", "silicon-metal"]));
    expect(new Set(forms(2021))).toEqual(new Set(["all", "ferrosilicon"]));
  });
});

it("a filter on the older name finds nothing where the newer edition answers, and everything of the edition asked for", () => {
  const older = { commodity: "strontium", measure: "production", basis: "element", year: 2024, area: "_WLD" };
  expect(shares.wide().where({ series: "usgs-mcs", ...older }).length).toBe(0);
  expect(
    shares
      .wide()
      .where({ edition: "usgs-mcs-2025", ...older })
      .toArray(),
  ).toMatchObject([{ quantity: 510_000 }]);
  expect(
    shares
      .wide()
      .where({ series: "usgs-mcs", ...older })
      .asOf("2025-12-31").length,
  ).toBe(1);
});

it("the last year is that of all names together", () => {
  for (const commodity of ["helium", "magnesite", "strontium"]) {
    const rows = shares.wide().where({ series: "usgs-mcs", commodity, measure: "production" }).latest("year");
    const newest = Math.max(...(shares.wide().where({ series: "usgs-mcs", commodity }).toColumns().year as number[]));
    expect([...new Set(editionsOf(rows))]).toEqual([expect.stringContaining(`usgs-mcs-${newest + 1}-`)]);
    expect(new Set(rows.toArray().map((row) => (row as { year: number }).year))).toEqual(new Set([newest]));
  }
});
