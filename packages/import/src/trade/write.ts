import { existsSync, readFileSync } from "node:fs";
import { writeManifest } from "../../../data/src/check/engine/manifest.ts";
import type { Row } from "../../../data/src/csv/address.ts";
import { formatCell, parseCell, quoteCell } from "../../../data/src/csv/cell.ts";
import { readCsv } from "../../../data/src/csv/csv.ts";
import { columnForms } from "../../../data/src/csv/kind.ts";
import { csvPath } from "../../../data/src/csv/read.ts";
import { headerOf, replaceFile } from "../../../data/src/csv/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import type { Flow } from "./flow.ts";

const table = tables.exports;
const columns = Object.keys(table.row.shape);
const keyAt = table.key.map((name) => columns.indexOf(name));
const sourceAt = columns.indexOf("source");
const basisAt = columns.indexOf("flow_basis");
const unitAt = columns.indexOf("quantity_unit");

/** How flows are put into the table. */
export interface WriteOptions {
  /** Sources whose existing rows are all removed first. */
  readonly replace?: ReadonlySet<string>;
  /**
   * Whether a source counts one flow in several units, each a series of its own. If not, a flow that comes again in another
   * unit is the same flow.
   */
  readonly unitsApart?: boolean;
  /**
   * Whether the files cover a partner of a source, if they say which they cover: an existing flow of any other partner stays,
   * even if its book is restated.
   */
  readonly asksAbout?: (partner: string, source: string) => boolean;
  /** Called with the numbers of existing rows that are removed or replaced. */
  readonly report?: (line: string) => void;
}

/** What happened to the existing flows. */
export interface Written {
  readonly written: number;
  /** Existing flows that the file states differently, and others of a book that it restates. */
  readonly replaced: number;
  /** Existing flows of the file's books that are not in the file, and stay. */
  readonly kept: number;
}

const keyOf = (cells: readonly string[]): string => keyAt.map((i) => cells[i]).join("\0");
const lineOf = (cells: readonly string[]): string => cells.map(quoteCell).join(",");

/**
 * The cells of each existing flow, in the order of the file.
 *
 * @throws Error if the file is not in the table's form: rows out of order could not be merged.
 */
function standing(folder: string): (readonly string[])[] {
  const path = csvPath(folder, table);
  if (!existsSync(path)) return [];
  const { records, fault } = readCsv(readFileSync(path, "utf8"));
  const formless = (line: number): Error =>
    new Error(`${path}:${line}: the file is not in the table's form. Run \`pnpm data fix\`, then try again.`);
  const [header, ...rows] = records;
  if (header?.cells.join() !== headerOf(table)) throw formless(1);
  let last = "";
  for (const { line, cells } of rows) {
    const key = keyOf(cells);
    if (cells.length !== columns.length || key <= last) throw formless(line);
    last = key;
  }
  if (fault !== undefined) throw formless(fault.line);
  return rows.map(({ cells }) => cells);
}

const countOf = (flows: readonly (readonly string[])[], source: string): number =>
  flows.filter((cells) => cells[sourceAt] === source).length;

/** How many flows a source has. */
export const countStanding = (folder: string, source: string): number => countOf(standing(folder), source);

/** The existing flows of some sources. */
export function standingFlows(folder: string, sources: ReadonlySet<string>): Flow[] {
  const forms = columnForms(table);
  return standing(folder)
    .filter((cells) => sources.has(cells[sourceAt] as string))
    .map(
      (cells) =>
        Object.fromEntries(forms.map(({ name, kind }, i) => [name, parseCell(cells[i] as string, kind)])) as Flow,
    );
}

/** The book of a flow: one source, reporter, product, period and side. */
function bookOf(cells: readonly string[]): string {
  const [exporter, importer, product, period] = cells as [string, string, string, string];
  const basis = cells[basisAt] as string;
  return [cells[sourceAt], basis === "importer_reported" ? importer : exporter, product, period, basis].join("\0");
}

/** The partner of a flow: the side that did not report it. */
const partnerOf = (cells: readonly string[]): string =>
  (cells[basisAt] === "importer_reported" ? cells[0] : cells[1]) as string;

/** The partner whose flow is the total of a book: a file with only the total says nothing about the partners. */
const WORLD = "_WLD";

