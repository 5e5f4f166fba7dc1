import { describe, expect, it } from "vitest";
import { ledgerOfRows } from "../node/index.ts";
import { newestTelling, newestTold } from "./telling.ts";

const source = (id: string) => ({
  id,
  series: id,
  edition: id,
  publisher: "My Books",
  title: id,
  url: "https://example.org",
  published: "2026-03-01",
  licence: "cc-by-4-0",
});

const flow = (of: string, importer: string, period: string, value_usd = 1) =>
  ({
    exporter: "CHN",
    importer,
    product: "hs-284690",
    period,
    flow_basis: "exporter_reported",
    quantity_unit: "none",
    value_usd,
    valuation: "FOB",
    comparator: "eq",
    status: "reported",
    source: of,
    evidence_level: "primary",
  }) as const;

const everyMonth = (of: string, importers: readonly string[], year: string, months = 12) =>
  Array.from({ length: months }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`).flatMap((period) =>
    importers.map((importer) => flow(of, importer, period)),
  );

async function tablesOf(...exports: readonly Record<string, unknown>[]) {
  const sources = [...new Set(exports.map((row) => row.source as string))].map((id) => ({
    ...source(id),
    ...(id === "all" && { universe: "all_partners" as const }),
    ...(id === "last-day" && { published: "2024-12-31" }),
  }));
  const { tables } = await ledgerOfRows({ sources, exports: exports as never }, { check: false });
  return tables;
}

async function told(...exports: readonly ReturnType<typeof flow>[]) {
  const tables = await tablesOf(...exports);
  const found = newestTelling(tables.exports.where({}));
  return found && { year: found.year, isList: found.isList, rows: found.query.length, notes: found.query.notes };
}

describe("the newest year that is told of one country's books", () => {
  it("is told by the source that names the most partners, a year before twelve months where they name as many", async () => {
    const year = ["JPN", "USA"].map((importer) => flow("years", importer, "2024"));
    expect(await told(...year, ...everyMonth("months", ["JPN", "USA"], "2024"))).toMatchObject({ rows: 2 });
    for (const third of ["DEU", "VNM"])
      expect(await told(...year, ...everyMonth("months", ["JPN", "USA", third], "2024"))).toMatchObject({ rows: 36 });
  });

  it("of twelve months names the other sources that have the same year", async () => {
    const years = (of: string, period: string) => ["JPN", "USA"].map((importer) => flow(of, importer, period));
    const months = everyMonth("months", ["JPN", "USA", "DEU"], "2024");
    const [note = ""] = (await told(...years("same", "2024"), ...years("older", "2023"), ...months))?.notes ?? [];
    expect(note).toContain("months of months. same also reports the year");
    const [alone = ""] = (await told(...years("older", "2023"), ...months))?.notes ?? [];
    expect(alone).toBe("2024 is the sum of the twelve months of months.");
  });

  it("is no year of eleven months, and none that a source was drawn before the end of", async () => {
    const before = flow("years", "JPN", "2023");
    const other = flow("years", "USA", "2023");
    expect(await told(before, other, ...everyMonth("months", ["JPN", "USA"], "2024", 11))).toMatchObject({
      year: "2023",
    });
    expect(await told(before, other, flow("years", "JPN", "2026"), flow("years", "USA", "2026"))).toMatchObject({
      year: "2023",
    });
  });

  it("is the year before twelve months with as many partners, whichever is read first", async () => {
    const year = ["JPN", "USA"].map((importer) => flow("years", importer, "2024"));
    expect(await told(...everyMonth("months", ["DEU", "JPN"], "2024"), ...year)).toMatchObject({ rows: 2 });
  });

  it("is told by a source of all partners, even if another names more", async () => {
    const all = flow("all", "JPN", "2024");
    for (const more of [["USA", "DEU", "VNM"], ["USA"]]) {
      const chosen = more.map((importer) => flow("years", importer, "2024"));
      expect(await told(...chosen, ...everyMonth("all", ["JPN"], "2024"))).toMatchObject({ rows: 12, isList: true });
      expect(await told(all, ...everyMonth("months", more, "2024"))).toMatchObject({ rows: 1, isList: true });
    }
  });

  it("is not the year of a source of its last day", async () => {
    const before = flow("years", "JPN", "2023");
    expect(await told(before, flow("last-day", "JPN", "2024"))).toMatchObject({ year: "2023" });
  });

  it("is no list where a source names one partner in all", async () => {
    expect(await told(flow("pair", "JPN", "2024"))).toMatchObject({ isList: false });
    expect(
      await told(flow("pair", "JPN", "2024"), flow("years", "JPN", "2023"), flow("years", "USA", "2023")),
    ).toMatchObject({
      year: "2023",
      isList: true,
    });
    expect(await told(flow("years", "_WLD", "2024"))).toBeUndefined();
  });
});

describe("the newest year of the books of some countries", () => {
  const japan = (period: string) => ({ ...flow("japan", "JPN", period), flow_basis: "importer_reported" });
  const both = (period: string) => ({ ...flow("both", "USA", period), flow_basis: "reconciled" });
  const yearOf = async (asked: readonly string[], ...flows: readonly Record<string, unknown>[]) =>
    newestTold((await tablesOf(...flows)).exports.where({}), asked).toColumns().period;
  const own = [flow("years", "JPN", "2023"), flow("years", "JPN", "2024")];

  it("is the newest that all of them have, and of one country that of its own", async () => {
    expect(await yearOf([], ...own, japan("2023"))).toEqual(["2023", "2023"]);
    expect(await yearOf(["CHN"], ...own, japan("2023"))).toEqual(["2024"]);
    expect(await yearOf(["JPN"], ...own, japan("2023"))).toEqual(["2023", "2023"]);
  });

  it("is the year itself, or its months if no book has it whole", async () => {
    const months = everyMonth("months", ["JPN", "USA"], "2024");
    expect(await yearOf([], ...months)).toHaveLength(24);
    expect(await yearOf([], ...months, flow("years", "JPN", "2024"))).toEqual(["2024"]);
  });

  it("counts the books of nobody alone, and is the newest of any where they have none in common", async () => {
    expect(await yearOf(["CHN"], ...own, both("2023"))).toEqual(["2023", "2023"]);
    expect(await yearOf([], flow("years", "JPN", "2024"), japan("2022"))).toEqual(["2024"]);
  });
});
