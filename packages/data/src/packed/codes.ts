import { type Codes, codesFor, type RowNumbers } from "./columnar.ts";
import { digitOf, numberAt, placedAt, SHORT, widthOf } from "./digits.ts";

/** The base-2 logarithm of the most rows that must be read to get one. */
const BLOCK_BITS = 8;
export const BLOCK = 1 << BLOCK_BITS;

/** The first character of codes that are written as runs, and of those that are not. */
export const RUNS = "*";
export const EACH = "-";

const NEW = -1;
const LONG = -2;
/** The code that a row's first digit gives alone (an empty cell or an earlier cell), or that the cell is new or more digits follow. */
const codeOf = Int8Array.from(digitOf, (token) =>
  token >= SHORT ? LONG : token === 1 ? NEW : token === 0 ? 0 : token - 1,
);

/**
 * The code of each row, unpacked block by block as rows are read.
 *
 * Most columns are unpacked once, by code that the engine has not optimised yet: what matters most is few steps for each row.
 */
export class PackedCodes {
  readonly #count: number;
  readonly #length: number;
  readonly #packed: string;
  readonly #marks: string;
  #bytes: Uint8Array | undefined;
  #codes: Codes | undefined;
  readonly #done: boolean[] = [];
  #complete = false;
  /** The blocks of which single rows were read. */
  readonly #blocks: Codes[] = [];

  constructor(packed: string, marks: string | undefined, count: number, length: number) {
    this.#packed = packed;
    this.#marks = marks ?? "";
    this.#count = count;
    this.#length = length;
  }

  /** The code of one row. Of the others, only those of its block are unpacked. */
  at(row: number): number {
    if (this.#complete || this.#marks === "") return this.of()[row] as number;
    const block = row >>> BLOCK_BITS;
    this.#blocks[block] ??= this.#one(block);
    return this.#blocks[block][row % BLOCK] as number;
  }

  /** The codes, valid for at least these rows; for all rows if none are given. */
  of(rows?: RowNumbers): Codes {
    this.#codes ??= codesFor(this.#length, this.#count);
    if (this.#complete || rows?.length === 0) return this.#codes;
    this.#bytes ??= bytesOf(this.#packed);
    if (rows === undefined || this.#marks === "") {
      this.#read(this.#bytes, this.#codes, 0, this.#length, 1, 0);
      this.#complete = true;
      this.#bytes = undefined;
    } else
      for (let i = 0; i < rows.length; i++) {
        const block = (rows[i] as number) >>> BLOCK_BITS;
        if (this.#done[block]) continue;
        const first = block * BLOCK;
        const end = Math.min(first + BLOCK, this.#length);
        this.#read(this.#bytes, this.#codes, first, end, this.#start(block), this.#seen(block));
        this.#done[block] = true;
      }
    return this.#codes;
  }

  #one(block: number): Codes {
    const codes = codesFor(Math.min(BLOCK, this.#length - block * BLOCK), this.#count);
    const packed = this.#packed.slice(this.#start(block), this.#start(block + 1) || undefined);
    this.#read(bytesOf(packed), codes, 0, codes.length, 0, this.#seen(block));
    return codes;
  }

  /** Where a block begins in the packed codes; NaN after the last. */
  #start(block: number): number {
    return placedAt(this.#marks, 2 * block);
  }

  /** How many cells were new before a block. */
  #seen(block: number): number {
    return placedAt(this.#marks, 2 * block + 1);
  }

  /** Reads the codes of the rows from `first` to before `end`, which begin at the byte `at`; `seen` cells were new before them. */
  #read(bytes: Uint8Array, codes: Codes, first: number, end: number, at: number, seen: number): void {
    const read = this.#packed[0] === RUNS ? readRuns : readEach;
    read(bytes, codes, first, end, at, seen);
  }
}

function readEach(bytes: Uint8Array, codes: Codes, first: number, end: number, at: number, seen: number): void {
  for (let row = first; row < end; row++) {
    const code = codeOf[bytes[at++] as number] as number;
    if (code >= 0) codes[row] = code;
    else if (code === NEW) codes[row] = ++seen;
    else {
      const token = numberAt(bytes, at - 1);
      codes[row] = token - 1;
      at += widthOf(token) - 1;
    }
  }
}

function readRuns(bytes: Uint8Array, codes: Codes, first: number, end: number, at: number, seen: number): void {
  for (let row = first; row < end; ) {
    const token = numberAt(bytes, at);
    at += widthOf(token);
    const repeats = numberAt(bytes, at);
    at += widthOf(repeats);
    const next = row + 1 + repeats;
    if (token === 1) while (row < next) codes[row++] = ++seen;
    else if (token > 1) codes.fill(token - 1, row, next);
    row = next;
  }
}

/**
 * The bytes of packed codes, which are ASCII: each character is a byte. Not yet optimised, the loop takes half the time of a
 * first answer, but Jest's jsdom and older engines of React Native have no encoder.
 */
function bytesOf(packed: string): Uint8Array {
  if (typeof TextEncoder === "function") return new TextEncoder().encode(packed);
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = packed.charCodeAt(i);
  return bytes;
}
