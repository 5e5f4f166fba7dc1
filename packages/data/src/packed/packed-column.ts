import type { Column } from "./columnar.ts";

/**
 * Cells as they are shipped: how many different ones there are; these, as they stand in the CSV, in the order in which rows
 * first name them; one number for each row: 0 an empty cell, 1 the next new cell, n the cell with code n - 1; and where a
 * reader may start.
 *
 * Different cells are each preceded by the first character of the string, which is doubled after every `CHUNK` of them.
 * Where runs are shorter, the number of each row is followed by how often it is repeated, and the first character is `*`
 * instead of `-`. Marks, where there are any, say of each `BLOCK` of rows but the last how many characters it has and how many
 * new cells; no run then goes beyond its block.
 */
export type PackedCells = readonly [count: number, cells: string, codes: string, marks?: string];

/** Text that repeats itself in parts: what parts it, and each part packed as a column of its own. */
export type PackedParts = readonly [glue: string, ...parts: PackedCells[]];

/**
 * A column as it is shipped: its name, its kind, how many rows it has, and its cells. A column that holds a closed list ends
 * with the terms that no row has, joined by `;`.
 */
export type PackedColumn = readonly [
  name: string,
  kind: Column["kind"],
  rows: number,
  cells: PackedCells | PackedParts,
  otherTerms?: string,
];
