import type { Column } from "@oreledger/data";

/** Rows that agree in some columns, as numbers from 0. */
export interface Grouping {
  /** The group of each row, in the order of the rows. */
  readonly groupOf: Uint32Array;
  /** A row of each group: the first. */
  readonly first: Uint32Array;
}

/** The largest table of numbers that is looked up directly rather than through a map. */
const MOST_SLOTS = 1 << 22;

/** Numbers the rows by what they hold in the columns: one pass over typed arrays for each column. */
export function groupRows(columns: readonly Column[], rows: Uint32Array): Grouping {
  const groupOf = new Uint32Array(rows.length);
  let count = rows.length === 0 ? 0 : 1;
  for (const column of columns) count = refine(groupOf, count, rows, column);
  const first = new Uint32Array(count);
  const seen = new Uint8Array(count);
  for (let i = 0; i < rows.length; i++) {
    const group = groupOf[i] as number;
    if (seen[group] === 0) {
      seen[group] = 1;
      first[group] = rows[i] as number;
    }
  }
  return { groupOf, first };
}

/** Divides the groups by one more column; returns how many there are then. */
function refine(groupOf: Uint32Array, count: number, rows: Uint32Array, column: Column): number {
  const codes = column.kind === "number" ? numbered(column.values, rows) : undefined;
  const size = codes === undefined ? (column as Exclude<Column, { kind: "number" }>).values.length + 1 : codes.size;
  const cells = codes === undefined ? (column as Exclude<Column, { kind: "number" }>).codes : codes.codes;
  const slots = count * size;
  let next = 0;
  if (slots <= MOST_SLOTS) {
    const known = new Int32Array(slots);
    for (let i = 0; i < rows.length; i++) {
      const slot = (groupOf[i] as number) * size + (cells[codes === undefined ? (rows[i] as number) : i] as number);
      let group = known[slot] as number;
      if (group === 0) {
        group = ++next;
        known[slot] = group;
      }
      groupOf[i] = group - 1;
    }
    return next;
  }
  const known = new Map<number, number>();
  for (let i = 0; i < rows.length; i++) {
    const slot = (groupOf[i] as number) * size + (cells[codes === undefined ? (rows[i] as number) : i] as number);
    let group = known.get(slot);
    if (group === undefined) {
      group = next++;
      known.set(slot, group);
    }
    groupOf[i] = group;
  }
  return next;
}

/** The different numbers of a column as codes, in the order of the rows. */
function numbered(values: Float64Array, rows: Uint32Array): { codes: Uint32Array; size: number } {
  const known = new Map<number, number>();
  const codes = new Uint32Array(rows.length);
  let [last, code] = [Number.NaN, -1];
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i] as number] as number;
    if (value !== last || code < 0) {
      code = known.get(value) ?? known.size;
      if (code === known.size) known.set(value, code);
      last = value;
    }
    codes[i] = code;
  }
  return { codes, size: Math.max(1, known.size) };
}
