import { PackedCodes } from "./codes.ts";
import { type Column, codesFor, type RowNumbers } from "./columnar.ts";
import type { PackedCells, PackedParts } from "./packed-column.ts";

/** How many distinct cells are read together. */
export const CHUNK = 128;

/** Drops the empty cell of each doubled separator, which ends a chunk. Texts cut from a copy without them would keep that copy in memory. */
const readTexts = (cells: string, separator: string): string[] => cells.split(separator).filter((cell) => cell !== "");
/** Frozen lists, since rows share them: a change to one would change every later answer. */
const readLists = (cells: string, separator: string): (readonly string[])[] =>
  readTexts(cells, separator).map((cell) => Object.freeze(cell.split(";")));
/** Canonical decimals separated by commas are JSON, which every engine reads faster than anything else. */
const readNumbers = (cells: string): number[] => JSON.parse(`[${cells.replaceAll(",,", ",")}]`);

/** The distinct cells of a column, read chunk by chunk. */
class DifferentCells<Value> {
  readonly count: number;
  readonly #cells: string;
  readonly #read: (cells: string, separator: string) => Value[];
  #packed: readonly string[] | undefined;
  readonly #chunks: (readonly Value[] | undefined)[] = [];
  #all: readonly Value[] | undefined;

  constructor([count, cells]: PackedCells, read: (cells: string, separator: string) => Value[]) {
    this.count = count;
    this.#cells = cells;
    this.#read = read;
  }

  /** All of them; the cell with code n has index n - 1. */
  all(): readonly Value[] {
    this.#all ??= this.count === 0 ? [] : this.#open(this.#cells.slice(1));
    return this.#all;
  }

  /** One of them, by its code. */
  at(code: number): Value {
    if (this.#all !== undefined) return this.#all[code - 1] as Value;
    const separator = this.#cells[0] as string;
    const chunk = Math.floor((code - 1) / CHUNK);
    this.#packed ??= this.#cells.slice(1).split(separator + separator);
    this.#chunks[chunk] ??= this.#open(this.#packed[chunk] as string);
    return this.#chunks[chunk][(code - 1) % CHUNK] as Value;
  }

  #open(cells: string): Value[] {
    return this.#read(cells, this.#cells[0] as string);
  }
}

/** The cells of a column of text or lists. */
export class TextCells {
  readonly #kind: "text" | "list";
  readonly #different: DifferentCells<string | readonly string[]>;
  readonly #codes: PackedCodes;
  /** Only the cells of the rows that were read. */
  readonly #some: (string | readonly string[])[] = [];

  constructor(kind: "text" | "list", packed: PackedCells, length: number) {
    const [count, , codes, marks] = packed;
    this.#kind = kind;
    this.#different = new DifferentCells<string | readonly string[]>(packed, kind === "text" ? readTexts : readLists);
    this.#codes = new PackedCodes(codes, marks, count, length);
  }

  at(row: number): string | readonly string[] | null {
    const code = this.#codes.at(row);
    if (code > 0) return this.#different.at(code);
    return this.#kind === "list" ? [] : null;
  }

  column(rows?: RowNumbers): Column {
    const codes = this.#codes.of(rows);
    const { count } = this.#different;
    if (rows === undefined || rows.length === 0 || count <= CHUNK)
      return { kind: this.#kind, values: this.#different.all(), codes } as Column;
    const values = this.#some;
    values.length = count;
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i] as number] as number;
      if (code > 0) values[code - 1] ??= this.#different.at(code);
    }
    return { kind: this.#kind, values, codes } as Column;
  }
}

/** The cells of a column of numbers. */
export class NumberCells {
  readonly #different: DifferentCells<number>;
  readonly #codes: PackedCodes;
  readonly #length: number;
  #values: Float64Array | undefined;

  constructor(packed: PackedCells, length: number) {
    const [count, , codes, marks] = packed;
    this.#different = new DifferentCells<number>(packed, readNumbers);
    this.#codes = new PackedCodes(codes, marks, count, length);
    this.#length = length;
  }

  at(row: number): number | null {
    const code = this.#codes.at(row);
    return code === 0 ? null : this.#different.at(code);
  }

  column(rows?: RowNumbers): Column {
    this.#values ??= new Float64Array(this.#length);
    const values = this.#values;
    const codes = this.#codes.of(rows);
    if (rows === undefined) {
      const numbers = [Number.NaN, ...this.#different.all()];
      for (let row = 0; row < values.length; row++) values[row] = numbers[codes[row] as number] as number;
    } else
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] as number;
        const code = codes[row] as number;
        values[row] = code === 0 ? Number.NaN : this.#different.at(code);
      }
    return { kind: "number", values };
  }
}

/** The cells of a column of text that is packed in parts. */
export class PartedCells {
  readonly #glue: string;
  readonly #length: number;
  readonly #parts: readonly TextCells[];

  constructor([glue, ...parts]: PackedParts, length: number) {
    this.#glue = glue;
    this.#length = length;
    this.#parts = parts.map((part) => new TextCells("text", part, length));
  }

  at(row: number): string | null {
    const own: string[] = [];
    for (const part of this.#parts) {
      const cell = part.at(row) as string | null;
      if (cell === null) break;
      own.push(cell);
    }
    return own.length === 0 ? null : own.join(this.#glue);
  }

  column(rows?: RowNumbers): Column {
    const parts = this.#parts.map((part) => part.column(rows) as Extract<Column, { kind: "text" }>);
    const count = rows?.length ?? this.#length;
    const codes = codesFor(this.#length, count);
    const known = new Map<string, number>();
    for (let i = 0; i < count; i++) {
      const row = rows === undefined ? i : (rows[i] as number);
      const own: string[] = [];
      for (const { values, codes } of parts) {
        const code = codes[row] as number;
        if (code === 0) break;
        own.push(values[code - 1] as string);
      }
      if (own.length === 0) continue;
      // Text joined with + would keep each step in memory.
      const cell = own.join(this.#glue);
      let code = known.get(cell);
      if (code === undefined) {
        code = known.size + 1;
        known.set(cell, code);
      }
      codes[row] = code;
    }
    const values = [...known.keys()];
    const narrow = codesFor(this.#length, values.length);
    if (narrow.BYTES_PER_ELEMENT === codes.BYTES_PER_ELEMENT) return { kind: "text", values, codes };
    narrow.set(codes);
    return { kind: "text", values, codes: narrow };
  }
}
