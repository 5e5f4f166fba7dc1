import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { IncomparableRows } from "../errors.ts";
import { flows, mirror, partners, tradeTotal, trend } from "../installed/trade.ts";
import { grubelLloyd, unitValue } from "../metrics/index.ts";
import { exportFlows } from "../tables/exports.ts";

/** The rows of a CSV, read by a few lines that share nothing with the package. */
function csv(table: string): Record<string, string>[] {
  const text = readFileSync(fileURLToPath(new URL(`../../../data/csv/${table}.csv`, import.meta.url)), "utf8");
  const [header = [], ...lines] = text
    .trimEnd()
    .split("\n")
    .map((line) => (line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, "")));
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
}

const rows = csv("exports");
const sources = new Map(csv("sources").map((source) => [source.id as string, source]));
const keeper = (row: Record<string, string>) => (row.flow_basis === "importer_reported" ? row.importer : row.exporter);
const partner = (row: Record<string, string>) => (row.flow_basis === "importer_reported" ? row.exporter : row.importer);

/** Every book that several sources tell of: one country's books of one product in one year. */
const books = new Map<string, Map<string, Record<string, string>[]>>();
for (const row of rows) {
  if (!/^(ex|im)porter_reported$/.test(row.flow_basis as string) || row.period?.length !== 4) continue;
  const key = [keeper(row), row.product, row.period, row.flow_basis].join(" ");
  const book = books.get(key) ?? new Map<string, Record<string, string>[]>();
  book.set(row.source as string, [...(book.get(row.source as string) ?? []), row]);
  books.set(key, book);
}
// An edition that a later one of its series supersedes tells of nothing.
for (const book of books.values())
  for (const source of [...book.keys()]) {
    const { series, data_through: reach = "" } = sources.get(source) ?? {};
    const isOld = [...book.keys()].some(
      (other) => sources.get(other)?.series === series && (sources.get(other)?.data_through ?? "") > reach,
    );
    if (isOld) book.delete(source);
  }
const twice = [...books].filter(([, book]) => book.size > 1);
const sum = (some: readonly Record<string, string>[]) => some.reduce((all, row) => all + Number(row.value_usd), 0);

/** Nearer first: out of the publisher's own hand, a copy, a carrier with terms of its own. */
const distance = (source: string) => (sources.get(source)?.carrier_licence ? 2 : sources.get(source)?.carrier ? 1 : 0);

describe("books that several extracts tell of", () => {
  it("are 255", () => {
    expect(twice.length).toBe(255);
  });

  it("have one total, which is that of one of them: the whole first, the nearest first", () => {
    const wrong = twice.flatMap(([key, book]) => {
      const [area, product, period, basis] = key.split(" ") as [string, string, string, string];
      const total = tradeTotal(
        exportFlows.where({
          [basis === "exporter_reported" ? "exporter" : "importer"]: area,
          product,
          period,
          flow_basis: basis,
        } as never),
      );
      const worlds = [...book].flatMap(([source, of]) => {
        const world = of.find((row) => partner(row) === "_WLD");
        if (world !== undefined) return [{ source, value: Number(world.value_usd) }];
        return sources.get(source)?.universe === "all_partners" ? [{ source, value: sum(of) }] : [];
      });
      // Without a whole, the extract with the most partners.
      const most = Math.max(...[...book.values()].map((of) => new Set(of.map(partner)).size));
      const candidates =
        worlds.length > 0
          ? worlds
          : [...book]
              .filter(([, of]) => new Set(of.map(partner)).size === most)
              .map(([source, of]) => ({ source, value: sum(of) }));
      const nearest = Math.min(...candidates.map(({ source }) => distance(source)));
      const right = candidates.filter(({ source }) => distance(source) === nearest);
      const used = total.series[0] as string;
      const found = right.find(({ source }) => sources.get(source)?.series === used);
      const told = [...book.keys()].filter((source) => sources.get(source)?.series !== used);
      return total.series.length === 1 &&
        found !== undefined &&
        Math.abs((total.value as number) - found.value) <= 1e-6 * found.value &&
        told.every((source) => total.warnings.some((warning) => warning.includes(source)))
        ? []
        : [`${key}: ${total.value} of ${total.series}, not ${JSON.stringify(right)}`];
    });
    expect(wrong).toEqual([]);
  });

  it("have one list of partners, none of them twice, from one extract", () => {
    const wrong = twice.flatMap(([key, book]) => {
      const [area, product, period, basis] = key.split(" ") as [string, string, string, string];
      if (![...book.values()].some((of) => of.some((row) => partner(row) !== "_WLD"))) return [];
      const found = partners({
        [basis === "exporter_reported" ? "from" : "to"]: area,
        product,
        period,
        basis,
      } as never);
      const named = [...book].find(([source]) => sources.get(source)?.series === found.series)?.[1];
      const of = (who: string) => sum((named ?? []).filter((row) => partner(row) === who && row.value_usd !== ""));
      const areas = found.partners.map((each) => each.area);
      return new Set(areas).size === areas.length &&
        !areas.includes(area) &&
        // Months answer where they name more partners than any year.
        (named === undefined || found.warnings.some((warning) => warning.includes("twelve months"))
          ? found.warnings.some((warning) => warning.includes("twelve months"))
          : found.partners.every((each) => Math.abs((each.value_usd as number) - of(each.area)) <= 1e-6))
        ? []
        : [key];
    });
    expect(wrong).toEqual([]);
  });
});

