import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writing } from "./write-error.ts";

/** A line of a CSV with the key by which it is sorted: the key cells joined by NUL, which sorts before every character. */
export interface KeyedLine {
  readonly key: string;
  readonly line: string;
}

/** So many bytes of lines are held before they are sorted and put on disk. */
const RUN = 1 << 22;
/** So many bytes of each run are held while the runs are merged. */
const PIECE = 1 << 15;
/** A character of UTF-16 is as many bytes of UTF-8 at most. */
const BYTES = 3;

/** Stands between key and line, and sorts before every character of a key but the NUL between its cells. */
const MARK = "\u0001";
const LF = 10;

/** Some lines in a buffer, one after the other, and the one that is looked at. */
interface Lines {
  readonly bytes: Buffer;
  start: number;
  end: number;
}

const compare = (a: Lines, b: Lines): number => a.bytes.compare(b.bytes, b.start, b.end, a.start, a.end);

/**
 * Sorts any number of lines, by key and then by line, in a memory that stays flat: runs are sorted and put on disk, one after the
 * other in one file, then merged. Few lines never touch the disk. Lines are held as bytes, since as strings they would fill the
 * collector's old space. No line holds a line end. Dispose of it when done; a process that is killed leaves nothing behind, as
 * the file loses its name as soon as it is open.
 */
export class SortedLines {
  readonly #held: Buffer;
  /** Where the held lines are put in order, once there are too many of them. */
  #ordered: Buffer | undefined;
  #size = 0;
  #starts: number[] = [];
  #longest = 0;
  #folder = "";
  #file: number | undefined;
  /** Where each run ends in the file. */
  readonly #ends: number[] = [];

  /** @param run So many bytes are held at once, and more only where one line has more. */
  constructor(run = RUN) {
    this.#held = Buffer.allocUnsafe(run);
  }

  /** @throws RangeError where the line is longer than what is held at once. */
  add(key: string, line: string): void {
    const text = `${key}${MARK}${line}\n`;
    const most = text.length * BYTES;
    if (most > this.#held.length) throw new RangeError(`A line of ${text.length} characters is too long to be sorted`);
    if (this.#size + most > this.#held.length) this.#spill();
    this.#starts.push(this.#size);
    const length = this.#held.write(text, this.#size);
    this.#size += length;
    this.#longest = Math.max(this.#longest, length);
  }

  /** The held lines, sorted. */
  *#sorted(): Generator<Lines, void> {
    const starts = this.#starts;
    const bytes = this.#held;
    const end = (i: number): number => starts[i + 1] ?? this.#size;
    const order = starts.map((_, i) => i);
    order.sort((a, b) => bytes.compare(bytes, starts[b], end(b), starts[a], end(a)));
    for (const i of order) yield { bytes, start: starts[i] as number, end: end(i) };
  }

  #spill(): void {
    this.#file ??= this.#open();
    this.#ordered ??= Buffer.allocUnsafe(this.#held.length);
    const bytes = this.#ordered;
    let size = 0;
    for (const line of this.#sorted()) size += line.bytes.copy(bytes, size, line.start, line.end);
    const file = this.#file;
    for (let written = 0; written < size; )
      written += writing(this.#folder, () => writeSync(file, bytes, written, size - written));
    this.#ends.push((this.#ends.at(-1) ?? 0) + size);
    this.#starts = [];
    this.#size = 0;
  }

  #open(): number {
    return writing(tmpdir(), () => {
      this.#folder = mkdtempSync(join(tmpdir(), "oreledger-sort-"));
      const file = openSync(join(this.#folder, "lines"), "wx+");
      try {
        rmSync(this.#folder, { recursive: true });
      } catch {
        // Where a file in use keeps its name, as on older Windows, it goes in the end.
      }
      return file;
    });
  }

  *[Symbol.iterator](): Generator<KeyedLine, void> {
    const piece = Math.max(PIECE, this.#longest);
    const runs = this.#ends.map((end, i) => linesOf(this.#file as number, this.#ends[i - 1] ?? 0, end, piece));
    for (const { bytes, start, end } of mergedRuns([...runs, this.#sorted()])) {
      const text = bytes.toString("utf8", start, end - 1);
      const cut = text.indexOf(MARK);
      yield { key: text.slice(0, cut), line: text.slice(cut + 1) };
    }
  }

  dispose(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    if (this.#folder !== "") rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The lines of one run, read piece by piece into one buffer. */
function* linesOf(file: number, from: number, to: number, piece: number): Generator<Lines, void> {
  const lines: Lines = { bytes: Buffer.allocUnsafe(piece), start: 0, end: 0 };
  for (let at = from; at < to; at += lines.end) {
    const length = readSync(file, lines.bytes, 0, Math.min(piece, to - at), at);
    const whole = lines.bytes.subarray(0, length);
    lines.end = 0;
    for (let next = whole.indexOf(LF); next >= 0; next = whole.indexOf(LF, lines.end)) {
      lines.start = lines.end;
      lines.end = next + 1;
      yield lines;
    }
  }
}

/** Sorted runs as one: the run with the least line is taken off the end, and finds its place anew by halving. */
function* mergedRuns(runs: readonly Iterator<Lines, void>[]): Generator<Lines, void> {
  const heads: { readonly line: Lines; readonly run: Iterator<Lines, void> }[] = [];
  const insert = (run: Iterator<Lines, void>): void => {
    const { done, value: line } = run.next();
    if (done) return;
    let [low, high] = [0, heads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare((heads[middle] as { line: Lines }).line, line) < 0) high = middle;
      else low = middle + 1;
    }
    heads.splice(low, 0, { line, run });
  };
  for (const run of runs) insert(run);
  for (let least = heads.pop(); least !== undefined; least = heads.pop()) {
    yield least.line;
    insert(least.run);
  }
}
