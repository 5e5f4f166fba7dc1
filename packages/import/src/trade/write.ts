import { existsSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import type { Row } from "../../../data/src/form/address.ts";
import { formatCell, parseCell, quoteCell } from "../../../data/src/form/cell.ts";
import { CsvReader } from "../../../data/src/form/csv.ts";
import { columnForms } from "../../../data/src/form/kind.ts";
import { withLock } from "../../../data/src/form/lock.ts";
import { piecesOf } from "../../../data/src/form/pieces.ts";
import { csvPath } from "../../../data/src/form/read.ts";
import { type KeyedLine, SortedLines } from "../../../data/src/form/sorted-lines.ts";
import { headerOf, replaceFile } from "../../../data/src/form/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import type { Flow } from "./flow.ts";

const table = tables.exports;
const columns = Object.keys(table.row.shape);
const keyAt = table.key.map((name) => columns.indexOf(name));
const sourceAt = columns.indexOf("source");
const periodAt = columns.indexOf("period");

/** So many characters are written at once. */
const PIECE = 1 << 16;

/** Whether the standing rows of a source and period give way to what is read anew. */
export type Replacing = (source: string, period: string) => boolean;

const keyOf = (cells: readonly string[]): string => keyAt.map((i) => cells[i]).join("\0");
const lineOf = (cells: readonly string[]): string => cells.map(quoteCell).join(",");

/**
 * The cells of each standing flow, in the order of the file.
 *
 * @throws Error where the file is not in the table's form: rows out of order would be merged into nonsense.
 */
function* standing(folder: string): Generator<readonly string[], void> {
  const path = csvPath(folder, table);
  if (!existsSync(path)) return;
  let read: { line: number; cells: readonly string[] }[] = [];
  let last = "";
  const reader = new CsvReader((line, cells) => read.push({ line, cells }));
  const formless = (line: number): Error =>
    new Error(`${path}:${line}: the file is not in the table's form. Run \`pnpm data fix\`, then again.`);
  const checked = function* (): Generator<readonly string[], void> {
    for (const { line, cells } of read) {
      if (line === 1) {
        if (cells.join() !== headerOf(table)) throw formless(1);
        continue;
      }
      const key = keyOf(cells);
      if (cells.length !== columns.length || key <= last) throw formless(line);
      last = key;
      yield cells;
    }
    read = [];
  };
  const decoder = new StringDecoder("utf8");
  for (const piece of piecesOf(path)) {
    reader.write(decoder.write(piece));
    yield* checked();
  }
  reader.end();
  yield* checked();
  if (reader.fault !== undefined) throw formless(reader.fault.line);
}

/** The standing flows of some sources. */
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

/**
 * Puts flows into `exports`, in place of the standing ones that give way. Neither the flows nor the standing table are
 * ever held whole, so a year of all the world's trade costs no more memory than a few rows; the file is replaced at once,
 * at the end.
 *
 * @param references Writes the rows that the flows refer to: called when all of them are understood, before they stand.
 * @returns How many flows were written, and how many gave way.
 * @throws Error where there is no flow at all, where one stands twice, or where the standing table is not in its form; then
 * nothing is written.
 */
export function writeFlows(
  folder: string,
  flows: Iterable<Flow>,
  replacing: Replacing,
  references: () => void = () => {},
): { readonly written: number; readonly replaced: number } {
  const sorted = new SortedLines();
  try {
    let written = 0;
    for (const flow of flows) {
      const cells = columns.map((name) => formatCell((flow as Row)[name] ?? null));
      sorted.add(keyOf(cells), lineOf(cells));
      written++;
    }
    if (written === 0) throw new Error("No flow of the ledger's products was read: what stands is left as it is");
    const path = csvPath(folder, table);
    let replaced = 0;
    const givesWay: Replacing = (source, period) => {
      const gives = replacing(source, period);
      if (gives) replaced++;
      return gives;
    };
    withLock(path, () => replaceFile(path, pieces(folder, sorted, givesWay, references)));
    return { written, replaced };
  } finally {
    sorted.dispose();
  }
}

/** The new file, piece by piece. */
function* pieces(
  folder: string,
  sorted: Iterable<KeyedLine>,
  replacing: Replacing,
  references: () => void,
): Generator<string, void> {
  let piece = `${headerOf(table)}\n`;
  let last = "";
  for (const { key, line } of merged(folder, sorted, replacing)) {
    if (key === last) throw new Error(`Two flows have one key: ${key.split("\0").join(" ")}`);
    last = key;
    piece += `${line}\n`;
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
  }
  references();
  yield piece;
}

/** The standing rows that stay and the sorted new ones, as one sorted stream. */
function* merged(folder: string, sorted: Iterable<KeyedLine>, replacing: Replacing): Generator<KeyedLine, void> {
  const incoming = sorted[Symbol.iterator]();
  let next = incoming.next();
  for (const cells of standing(folder)) {
    if (replacing(cells[sourceAt] as string, cells[periodAt] as string)) continue;
    const row = { key: keyOf(cells), line: lineOf(cells) };
    for (; !next.done && next.value.key < row.key; next = incoming.next()) yield next.value;
    yield row;
  }
  for (; !next.done; next = incoming.next()) yield next.value;
}
