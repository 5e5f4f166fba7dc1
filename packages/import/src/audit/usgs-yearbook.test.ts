import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../data/src/csv/read.ts";
import { toCSV } from "../../../data/src/csv/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import type { Share } from "../../../data/src/tables/shares.ts";
import { areaNames } from "../area-names.ts";
import { chapterOf } from "../official/usgs-myb/importer.ts";
import { onShelf, shelf } from "./shelf.ts";
import { type YearbookCell, yearbookCells } from "./usgs-yearbook-cells.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const shares = readTable(folder, tables.shares);
const areas = readTable(folder, tables.areas);
const corrections = readTable(folder, tables.corrections);
const here = onShelf("usgs-myb", 1) && onShelf("usgs/historical", 1);

const workbooks = here
  ? [
      ...readdirSync(join(shelf, "usgs-myb"))
        .filter((name) => name.endsWith(".xlsx"))
        .map((name) => join(shelf, "usgs-myb", name)),
      join(shelf, "usgs/historical/usgs_myb2022_rare_earths_tables.xlsx"),
    ]
  : [];

/** Slips of the releases, read a second time: what the cell means. */
const slips: Readonly<Record<string, number>> = {
  "usgs-myb-nickel-2020-indonesia-total-2017": 96_600,
  "usgs-myb-nickel-2020-indonesia-total-2020": 333_000,
};

/** Forms whose words do not stand in the line that they are of. */
const meant: Readonly<Record<string, RegExp>> = {
  all: /./,
  primary: /primary|electrowon|total/,
  "primary-other": /other|primary/,
  "sulfide-ore": /sulfide ore/,
  "laterite-ore": /laterite ore/,
  vein: /vein/,
  matte: /matte/,
  "other-than-matte": /other/,
};

/** Whether a line of such words can be of a form. */
function ofForm(form: string, words: string): boolean {
  const own = meant[form];
  return own === undefined ? form.split("-").every((word) => words.includes(word)) : own.test(words);
}

/** Whether a row says what a cell says. */
function carries(row: Share, cell: YearbookCell): boolean {
  if (row.printed?.replace(/^"(.*)"/, "$1").replace(/ metric tons$/, "") !== cell.text) return false;
  if (!ofForm(row.form, cell.words)) return false;
  const number = Number(cell.text);
  if (Number.isNaN(number))
    return cell.text === "--"
      ? row.quantity === 0 && row.status === "nil"
      : row.quantity === null && row.status === { W: "withheld", NA: "not_available" }[cell.text]
        ? true
        : /^\(\d+\)$/.test(cell.text) && row.quantity === null && row.status === "not_applicable";
  if (number === 0) return row.quantity === 0 && row.status === "nil";
  const value = row.correction === null ? number : slips[row.correction];
  return row.quantity === value && (row.status === "estimated") === cell.estimated;
}

/** Sets cells against rows: every cell has a row, of its whole too, and every row a cell. */
function audit(cells: readonly YearbookCell[], rows: readonly Share[]) {
  const place = (at: Pick<Share, "commodity" | "measure" | "area" | "year"> & { stage: string; basis: string }) =>
    [at.commodity, at.stage, at.measure, at.basis, at.area, at.year].join(" ");
  const standing = new Map<string, Share[]>();
  for (const row of rows) standing.set(place(row), [...(standing.get(place(row)) ?? []), row]);
  const founded = new Set<Share>();
  const missing = cells.filter((cell) => {
    const fitting = (standing.get(place(cell as never)) ?? []).filter((row) => carries(row, cell));
    for (const row of fitting) founded.add(row);
    return fitting.length === 0 || (cell.whole && !fitting.some(({ form }) => form === "all"));
  });
  return {
    missing: missing.map(
      ({ at, year, text, words, whole, estimated }) =>
        `${at} ${year} ${text} [${words}]${whole ? " whole" : ""}${estimated ? " e" : ""}`,
    ),
    unfounded: rows
      .filter((row) => !founded.has(row))
      .map(
        ({ area, form, basis, year, printed, status, locator }) =>
          `${area} ${form} ${basis} ${year} ${printed} ${status}: ${locator}`,
      ),
  };
}

describe.skipIf(!here)("the Minerals Yearbook as published", async () => {
  const areaOf = areaNames(areas);
  const chapters = await Promise.all(workbooks.map((path) => chapterOf(path, areaOf, corrections)));
  const list = chapters.map((chapter, i) => [chapter.source, chapter, workbooks[i] as string] as const);

  it.each(list)("%s, imported again, is its committed rows byte for byte", (source, { rows }) => {
    const stand = shares.filter((row) => row.source === source);
    expect(toCSV(tables.shares, rows)).toBe(toCSV(tables.shares, stand));
  });

  it.each(list)("%s has a row for every cell of its world tables, and no row without a cell", (source, _, path) => {
    const cells = yearbookCells(path, areas);
    const rows = shares.filter((row) => row.source === source);
    console.info(`${source}: ${cells.length} cells, ${rows.length} rows`);
    expect(cells.length).toBeGreaterThan(60);
    const { missing, unfounded } = audit(cells, rows);
    expect(missing).toEqual([]);
    expect(unfounded).toEqual([]);
  });

  it("stands whole: no row of the yearbook is of another source", () => {
    const known = new Set(chapters.map(({ source }) => source));
    expect(shares.filter(({ source }) => source.startsWith("usgs-myb-") && !known.has(source))).toEqual([]);
  });

  const source = "usgs-myb-cobalt-2022-tables";
  const path = workbooks.find((each) => each.includes("2022-cobal")) ?? "";
  const cells = path === "" ? [] : yearbookCells(path, areas);
  const rows = shares.filter((row) => row.source === source);
  const at = rows.findIndex(
    ({ area, stage, measure, year }) => `${area} ${stage} ${measure} ${year}` === "CHN refining production 2022",
  );

  it("is found out where a row is dropped", () => {
    const { missing, unfounded } = audit(
      cells,
      rows.filter((_, i) => i !== at),
    );
    expect([missing.length, unfounded.length]).toEqual([1, 0]);
  });

  it.each([
    ["value", { quantity: 139_001 }],
    ["status", { status: "reported" }],
    ["area", { area: "CHE" }],
    ["year", { year: 2017 }],
    ["stage", { stage: "mine" }],
    ["measure", { measure: "capacity" }],
    ["basis", { basis: "gross" }],
    ["form", { form: "primary-other" }],
  ] as const)("is found out from both sides where a %s is changed", (_, change) => {
    const { missing, unfounded } = audit(
      cells,
      rows.map((row, i) => (i === at ? ({ ...row, ...change } as Share) : row)),
    );
    expect([missing.length, unfounded.length]).toEqual([1, 1]);
  });
});
