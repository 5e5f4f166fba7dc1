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

/**
 * Numbers the rows by what they hold in the columns, in the order in which they first stand. Codes of several columns are put
 * together into one number while a table of that size is worth its memory, and only then looked up.
 */
export function groupRows(columns: readonly Column[], rows: Uint32Array): Grouping {
  const groupOf = new Uint32Array(rows.length);
  const worthwhile = Math.min(MOST_SLOTS, Math.max(1024, 4 * rows.length));
  let range = 1;
  for (const column of columns) {
    const { codes, size, byRow } = codesOf(column, rows);
    if (range * size > worthwhile) range = renumber(groupOf, range, rows).length;
    if (range * size > MOST_SLOTS) range = refine(groupOf, rows, codes, size, byRow);
    else {
      for (let i = 0; i < rows.length; i++)
        groupOf[i] = (groupOf[i] as number) * size + (codes[byRow ? (rows[i] as number) : i] as number);
      range *= size;
    }
  }
  return { groupOf, first: renumber(groupOf, range, rows) };
}

/** The rows of each group, in their order. */
export function rowsByGroup({ groupOf, first }: Grouping, rows: Uint32Array): Uint32Array[] {
  const ends = new Uint32Array(first.length);
  for (const group of groupOf) ends[group] = (ends[group] as number) + 1;
  let end = 0;
  for (let group = 0; group < ends.length; group++) {
    end += ends[group] as number;
    ends[group] = end;
  }
  const sorted = new Uint32Array(rows.length);
  const starts = ends.slice();
  for (let i = rows.length - 1; i >= 0; i--) {
    const group = groupOf[i] as number;
    const at = (starts[group] as number) - 1;
    starts[group] = at;
    sorted[at] = rows[i] as number;
  }
  return Array.from(ends, (last, group) => sorted.subarray(starts[group], last));
}

interface Coded {
  readonly codes: ArrayLike<number>;
  /** One more than the greatest code. */
  readonly size: number;
  /** The codes stand by the row's number in the table, not by its place among the rows. */
  readonly byRow: boolean;
}

const codesOf = (column: Column, rows: Uint32Array): Coded =>
  column.kind === "number"
    ? { ...numbered(column.values, rows), byRow: false }
    : { codes: column.codes, size: column.values.length + 1, byRow: true };

/** Numbers the groups anew, from 0 without gaps; returns the first row of each. */
function renumber(groupOf: Uint32Array, range: number, rows: Uint32Array): Uint32Array {
  const known = new Int32Array(range);
  const first: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const slot = groupOf[i] as number;
    let group = known[slot] as number;
    if (group === 0) {
      group = first.push(rows[i] as number);
      known[slot] = group;
    }
    groupOf[i] = group - 1;
  }
  return Uint32Array.from(first);
}

/** Divides the groups by one more column, where a table would be too large; returns how many there are then. */
function refine(
  groupOf: Uint32Array,
  rows: Uint32Array,
  codes: ArrayLike<number>,
  size: number,
  byRow: boolean,
): number {
  const known = new Map<number, number>();
  for (let i = 0; i < rows.length; i++) {
    const slot = (groupOf[i] as number) * size + (codes[byRow ? (rows[i] as number) : i] as number);
    let group = known.get(slot);
    if (group === undefined) {
      group = known.size;
      known.set(slot, group);
    }
    groupOf[i] = group;
  }
  return known.size;
}

/** The different numbers of a column as codes: whole ones that lie close by their distance, others in the order of the rows. */
function numbered(values: Float64Array, rows: Uint32Array): { codes: Uint32Array; size: number } {
  const codes = new Uint32Array(rows.length);
  let [least, most, whole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (let i = 0; i < rows.length && whole; i++) {
    const value = values[rows[i] as number] as number;
    whole = Number.isInteger(value);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (whole && most - least < Math.max(1024, rows.length)) {
    for (let i = 0; i < rows.length; i++) codes[i] = (values[rows[i] as number] as number) - least;
    return { codes, size: Math.max(1, most - least + 1) };
  }
  const known = new Map<number, number>();
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i] as number] as number;
    let code = known.get(value);
    if (code === undefined) {
      code = known.size;
      known.set(value, code);
    }
    codes[i] = code;
  }
  return { codes, size: Math.max(1, known.size) };
}
