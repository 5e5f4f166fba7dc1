import { existsSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { writeManifest } from "../../../data/src/check/engine/manifest.ts";
import type { Row } from "../../../data/src/csv/address.ts";
import { formatCell, parseCell, quoteCell } from "../../../data/src/csv/cell.ts";
import { CsvReader } from "../../../data/src/csv/csv.ts";
import { columnForms } from "../../../data/src/csv/kind.ts";
import { piecesOf } from "../../../data/src/csv/pieces.ts";
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
 * The cells of each existing flow, in the order of the file, which is read as they are taken and never held whole.
 *
 * @throws Error if the file is not in the table's form: rows out of order could not be merged.
 */
function* standing(folder: string): Generator<readonly string[], void> {
  const path = csvPath(folder, table);
  if (!existsSync(path)) return;
  const formless = (line: number): Error =>
    new Error(`${path}:${line}: the file is not in the table's form. Run \`pnpm data fix\`, then try again.`);
  const read: { readonly line: number; readonly cells: readonly string[] }[] = [];
  const reader = new CsvReader((line, cells) => read.push({ line, cells }));
  let header: string | undefined;
  let last = "";
  function* sound(): Generator<readonly string[], void> {
    for (const { line, cells } of read.splice(0)) {
      if (header === undefined) {
        header = cells.join();
        if (header !== headerOf(table)) throw formless(line);
        continue;
      }
      const key = keyOf(cells);
      if (cells.length !== columns.length || key <= last) throw formless(line);
      last = key;
      yield cells;
    }
    if (reader.fault !== undefined) throw formless(reader.fault.line);
  }
  const decoder = new StringDecoder("utf8");
  for (const piece of piecesOf(path)) {
    reader.write(decoder.write(piece));
    yield* sound();
  }
  reader.end();
  yield* sound();
  if (header === undefined) throw formless(1);
}

/** How many flows a source has. */
export function countStanding(folder: string, source: string): number {
  let count = 0;
  for (const cells of standing(folder)) if (cells[sourceAt] === source) count++;
  return count;
}

/** The existing flows of some sources. */
export function standingFlows(folder: string, sources: ReadonlySet<string>): Flow[] {
  const forms = columnForms(table);
  const flows: Flow[] = [];
  for (const cells of standing(folder))
    if (sources.has(cells[sourceAt] as string))
      flows.push(
        Object.fromEntries(forms.map(({ name, kind }, i) => [name, parseCell(cells[i] as string, kind)])) as Flow,
      );
  return flows;
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
 * Only the new flows are held in memory, each as one text: its key and its line. They are merged with the existing ones,
 * which are read twice: to find what is restated, and to write. The file is replaced at once, at the end.
 *
 * @throws Error if there is no flow, if one occurs twice, or if the existing table is not in its form; then nothing is
 * written.
 */
export function writeFlows(
  folder: string,
  flows: Iterable<Flow>,
  { replace = new Set(), unitsApart = false, asksAbout = () => true, report = () => {} }: WriteOptions = {},
): Written {
  const fresh: string[] = [];
  const sources = new Set<string>(replace);
  for (const flow of flows) {
    const cells = columns.map((name) => formatCell((flow as Row)[name] ?? null));
    // A copy takes a byte for each letter; a text that is put together keeps its parts, or two bytes for each letter as they have.
    fresh.push(Buffer.from(`${keyOf(cells)}\n${lineOf(cells)}`).toString());
    sources.add(flow.source);
  }
  if (fresh.length === 0) throw new Error("No flow of the ledger's products was read; existing rows are unchanged");
  fresh.sort();
  let last = "";
  for (const [key] of keyed(fresh)) {
    if (key === last) throw new Error(`Two flows have one key: ${key.split("\0").join(" ")}`);
    last = key;
  }
  const { counts, books, restated } = booksOf(folder, sources, fresh, unitsApart);
  for (const source of replace)
    report(`${counts.get(source) ?? 0} existing flows of ${source} are removed, because of --replace`);
  let [replaced, kept] = [0, 0];
  function* merged(): Generator<string, void> {
    yield headerOf(table);
    const added = keyed(fresh);
    let next = added.next().value;
    for (const cells of standing(folder)) {
      const [key, line, book, source] = [keyOf(cells), lineOf(cells), bookOf(cells), cells[sourceAt] as string];
      for (; next !== undefined && next[0] < key; next = added.next().value) yield next[1];
      const again = next?.[0] === key ? next[1] : undefined;
      // The same flow is written in its turn, before the next existing one.
      if (line === again) continue;
      if (again !== undefined || replace.has(source) || (restated.has(book) && asksAbout(partnerOf(cells), source))) {
        replaced++;
        continue;
      }
      if (books.has(book)) kept++;
      yield line;
    }
    for (; next !== undefined; next = added.next().value) yield next[1];
  }
  replaceFile(csvPath(folder, table), inPieces(merged()));
  writeManifest(folder, sources);
  if (replaced > 0) report(`${replaced} existing flows were replaced by those in the files`);
  return { written: fresh.length, replaced, kept };
}

/** The keys and lines of new flows. */
function* keyed(fresh: readonly string[]): Generator<readonly [key: string, line: string], undefined> {
  for (const flow of fresh) {
    const at = flow.indexOf("\n");
    yield [flow.slice(0, at), flow.slice(at + 1)];
  }
  return undefined;
}

/** Lines of a file that are written at once. */
const AT_ONCE = 1000;

/** Lines as the text of a file, some at a time. */
function* inPieces(lines: Iterable<string>): Generator<string, void> {
  let piece: string[] = [];
  for (const line of lines) {
    if (piece.push(line) < AT_ONCE) continue;
    yield `${piece.join("\n")}\n`;
    piece = [];
  }
  if (piece.length > 0) yield `${piece.join("\n")}\n`;
}

/**
 * How many flows exist of each source that has new ones; and, of their books, those that the new flows tell of and those that
 * they restate, since one of their flows differs.
 *
 * @param fresh The new flows, in order.
 */
function booksOf(
  folder: string,
  sources: ReadonlySet<string>,
  fresh: readonly string[],
  unitsApart: boolean,
): {
  readonly counts: ReadonlyMap<string, number>;
  readonly books: ReadonlySet<string>;
  readonly restated: ReadonlySet<string>;
} {
  const counts = new Map<string, number>();
  const held = new Set<string>();
  // A flow may have several lines, one for each unit.
  const stands = new Map<string, string>();
  const told = new Map<string, { readonly book: string; readonly lines: string }>();
  for (const cells of standing(folder)) {
    const source = cells[sourceAt] as string;
    if (!sources.has(source)) continue;
    counts.set(source, (counts.get(source) ?? 0) + 1);
    held.add(bookOf(cells));
    const flow = flowOf(cells, unitsApart);
    stands.set(flow, (stands.get(flow) ?? "") + lineOf(cells));
  }
  const books = new Set<string>();
  const detailed = new Set<string>();
  if (held.size > 0)
    for (const [key, line] of keyed(fresh)) {
      const cells = cellsOfKey(key);
      const book = bookOf(cells);
      if (!held.has(book)) continue;
      books.add(book);
      if (partnerOf(cells) !== WORLD) detailed.add(book);
      const flow = flowOf(cells, unitsApart);
      if (stands.has(flow)) told.set(flow, { book, lines: (told.get(flow)?.lines ?? "") + line });
    }
  const restated = new Set<string>();
  for (const [flow, { book, lines }] of told) if (lines !== stands.get(flow) && detailed.has(book)) restated.add(book);
  return { counts, books, restated };
}
