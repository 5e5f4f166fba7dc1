import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../data/src/csv/read.ts";
import { toCSV } from "../../../data/src/csv/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import { areaNames } from "../area-names.ts";
import { chapterOf, sourceRow } from "../official/usgs-myb/importer.ts";
import type { Flow } from "../trade/flow.ts";
import { onShelf, shelf } from "./shelf.ts";
import { type TradeCell, tradeCells } from "./usgs-yearbook-trade-cells.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const areas = readTable(folder, tables.areas);
const products = new Map(readTable(folder, tables.products).map((row) => [row.id as string, row]));
const exports = readTable(folder, tables.exports);
const here = onShelf("usgs-myb", 1) && onShelf("usgs/historical", 1);

/** The books from the newest to the oldest: a category stands under the first that prints it. */
const books = [
  ["usgs-myb-rare-earths-2022", "usgs/historical/usgs_myb2022_rare_earths_tables.xlsx", 592],
  ["usgs-myb-rare-earths-2020-tables", "usgs-myb/myb1-2020-raree-ERT.xlsx", 518],
  ["usgs-myb-rare-earths-2019", "usgs-myb/myb1-2019-rare-earths.xlsx", 536],
] as const;

const standing = (source: string) => exports.filter((row) => row.source === source);
const squeezed = (words: string) => words.toLowerCase().replace(/\s/g, "");

/** Whether a row says what a cell says, in the product of its code, under a title with all headings over it. */
function carries(row: Flow, { sells, codes, partner, year, column, text, revised, words }: TradeCell): boolean {
  const product = products.get(row.product);
  const [own, other] = sells ? [row.exporter, row.importer] : [row.importer, row.exporter];
  const figure = text === "--" ? 0 : Number(text);
  const printed = `${text === "--" ? '"--"' : text}${revised ? " r" : ""} ${column === "dollars" ? "dollars" : "kilograms"}`;
  return (
    own === "USA" &&
    other === partner &&
    row.period === year &&
    row.flow_basis === (sells ? "exporter_reported" : "importer_reported") &&
    row.valuation === (sells ? "FAS" : "customs") &&
    product?.classification === (sells ? "us_schedule_b" : "us_hts") &&
    codes.every((code) => code.startsWith(product.code as string)) &&
    (codes.length > 1 || codes[0] === product.code) &&
    words.every(
      (each) => each === "compounds" || squeezed(`${product.title} ${product.note}`).includes(squeezed(each)),
    ) &&
    row.quantity_unit === (column === "oxide" ? "kg_content" : "kg") &&
    (column === "dollars" ? row.value_usd : row.quantity) === figure &&
    row.status === (figure === 0 ? "nil" : column === "oxide" ? "estimated" : "reported") &&
    row.printed?.split("; ").includes(printed) === true &&
    (!revised || row.scope?.includes("Revised.") === true)
  );
}

/** Sets cells against rows: each cell has a row, and each figure of a row a cell. */
function audit(cells: readonly TradeCell[], rows: readonly Flow[]) {
  const places = new Map<string, Flow[]>();
  const placeOf = (row: Flow) => [row.exporter, row.importer, row.period].join(" ");
  for (const row of rows) places.set(placeOf(row), [...(places.get(placeOf(row)) ?? []), row]);
  const founded = new Set<string>();
  const nameOf = (row: Flow, column: string) => `${row.locator}: ${column}`;
  const missing = cells.filter((cell) => {
    const { sells, partner, year, column } = cell;
    const place = [sells ? "USA" : partner, sells ? partner : "USA", year].join(" ");
    const fitting = (places.get(place) ?? []).filter((row) => carries(row, cell));
    for (const row of fitting) founded.add(nameOf(row, `${row.product} ${row.exporter} ${row.importer} ${column}`));
    return fitting.length !== 1;
  });
  const figures = rows.flatMap((row) =>
    (row.quantity_unit === "kg_content" ? ["oxide"] : ["kilograms", "dollars"]).map((column) =>
      nameOf(row, `${row.product} ${row.exporter} ${row.importer} ${column}`),
    ),
  );
  return {
    missing: missing.map(({ at, year, text }) => `${at} ${year} ${text}`),
    unfounded: figures.filter((figure) => !founded.has(figure)),
  };
}

