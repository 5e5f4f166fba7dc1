import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { Refusals } from "../../trade/refusals.ts";

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

/** So many bytes are read at once; a line of BACI has some forty. */
const PIECE = 1 << 18;

/** So many lines go by between two calls of `onProgress`. */
const STEP = 500_000;

/**
 * Streams the lines of a BACI file whose product is wanted. The bytes are read where they lie, in one buffer: of a line that is
 * not wanted, only its commas and its product are looked at, so that a year of the world's trade costs little more than
 * reading the file.
 *
 * @throws Error that lists each line that is not `t,i,j,k,v,q`, with its reason, after the last line that is.
 */
export function* baciLines(
  path: string,
  products: Iterable<number>,
  { seen = { lines: 0 }, onProgress }: { readonly seen?: Seen; readonly onProgress?: (lines: number) => void } = {},
): Generator<BaciLine, void> {
  const wanted = new Uint8Array(CODES);
  for (const product of products) wanted[product] = 1;
  const refusals = new Refusals(basename(path));
  const bytes = Buffer.allocUnsafe(PIECE);
  const commas = new Int32Array(5);
  let line = 0;

  /** Looks at the bytes of one line, its line end left out. */
  const take = (start: number, end: number): BaciLine | undefined => {
    line++;
    if (line === 1) {
      const header = text(bytes, start, end)
        .replace(/^\u00ef\u00bb\u00bf/, "")
        .replaceAll('"', "");
      if (header !== HEADER) {
        refusals.add(1, `the header is ${HEADER}, not ${JSON.stringify(header)}`);
        // Nothing after it can be trusted.
        refusals.throwIfAny();
      }
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
    else return { line, year, exporter, importer, product, value, quantity };
  };

  const file = openSync(path, "r");
  try {
    let next = STEP;
    let held = 0;
    for (let length = -1; length !== 0; ) {
      length = readSync(file, bytes, held, PIECE - held, null);
      const end = held + length;
      let from = 0;
      for (let to = bytes.subarray(0, end).indexOf(LF); to >= 0; to = bytes.subarray(0, end).indexOf(LF, from)) {
        const found = take(from, to);
        if (found !== undefined) yield found;
        from = to + 1;
      }
      if (length === 0 && end > from)
        refusals.add(
          ++line,
          "the file ends without a line end, as one does that was cut off: fetch it again, or add the line end if this line is whole",
        );
      bytes.copyWithin(0, from, end);
      held = end - from;
      if (held === PIECE) {
        refusals.add(line + 1, `a line has less than ${PIECE} bytes: is this a file of lines?`);
        refusals.throwIfAny();
      }
      seen.lines = Math.max(0, line - 1);
      if (line >= next) {
        onProgress?.(line);
        next = line + STEP;
      }
    }
  } finally {
    closeSync(file);
  }
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
  const plain = cell.replace(/^"\s*(.*?)\s*"$/, "$1");
  if (plain === "NA") return null;
  return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}