/** The identity of a flow: its key, without the unit unless a source counts a flow in several. */
const flowOf = (cells: readonly string[], unitsApart: boolean): string =>
  keyAt
    .filter((i) => unitsApart || i !== unitAt)
    .map((i) => cells[i])
    .join("\0");

/** The cells of a sorted line that identify its book and its flow. */
function cellsOfKey(key: string): string[] {
  const cells: string[] = [];
  key.split("\0").forEach((cell, i) => {
    cells[keyAt[i] as number] = cell;
  });
  return cells;
}

/**
 * Puts flows into `exports`. An existing flow is replaced, a new one is added, everything else stays byte for byte. If a file
 * states a flow of a book (one reporter, product, period and side) differently, it is a later statement of that book: flows of the
 * book that are not in the file are removed. A file that only adds flows to a book is another part of it, and a file with only
 * the total of a book says nothing about its partners.
 *
 * The flows are sorted in memory, and the file is replaced at once, at the end.
 *
 * @throws Error if there is no flow, if one occurs twice, or if the existing table is not in its form; then nothing is
 * written.
 */
export function writeFlows(
  folder: string,
  flows: Iterable<Flow>,
  { replace = new Set(), unitsApart = false, asksAbout = () => true, report = () => {} }: WriteOptions = {},
): Written {
  const fresh = new Map<string, string>();
  const sources = new Set<string>(replace);
  for (const flow of flows) {
    const cells = columns.map((name) => formatCell((flow as Row)[name] ?? null));
    const key = keyOf(cells);
    if (fresh.has(key)) throw new Error(`Two flows have one key: ${key.split("\0").join(" ")}`);
    fresh.set(key, lineOf(cells));
    sources.add(flow.source);
  }
  if (fresh.size === 0) throw new Error("No flow of the ledger's products was read; existing rows are unchanged");
  const before = standing(folder);
  for (const source of replace)
    report(`${countOf(before, source)} existing flows of ${source} are removed, because of --replace`);
  const { books, restated } = booksOf(before, fresh, unitsApart);
  const lines = [...fresh];
  let [replaced, kept] = [0, 0];
  for (const cells of before) {
    const [key, line, book, source] = [keyOf(cells), lineOf(cells), bookOf(cells), cells[sourceAt] as string];
    const again = fresh.get(key);
    if (line === again) continue;
    if (again !== undefined || replace.has(source) || (restated.has(book) && asksAbout(partnerOf(cells), source))) {
      replaced++;
      continue;
    }
    if (books.has(book)) kept++;
    lines.push([key, line]);
  }
  lines.sort(byKey);
  replaceFile(csvPath(folder, table), [headerOf(table), ...lines.map(([, line]) => line), ""].join("\n"));
  writeManifest(folder, sources);
  if (replaced > 0) report(`${replaced} existing flows were replaced by those in the files`);
  return { written: fresh.size, replaced, kept };
}

const byKey = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : a > b ? 1 : 0);

/** The books of the new flows, and those that they restate, since one of their flows differs. */
function booksOf(
  before: readonly (readonly string[])[],
  fresh: ReadonlyMap<string, string>,
  unitsApart: boolean,
): { readonly books: ReadonlySet<string>; readonly restated: ReadonlySet<string> } {
  const books = new Set<string>();
  const detailed = new Set<string>();
  const told = new Map<string, { readonly book: string; readonly lines: string }>();
  for (const [key, line] of [...fresh].sort(byKey)) {
    const cells = cellsOfKey(key);
    const [book, flow] = [bookOf(cells), flowOf(cells, unitsApart)];
    books.add(book);
    if (partnerOf(cells) !== WORLD) detailed.add(book);
    told.set(flow, { book, lines: (told.get(flow)?.lines ?? "") + line });
  }
  // A flow may have several lines, one for each unit.
  const stands = new Map<string, string>();
  for (const cells of before) {
    const flow = flowOf(cells, unitsApart);
    if (told.has(flow)) stands.set(flow, (stands.get(flow) ?? "") + lineOf(cells));
  }
  const restated = new Set<string>();
  for (const [flow, lines] of stands) {
    const now = told.get(flow);
    if (now !== undefined && now.lines !== lines && detailed.has(now.book)) restated.add(now.book);
  }
  return { books, restated };
}
