import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../data/src/csv/read.ts";
import { toCSV } from "../../../data/src/csv/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import { areaNames } from "../area-names.ts";
import { chapterOf, sourceRow } from "../official/usgs-myb/importer.ts";
import type { Flow } from "../trade/flow.ts";
import { onShelf, shelf } from "./shelf.ts";
import { type PartnerCell, partnerCells } from "./usgs-yearbook-partner-cells.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const areas = readTable(folder, tables.areas);
const products = new Map(readTable(folder, tables.products).map((row) => [row.id as string, row]));
const exports = readTable(folder, tables.exports);
const here = onShelf("usgs-myb", 1);

/** The books of each chapter from the newest to the oldest, with their cells: a class stands under the first that prints it. */
const books = [
  ["usgs-myb-copper-2020", "myb1-2020-copper.xlsx", 1139],
  ["usgs-myb-copper-2019", "myb1-2019-copper.xlsx", 1041],
  ["usgs-myb-nickel-2020-tables", "myb1-2020-nicke-ert.xlsx", 536],
  ["usgs-myb-nickel-2019", "myb1-2019-nickel.xlsx", 520],
  ["usgs-myb-cobalt-2022-tables", "myb1-2022-cobal-ert.xlsx", 595],
  ["usgs-myb-cobalt-2021-tables", "myb1-2021-cobal-advrel.xlsx", 574],
  ["usgs-myb-cobalt-2020", "myb1-2020-cobalt.xlsx", 550],
  ["usgs-myb-lithium-2022-tables", "myb1-2022-lithi-ert.xlsx", 290],
  ["usgs-myb-lithium-2020", "myb1-2020-lithium.xlsx", 242],
  ["usgs-myb-lithium-2019", "myb1-2019-lithium.xlsx", 284],
  ["usgs-myb-graphite-2020", "myb1-2020-graphite.xlsx", 616],
  ["usgs-myb-graphite-2019", "myb1-2019-graphite.xlsx", 612],
] as const;

/** What each class is a product of, read a second time; a class of another content on each side has two. */
const classes: Readonly<Record<string, string>> = {
  natural: "us-hts-2504",
  synthetic: "usgs-synthetic-graphite",
  "synthetic graphite": "usgs-synthetic-graphite",
  "crystalline flake and flake dust": "usgs-graphite-flake",
  "lump and chippy dust": "usgs-graphite-lump",
  "other natural crude, high-purity, expandable": "usgs-graphite-other-natural",
  amorphous: "usgs-graphite-amorphous",
  "graphite electrodes": "us-hts-85451100",
  "metal bought": "usgs-cobalt-metal-imports",
  "metal sold": "usgs-cobalt-metal-exports",
  "oxides and hydroxides bought": "us-hts-2822000000",
  "oxides and hydroxides sold": "us-schedule-b-2822000000",
  "other forms": "usgs-cobalt-salts",
  acetates: "us-schedule-b-2915293000",
  chlorides: "us-schedule-b-2827396000",
  "cathodes, pellets, and briquets (unwrought)": "usgs-nickel-unwrought",
  "powders and flakes": "usgs-nickel-powders",
  "powder and flakes": "usgs-nickel-powders",
  ferronickel: "usgs-ferronickel",
  "metallurgical-grade oxide": "usgs-nickel-oxide",
  "waste and scrap": "usgs-nickel-scrap",
  "stainless-steel scrap": "usgs-stainless-steel-scrap",
  chemicals: "usgs-nickel-chemicals",
  "wrought nickel": "usgs-wrought-nickel",
  "ore and concentrates bought": "us-hts-2603000010",
  "ore and concentrates sold": "us-schedule-b-2603000010",
  "matte, ash, and precipitates bought": "usgs-copper-matte-imports",
  "matte, ash, and precipitates sold": "usgs-copper-matte-exports",
  "blister and anodes bought": "us-hts-7402000000",
  "blister and anodes sold": "us-schedule-b-7402000000",
  "refined bought": "usgs-refined-copper-imports",
  "refined sold": "usgs-refined-copper-exports",
  "unalloyed copper scrap bought": "usgs-copper-scrap-imports",
  "unalloyed copper scrap sold": "usgs-copper-scrap-exports",
  "copper-alloy scrap bought": "usgs-copper-alloy-scrap-imports",
  "copper-alloy scrap sold": "usgs-copper-alloy-scrap-exports",
  "pipes and tubing bought": "us-hts-741110",
  "pipes and tubing sold": "us-schedule-b-741110",
  "plates, sheets, foil, bars": "usgs-copper-plates-bars",
  "bare wire, including wire rod": "usgs-copper-wire",
  "wire and cable, stranded": "usgs-copper-cable",
  "copper sulfate bought": "us-hts-2833250000",
  "copper sulfate sold": "us-schedule-b-2833250000",
  "lithium carbonate": "usgs-lithium-carbonate",
  "lithium carbonate, u.s.p.": "usgs-lithium-carbonate-usp",
  "lithium hydroxide": "usgs-lithium-hydroxide",
};

const standing = (source: string) => exports.filter((row) => row.source === source);

/** Whether a product holds a code: as a part of its own, or named in its note. */
function holds(product: string, code: string): boolean {
  const { code: own, note } = products.get(product) ?? {};
  return own ? code.replaceAll(".", "").startsWith(own) : note?.includes(code) === true;
}

