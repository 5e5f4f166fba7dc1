import type { Column } from "@oreledger/data";

/** Rows grouped by some columns. Groups are numbers from 0. */
export interface Grouping {
  /** The group of each row, in the order of the rows. */
  readonly groupOf: Uint32Array;
  /** The first row of each group. */
  readonly first: Uint32Array;
}

/** The largest lookup table; beyond that size, a map. */
const MOST_SLOTS = 1 << 22;

/** Groups rows by their cells in the columns, in the order of first appearance. Each column divides the groups of those before it. */
export function groupRows(columns: readonly Column[], rows: Uint32Array): Grouping {
  let grouping: Grouping = { groupOf: new Uint32Array(rows.length), first: rows.subarray(0, 1) };
  for (let i = 0; i < columns.length; i++) {
    const one = codesOf(columns[i] as Column, rows);
    const next = columns[i + 1];
    const two = next && codesOf(next, rows);
    // Two columns in one pass, if their combinations are few beside the rows.
    const both = two && grouping.first.length * one.size * two.size <= 4 * rows.length;
    grouping = divided(grouping, one, both ? two : undefined, rows);
    if (both) i++;
  }
  return grouping;
}

/** The rows of each group, in their order. */
export function rowsByGroup({ groupOf, first }: Grouping, rows: Uint32Array): Uint32Array[] {
  const groups = Array.from(first, (): number[] => []);
  for (let i = 0; i < rows.length; i++) (groups[groupOf[i] as number] as number[]).push(rows[i] as number);
  return groups.map((group) => Uint32Array.from(group));
}

/** Groups divided by one more column, or by two, numbered from 0 without gaps. */
function divided(
  { groupOf, first: groups }: Grouping,
  one: Coded,
  two: Coded | undefined,
  rows: Uint32Array,
): Grouping {
  const [times, more] = [one.size, two?.size ?? 1];
  const slots = groups.length * times * more;
  const [codes, others] = [one.codes, (two ?? one).codes];
  // Both store group numbers plus one: 0 means none.
  const table = slots <= MOST_SLOTS ? new Int32Array(slots) : undefined;
  const map = new Map<number, number>();
  const first: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    let slot = (groupOf[i] as number) * times + (codes[row] as number);
    if (more > 1) slot = slot * more + (others[row] as number);
    let number = table === undefined ? map.get(slot) : table[slot];
    if (!number) {
      number = first.push(row);
      if (table === undefined) map.set(slot, number);
      else table[slot] = number;
    }
    groupOf[i] = number - 1;
  }
  return { groupOf, first: Uint32Array.from(first) };
}

interface Coded {
  /** By the number of the row in the table. */
  readonly codes: ArrayLike<number>;
  /** One more than the greatest code. */
  readonly size: number;
}

/** The cells of a column as codes; numbers are numbered in the order of first appearance. */
function codesOf(column: Column, rows: Uint32Array): Coded {
  if (column.kind !== "number") return { codes: column.codes, size: column.values.length + 1 };
  const known = new Map<number, number>();
  const codes = new Uint32Array(column.values.length);
  for (const row of rows) {
    const value = column.values[row] as number;
    const code = known.get(value) ?? known.size;
    known.set(value, code);
    codes[row] = code;
  }
  return { codes, size: Math.max(1, known.size) };
}