describe.skipIf(!here)("US trade in rare earths as the Minerals Yearbook prints it", async () => {
  const areaOf = areaNames(areas);
  const corrections = readTable(folder, tables.corrections);
  // The cases of a suite that is skipped are gathered all the same.
  const chapters = here
    ? await Promise.all(books.map(([, path]) => chapterOf(join(shelf, path), areaOf, corrections)))
    : [];

  it.each(books)("%s, imported again, is its committed flows byte for byte", (source) => {
    const chapter = chapters.find((each) => each.source === source);
    expect(toCSV(tables.exports, chapter?.flows ?? [])).toBe(toCSV(tables.exports, standing(source)));
  });

  it.each(books)("%s has a row for every cell, and no figure without a cell", (source, path, count) => {
    const cells = tradeCells(join(shelf, path), areas);
    const { missing, unfounded } = audit(cells, standing(source));
    console.info(`${source}: ${cells.length} cells, ${standing(source).length} rows`);
    expect([missing, unfounded]).toEqual([[], []]);
    expect(cells).toHaveLength(count);
  });

  it("has each category as a product under the newest book that prints it", () => {
    const first = new Map([...chapters].reverse().flatMap((chapter) => chapter.products.map((row) => [row.id, row])));
    const stand = [...products.values()].filter(({ source }) => source.startsWith("usgs-myb-rare-earths-"));
    expect(toCSV(tables.products, stand)).toBe(toCSV(tables.products, first.values()));
  });

  it("says in its sources what a reader of the flows must know", () => {
    const rows = new Map(readTable(folder, tables.sources).map((row) => [row.id as string, row]));
    for (const chapter of chapters) {
      const { universe, note } = sourceRow(chapter);
      expect(rows.get(chapter.source)).toMatchObject({ universe });
      expect(rows.get(chapter.source)?.note?.endsWith(note.slice(note.indexOf("US trade")))).toBe(true);
    }
  });

  // The tables name no valuation: what they print of China adds up to DataWeb's heading in the valuations that the rows state.
  it.each([
    ["imports", "2018"],
    ["imports", "2019"],
    ["imports", "2020"],
    ["imports", "2021"],
    ["imports", "2022"],
    ["exports", "2019"],
  ] as const)("adds up to DataWeb's HS 2846 with China: %s of %s", (side, year) => {
    const [exporter, importer] = side === "imports" ? ["CHN", "USA"] : ["USA", "CHN"];
    const of = (test: (row: Flow) => boolean) =>
      exports.filter(
        (row) => row.exporter === exporter && row.importer === importer && row.period === year && test(row),
      );
    const whole = of((row) => row.product === "hs-2846" && row.source.startsWith(`usitc-dataweb-${side}`));
    const newest = books.map(([source]) => of((row) => row.source === source)).find((rows) => rows.length > 0) ?? [];
    const parts = newest.filter(({ product }) => /-2846\d+$/.test(product));
    const sum = (rows: readonly Flow[]) => rows.reduce((total, { value_usd }) => total + (value_usd ?? 0), 0);
    const rounding = parts.reduce(
      (total, { value_usd }) => total + 10 ** (Math.floor(Math.log10(value_usd || 1)) - 2) / 2,
      0,
    );
    expect(new Set([...whole, ...parts].map(({ valuation }) => valuation)).size).toBe(1);
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.abs(sum(parts) - sum(whole))).toBeLessThan(rounding);
  });

  const [source, path] = books[0];
  const cells = here ? tradeCells(join(shelf, path), areas) : [];
  const rows = standing(source);
  const at = rows.findIndex(
    ({ exporter, product, period }) => `${exporter} ${product} ${period}` === "CHN us-hts-2846902040 2021",
  );

  it("is found out where a row is dropped", () => {
    const { missing, unfounded } = audit(
      cells,
      rows.filter((_, i) => i !== at),
    );
    expect([missing.length, unfounded.length]).toEqual([2, 0]);
  });

  it.each([
    ["value", { value_usd: 6_070_001 }, 1],
    ["quantity", { quantity: 103_001 }, 1],
    ["partner", { exporter: "MYS" }, 2],
    ["year", { period: "2022" }, 2],
    ["product", { product: "us-hts-2846902015" }, 2],
    ["side", { flow_basis: "exporter_reported" }, 2],
    ["unit", { quantity_unit: "kg_content" }, 2],
    ["mark", { scope: null }, 1],
  ] as const)("is found out where a %s is changed", (_, change, count) => {
    const { missing, unfounded } = audit(
      cells,
      rows.map((row, i) => (i === at ? ({ ...row, ...change } as Flow) : row)),
    );
    expect(missing).toHaveLength(count);
    expect(unfounded.length).toBeGreaterThan(0);
  });
});
