import type { Refusals } from "../../trade/refusals.ts";

/** A line of BACI: year, exporter, importer, product, value (in the file thousands of dollars), quantity in metric tons. */
export interface BaciLine {
  readonly line: number;
  readonly year: number;
  readonly exporter: number;
  readonly importer: number;
  readonly product: number;
  readonly dollars: number;
  /** Null if BACI prints NA. */
  readonly quantity: number | null;
}

const LF = 10;
const CR = 13;
const BLANK = 32;
const QUOTE = 34;
const COMMA = 44;
const ZERO = 48;
const NINE = 57;

const HEADER = "t,i,j,k,v,q";

/** Goods that an exporter does not specify, in BACI's own list of products. */
const UNSPECIFIED = /^99(99)?[A-Z]{2}$/;

/** A table of this size has a place for every code of six digits. */
const CODES = 1_000_000;

/** Bytes read at once; a line of BACI has some forty. */
const PIECE = 1 << 18;

/** Lines between two calls of `onProgress`. */
const STEP = 500_000;

/** The counts of a pass over the lines. */
export interface Seen {
  /** Lines so far, without the header. */
  lines: number;
  /** Lines of goods that the exporter does not specify, which have no code of six digits (9999AA). */
  unspecified: number;
}

/**
 * Streams the lines of a BACI file whose product is wanted. The bytes are read in one buffer, without a copy: of a line that is
 * not wanted, only the commas and the product are read, so that a year of the world's trade costs little more than reading
 * the file. A line that is not `t,i,j,k,v,q` is refused with a reason, and the rest is read.
 *
 * @param pieces The file's bytes, in order.
 * @param products The codes that are wanted; undefined for all.
 * @throws Error if the whole file cannot be trusted: it has another header, is cut off, or has no lines.
 */
export function* baciLines(
  file: string,
  pieces: Iterable<Uint8Array>,
  products: Iterable<number> | undefined,
  refusals: Refusals,
  {
    seen = { lines: 0, unspecified: 0 },
    onProgress,
  }: { readonly seen?: Seen; readonly onProgress?: (lines: number) => void } = {},
): Generator<BaciLine, void> {
  const wanted = new Uint8Array(CODES).fill(products === undefined ? 1 : 0);
  for (const product of products ?? []) wanted[product] = 1;
  const bytes = Buffer.allocUnsafe(PIECE);
  const commas = new Int32Array(5);
  let line = 0;
  const broken = (at: number, reason: string): Error => new Error(`${file}:${at}: ${reason}`);

  /** Reads the bytes of one line, without its line end. */
  const take = (start: number, end: number): BaciLine | undefined => {
    line++;
    if (line === 1) {
      const header = text(bytes, start, end)
        .replace(/^\u00ef\u00bb\u00bf/, "")
        .replaceAll('"', "");
      if (header !== HEADER) throw broken(1, headerFault(header));
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
      const k = text(bytes, third + 1, fourth).replace(/^"\s*|\s*"$/g, "");
      if (UNSPECIFIED.test(k)) seen.unspecified++;
      else refusals.add(line, `k ${JSON.stringify(k)} is not an HS code`);
      return;
    }
    if (wanted[product] !== 1) return;
    const year = digits(bytes, start, first);
    const exporter = digits(bytes, first + 1, second);
    const importer = digits(bytes, second + 1, third);
    const [v, q] = [text(bytes, fourth + 1, fifth), text(bytes, fifth + 1, end)];
    const [value, quantity] = [figure(v), figure(q)];
    if (year < 1900 || year > 2100 || exporter < 0 || importer < 0)
      refusals.add(line, `t, i and j are a year and two country codes, not ${text(bytes, start, third)}`);
    else if (value === undefined || value === null) refusals.add(line, `v ${JSON.stringify(v)} is not a figure`);
    else if (quantity === undefined)
      refusals.add(
        line,
        q === ""
          ? "q is empty, but BACI writes NA for an unknown quantity"
          : `q ${JSON.stringify(q)} is neither a figure nor NA`,
      );
    else return { line, year, exporter, importer, product, dollars: Math.round(value * 1e6) / 1e3, quantity };
  };

  let next = STEP;
  let held = 0;
  for (const piece of pieces)
    for (let at = 0; at < piece.length; ) {
      const length = Math.min(PIECE - held, piece.length - at);
      bytes.set(piece.subarray(at, at + length), held);
      at += length;
      const end = held + length;
      let from = 0;
      for (let to = bytes.subarray(0, end).indexOf(LF); to >= 0; to = bytes.subarray(0, end).indexOf(LF, from)) {
        const found = take(from, to);
        if (found !== undefined) yield found;
        from = to + 1;
      }
      bytes.copyWithin(0, from, end);
      held = end - from;
      if (held === PIECE) throw broken(line + 1, `a line has less than ${PIECE} bytes: is this a file of lines?`);
      seen.lines = Math.max(0, line - 1);
      if (line >= next) {
        onProgress?.(line);
        next = line + STEP;
      }
    }
  if (line === 0 && held === 0) throw broken(1, `the header must be ${HEADER}, but the file is empty`);
  if (held > 0)
    throw broken(
      line + 1,
      "the file ends without a line end and may be truncated: fetch it again, or add the line end if this line is complete",
    );
}

/** What is wrong with a header, as a spreadsheet may have saved it. */
function headerFault(header: string): string {
  if (header.includes("\u0000") || /^(\u00ff\u00fe|\u00fe\u00ff)/.test(header))
    return `the file is UTF-16, as spreadsheets save "Unicode text": the header must be ${HEADER} in plain text. Save it as CSV UTF-8`;
  if (header.replaceAll(";", ",") === HEADER)
    return `the header must be ${HEADER}, not ${JSON.stringify(header)}: this file has semicolons, as spreadsheets in many countries save it. Fetch it again, or save it with commas between the cells and points in the decimals`;
  return `the header must be ${HEADER}, not ${JSON.stringify(header)}`;
}

const text = (bytes: Buffer, from: number, to: number): string => bytes.toString("latin1", from, to).trim();

/** A whole number of at most six digits, possibly within blanks and quotes; -1 if it is not one. */
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

/** A figure; null for NA; undefined for anything else, even an empty cell: BACI writes NA. */
function figure(cell: string): number | null | undefined {
  const plain = cell.replace(/^"\s*(.*?)\s*"$/, "$1");
  if (plain === "NA") return null;
  return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}
