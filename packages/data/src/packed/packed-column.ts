import type { Column } from "./columnar.ts";

/**
 * Cells as they are shipped: the number of distinct cells; these cells, as written in the CSV, in the order of their first rows;
 * a number for each row (0 for an empty cell, 1 for the next new cell, n for the cell with code n - 1); and marks, at which a
 * reader may start.
 *
 * In the string of distinct cells, its first character precedes each cell and is doubled after every `CHUNK` of them.
 * The string of numbers begins with `-`; if runs are shorter it begins with `*`, and each number is followed by how often it is
 * repeated. The marks, if any, give for each `BLOCK` of rows its start in that string and the number of distinct cells
 * before it; no run then extends beyond its block.
 */
export type PackedCells = readonly [count: number, cells: string, codes: string, marks?: string];

/** Text whose parts repeat: the glue between them, and each part packed like a column. */
export type PackedParts = readonly [glue: string, ...parts: PackedCells[]];

/**
 * A column as it is shipped: its name, its kind, its number of rows, and its cells. A column with a closed list ends with the
 * terms that no row has, joined by `;`.
 */
export type PackedColumn = readonly [
  name: string,
  kind: Column["kind"],
  rows: number,
  cells: PackedCells | PackedParts,
  otherTerms?: string,
];