describe("the plainest questions", () => {
  it("answer the world's exports of nickel ore of 2023 once, and name the other extract's figure", () => {
    const world = tradeTotal(exportFlows.where({ product: "hs-260400", period: "2023", importer: "_WLD" }));
    expect(world.value).toBeCloseTo(3_053_857_161.266, 2);
    expect(world.warnings.join()).toContain("un-comtrade-world-totals-2025-06 also covers these books: 3,055,481,008");
    const every = { product: "hs-260400", period: "2023", flow_basis: "exporter_reported" } as const;
    expect(tradeTotal(exportFlows.where(every)).value).toBe(world.value);
  });

  it("answer China's exports of 284690 of 2023 by its own books, direct before carried", () => {
    const china = exportFlows.where({ exporter: "CHN", product: "hs-284690", period: "2023" });
    const total = tradeTotal(china);
    expect(total.value).toBe(512_019_283);
    expect(total.series).toEqual(["un-comtrade-world-totals"]);
    expect(total.warnings.join()).toContain("512,019,280 USD");
    expect(total.warnings.join()).toContain("un-comtrade-china-exports-wits-2026-04");
    // The direct twin of 280530 stands for the world; the partners are WITS's, which alone names them.
    const metals = exportFlows.where({ exporter: "CHN", product: "hs-280530", period: "2024" });
    expect(tradeTotal(metals)).toMatchObject({ value: 96_037_226, series: ["un-comtrade-cmm"] });
    const sold = partners({ from: "CHN", product: "hs-280530", period: "2024" });
    expect(sold.series).toBe("un-comtrade-china-exports-wits");
    expect(sold.concentration.value).toBeCloseTo(4073.13, 2);
  });

  it("keep an extract whole: what is asked of several partners or years comes from the one that has most of them", () => {
    const two = tradeTotal(
      flows({ from: "CHN", to: ["JPN", "USA"], product: "hs-280530", period: "2024", basis: "exporter_reported" }),
    );
    expect(two).toMatchObject({ value: 58_231_290 + 1_867_930, series: ["un-comtrade-china-exports-wits"] });
    const years = trend({ from: "CHN", to: "_WLD", product: "hs-284690" });
    expect(years.steps).toHaveLength(15);
    expect(years.steps.find(({ period }) => period === "2023")?.value_usd).toBe(512_019_280);
    expect(years.warnings.join()).toContain("1 of these 15 books: 512,019,283 USD, not 512,019,280");
    const [year] = trend({ from: "CHN", to: "_WLD", product: "hs-284690", period: "2023" }).steps;
    expect(year?.value_usd).toBe(512_019_283);
  });

  it("put both sides beside each other from one extract each", () => {
    const [side] = mirror({ from: "CHN", to: "USA", product: "hs-280530", period: "2023" });
    expect(side).toMatchObject({
      exporterReported: { value_usd: 7_456_025, series: "un-comtrade-cmm" },
      importerReported: { value_usd: 21_816_502 },
    });
    expect(side?.gap?.value).toBe(21_816_502 - 7_456_025);
    expect(side?.gap?.cite()).toHaveLength(2);
  });

  it("take the country's own books where its partners' are among the rows, and one unit after the other", () => {
    const imported = partners({ product: "hs-2846", to: "USA", period: "2024" });
    const own = rows.filter(
      (row) =>
        row.product === "hs-2846" &&
        row.importer === "USA" &&
        row.period === "2024" &&
        row.source === "usitc-dataweb-imports-2026-07" &&
        row.value_usd !== "",
    );
    const china = sum(own.filter(({ exporter }) => exporter === "CHN"));
    // Selected partners without a total: at most their share of the listed ones.
    expect(imported.shareOf("CHN").high).toBeCloseTo((china / sum(own)) * 100, 6);
    expect(imported.shareOf(["CHN"]).details.covered).toEqual(["CHN"]);
  });

  it("divide the world's value by the world's weight, not by both", () => {
    const world = { exporter: "CHN", product: "hs-284690", period: "2024" } as const;
    expect(unitValue(exportFlows.where(world)).value).toBeCloseTo(
      unitValue(exportFlows.where({ ...world, importer: "_WLD" })).value as number,
      9,
    );
  });

  it("index two-way trade by the world's row, not by it and its partners", () => {
    const value = (exporter: string, importer: string, basis: string) =>
      sum(
        rows.filter(
          (row) =>
            row.exporter === exporter &&
            row.importer === importer &&
            row.flow_basis === basis &&
            row.product === "hs-280530" &&
            row.period === "2023" &&
            row.source === "un-comtrade-cmm-2025-12",
        ),
      );
    const [out, back] = [value("CHN", "_WLD", "exporter_reported"), value("_WLD", "CHN", "importer_reported")];
    const both = exportFlows.where({
      product: "hs-280530",
      period: "2023",
      series: "un-comtrade-cmm",
      exporter: ["CHN", "_WLD"],
      importer: ["CHN", "_WLD"],
    });
    expect(grubelLloyd(both, { area: "CHN" }).value).toBeCloseTo(1 - Math.abs(out - back) / (out + back), 9);
  });
});

