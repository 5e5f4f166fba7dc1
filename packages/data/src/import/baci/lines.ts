import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Refusals } from "../trade/refusals.ts";

/** A line of BACI: year, exporter, importer, product, value in thousands of dollars, quantity in metric tons. */
export interface BaciLine {
  readonly line: number;
  readonly year: number;
  readonly exporter: number;
  readonly importer: number;
  readonly product: number;
  readonly value: number;
  /** Null where BACI prints NA. */
  readonly quantity: number | null;
}

/** How many lines a pass has seen. */
export interface Seen {
  lines: number;
}

const LF = 10;
const CR = 13;
const BLANK = 32;
const QUOTE = 34;
const COMMA = 44;
const ZERO = 48;
const NINE = 57;

const HEADER = "t,i,j,k,v,q";

/** Every code of six digits has a place in a table of this size. */
const CODES = 1_000_000;

/** So many lines go by between two calls of `onProgress`. */
const STEP = 500_000;

/**
 * Streams the lines of a BACI file whose product is wanted. The bytes are read where they lie: of a line that is not wanted,
 * only its commas and its product are looked at, so that a year of the world's trade costs little more than reading the file.
 *
 * @throws Error that lists each line that is not `t,i,j,k,v,q`, with its reason, after the last line that is.
 */
export async function* baciLines(
  path: string,
  products: Iterable<number>,
  { seen = { lines: 0 }, onProgress }: { readonly seen?: Seen; readonly onProgress?: (lines: number) => void } = {},
): AsyncGenerator<BaciLine> {
  const wanted = new Uint8Array(CODES);
  for (const product of products) wanted[product] = 1;
  const refusals = new Refusals(basename(path));
  const commas = new Int32Array(5);
  let line = 0;
  let kept: BaciLine[] = [];

  /** Looks at the bytes of one line, its line end left out. */
  const take = (bytes: Buffer, start: number, end: number): void => {
    line++;
    if (line === 1) {
      const header = bytes
        .toString("utf8", start, end)
        .replace(/^\uFEFF/, "")
        .replaceAll('"', "")
        .trim();
      if (header !== HEADER) refusals.add(1, `the header is ${HEADER}, not ${JSON.stringify(header)}`);
      return;
    }
    let found = 0;
    for (let i = start; i < end; i++)
      if (bytes[i] === COMMA) {
        if (found < 5) commas[found] = i;
        found++;
      }
    const [first, second, third, fourth, fifth] = commas as unknown as [number, number, number, number, number];
    if (found !== 5) {
      if (end - start > 0 && !(end - start === 1 && bytes[start] === CR))
        refusals.add(line, `a line has six cells, not ${found + 1}`);
      return;
    }
    const product = digits(bytes, third + 1, fourth);
    if (product < 0) {
      refusals.add(line, `k ${JSON.stringify(text(bytes, third + 1, fourth))} is no HS code`);
      return;
    }
    if (wanted[product] !== 1) return;
    const year = digits(bytes, start, first);
    const exporter = digits(bytes, first + 1, second);
    const importer = digits(bytes, second + 1, third);
    const value = figure(text(bytes, fourth + 1, fifth));
    const quantity = figure(text(bytes, fifth + 1, end));
    if (year < 1900 || year > 2100 || exporter < 0 || importer < 0)
      refusals.add(line, `t, i and j are a year and two country codes, not ${text(bytes, start, third)}`);
    else if (value === undefined || value === null || quantity === undefined)
      refusals.add(line, `v and q are figures, and q may be NA, not ${text(bytes, fourth + 1, end)}`);
    else kept.push({ line, year, exporter, importer, product, value, quantity });
  };

  let rest: Buffer | undefined;
  let next = STEP;
  for await (const read of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    const chunk = rest === undefined ? read : Buffer.concat([rest, read]);
    let from = 0;
    for (let to = chunk.indexOf(LF); to >= 0; to = chunk.indexOf(LF, from)) {
      take(chunk, from, to);
      from = to + 1;
    }
    rest = from < chunk.length ? chunk.subarray(from) : undefined;
    seen.lines = Math.max(0, line - 1);
    yield* kept;
    kept = [];
    if (line >= next) {
      onProgress?.(line);
      next = line + STEP;
    }
  }
  if (rest !== undefined) take(rest, 0, rest.length);
  seen.lines = Math.max(0, line - 1);
  yield* kept;
  if (line === 0) refusals.add(1, `the header is ${HEADER}, and the file is empty`);
  refusals.throwIfAny();
}

const text = (bytes: Buffer, from: number, to: number): string => bytes.toString("latin1", from, to).trim();

/** A whole number of six digits at most, blanks and quotes around it allowed; -1 where it is none. */
function digits(bytes: Buffer, from: number, to: number): number {
  let [start, end] = [from, to];
  while (start < end && (bytes[start] === BLANK || bytes[start] === QUOTE)) start++;
  while (end > start && (bytes[end - 1] === BLANK || bytes[end - 1] === QUOTE)) end--;
  if (start === end || end - start > 6) return -1;
  let number = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte < ZERO || byte > NINE) return -1;
    number = number * 10 + byte - ZERO;
  }
  return number;
}

/** A figure; null for NA; undefined for what is no figure. An empty cell is none: BACI writes NA. */
function figure(cell: string): number | null | undefined {
  if (cell === "NA") return null;
  return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : undefined;
}