/** Whether a row says what a cell says. */
function carries(
  row: Flow,
  { sells, words, codes, partner, year, column, text, least, revised, byContent, note }: PartnerCell,
) {
  const [own, other] = sells ? [row.exporter, row.importer] : [row.importer, row.exporter];
  const known = text === "--" ? 0 : least ? null : Number(text) * (column === "dollars" ? 1000 : 1);
  const printed = `${text === "--" ? '"--"' : text}${revised ? " r" : ""} ${column === "dollars" ? "thousand dollars" : "metric tons"}`;
  return (
    own === "USA" &&
    other === partner &&
    row.period === year &&
    row.flow_basis === (sells ? "exporter_reported" : "importer_reported") &&
    row.product === (classes[words] ?? classes[`${words} ${sells ? "sold" : "bought"}`]) &&
    codes.every((code) => holds(row.product, code)) &&
    (column !== "dollars" ||
      row.valuation === (note.includes("alongside") ? "FAS" : note.includes("customs") ? "customs" : "")) &&
    (column === "dollars" ? row.value_usd : row.quantity) === known &&
    (column === "dollars" || (row.comparator === "lt") === least) &&
    row.quantity_unit === (column === "content" || byContent ? "t_content" : "t") &&
    (column !== "content" || (row.value_usd === null && row.scope?.includes(" content") === true)) &&
    (row.status === "nil") === (row.quantity === 0) &&
    (row.status === "qualitative") === (column === "content" && least) &&
    row.printed?.split("; ").includes(printed) === true &&
    (!least || row.scope?.includes("less than half a metric ton") === true) &&
    (!revised || row.scope?.includes("Revised.") === true)
  );
}

/** Sets cells against rows: each cell has one row, and each figure of a row a cell. */
function audit(cells: readonly PartnerCell[], rows: readonly Flow[]) {
  const places = new Map<string, Flow[]>();
  const placeOf = (row: Flow) => [row.exporter, row.importer, row.period].join(" ");
  for (const row of rows) places.set(placeOf(row), [...(places.get(placeOf(row)) ?? []), row]);
  const founded = new Set<string>();
  const nameOf = (row: Flow, column: string) => [row.locator, row.product, placeOf(row), column].join(": ");
  const missing = cells.filter((cell) => {
    const { sells, partner, year, column } = cell;
    const place = [sells ? "USA" : partner, sells ? partner : "USA", year].join(" ");
    const fitting = (places.get(place) ?? []).filter((row) => carries(row, cell));
    for (const row of fitting) founded.add(nameOf(row, column));
    return fitting.length !== 1;
  });
  const columnsOf = ({ value_usd }: Flow) => (value_usd === null ? ["content"] : ["weight", "dollars"]);
  const figures = rows.flatMap((row) => columnsOf(row).map((column) => nameOf(row, column)));
  return {
    missing: missing.map(({ at, year, text }) => `${at} ${year} ${text}`),
    unfounded: figures.filter((figure) => !founded.has(figure)),
  };
}

describe.skipIf(!here)("US trade by class and partner as the Minerals Yearbook prints it", async () => {
  const areaOf = areaNames(areas);
  const corrections = readTable(folder, tables.corrections);
  const at = (path: string) => join(shelf, "usgs-myb", path);
  // The cases of a suite that is skipped are gathered all the same.
  const chapters = here ? await Promise.all(books.map(([, path]) => chapterOf(at(path), areaOf, corrections))) : [];

  it.each(books)("%s, imported again, is its committed flows byte for byte", (source) => {
    const chapter = chapters.find((each) => each.source === source);
    expect(toCSV(tables.exports, chapter?.flows ?? [])).toBe(toCSV(tables.exports, standing(source)));
  });

  it.each(books)("%s has a row for every cell, and no figure without a cell", (source, path, count) => {
    const cells = partnerCells(at(path), areas);
    const { missing, unfounded } = audit(cells, standing(source));
    console.info(`${source}: ${cells.length} cells, ${standing(source).length} rows`);
    expect([missing, unfounded]).toEqual([[], []]);
    expect(cells).toHaveLength(count);
  });

  it("has each class as a product under the newest book that prints it", () => {
    const first = new Map([...chapters].reverse().flatMap((chapter) => chapter.products.map((row) => [row.id, row])));
    const stand = [...first.keys()].map((id) => products.get(id));
    expect(toCSV(tables.products, stand as never)).toBe(toCSV(tables.products, first.values()));
  });

  it("says in its sources what a reader of the flows must know", () => {
    const rows = new Map(readTable(folder, tables.sources).map((row) => [row.id as string, row]));
    for (const chapter of chapters) {
      const { universe, note } = sourceRow(chapter);
      expect(rows.get(chapter.source)).toMatchObject({ universe, note });
    }
  });

  const [source, path] = ["usgs-myb-graphite-2020", "myb1-2020-graphite.xlsx"];
  const cells = here ? partnerCells(at(path), areas) : [];
  const rows = standing(source);
  const one = rows.findIndex(
    ({ exporter, product, period }) => `${exporter} ${product} ${period}` === "MEX usgs-graphite-amorphous 2019",
  );

  it("is found out where a row is dropped", () => {
    const { missing, unfounded } = audit(
      cells,
      rows.filter((_, i) => i !== one),
    );
    expect([missing.length, unfounded.length]).toEqual([2, 0]);
  });

  it.each([
    ["value", { value_usd: 4_940_001 }, 1],
    ["quantity", { quantity: 11_201 }, 1],
    ["partner", { exporter: "MYS" }, 2],
    ["year", { period: "2020" }, 2],
    ["product", { product: "usgs-graphite-flake" }, 2],
    ["side", { flow_basis: "exporter_reported" }, 2],
    ["valuation", { valuation: "CIF" }, 1],
    ["mark", { scope: null }, 1],
  ] as const)("is found out where a %s is changed", (_, change, count) => {
    const { missing, unfounded } = audit(
      cells,
      rows.map((row, i) => (i === one ? ({ ...row, ...change } as Flow) : row)),
    );
    expect(missing).toHaveLength(count);
    expect(unfounded.length).toBeGreaterThan(0);
  });
});