describe("sums of a query", () => {
  const add = (filter: object, columns: readonly string[], of: "value_usd" | "quantity" = "value_usd") =>
    exportFlows.where(filter as never).sumBy(columns as never, of);
  const china = { exporter: "CHN", product: "hs-284690", period: "2023" };
  const wits = { ...china, series: "un-comtrade-china-exports-wits" };

  it.each([
    ["both sides' books", china, ["product"], "value_usd", "flow_basis"],
    ["the world with its partners", wits, ["product"], "value_usd", "importer"],
    ["two extracts", { ...china, importer: "_WLD" }, ["product"], "value_usd", "source"],
    [
      "a code with its parts",
      {
        exporter: "CHN",
        importer: "USA",
        product: ["hs-2846", "hs-284690"],
        period: "2023",
        flow_basis: "exporter_reported",
      },
      ["period"],
      "value_usd",
      "product",
    ],
    [
      "years with months",
      { exporter: "CHN", importer: "USA", product: "hs-811292", flow_basis: "exporter_reported" },
      ["product"],
      "value_usd",
      "period",
    ],
    [
      "two units",
      { importer: "USA", product: "hs-8505", series: "usitc-dataweb-imports" },
      ["exporter"],
      "quantity",
      "quantity_unit",
    ],
    [
      "two valuations",
      { exporter: "CHN", importer: "USA", product: "hs-2504", period: "2023", flow_basis: "importer_reported" },
      ["product"],
      "value_usd",
      "valuation",
    ],
    [
      "two extracts of many reporters",
      { product: "hs-260400", period: "2023", importer: "_WLD" },
      ["period"],
      "value_usd",
      "source",
    ],
  ] as const)("refuse %s", (_, filter, columns, of, column) => {
    try {
      add(filter, columns, of);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(IncomparableRows);
      expect((error as IncomparableRows).column).toBe(column);
    }
  });

  it("add what adds up: partners of one extract, headings that do not overlap, each book apart", () => {
    const own = rows.filter(
      (row) =>
        row.source === "un-comtrade-china-exports-wits-2026-04" &&
        row.product === "hs-284690" &&
        row.period === "2023" &&
        row.importer !== "_WLD",
    );
    const each = add(wits, ["importer"]);
    expect(each).toHaveLength(own.length + 1);
    expect(add({ ...wits, importer: own.map(({ importer }) => importer) }, ["product"])[0]?.sum).toBeCloseTo(
      sum(own),
      3,
    );
    const headings = rows.filter(
      (row) =>
        row.source === "usitc-dataweb-imports-2026-07" &&
        row.exporter === "AUS" &&
        row.period === "2024" &&
        row.value_usd !== "",
    );
    const [all] = add({ series: "usitc-dataweb-imports", exporter: "AUS", period: "2024" }, ["exporter"]);
    expect(all?.sum).toBeCloseTo(sum(headings), 3);
  });
});
