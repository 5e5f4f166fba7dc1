import { formatCell, type Value } from "./cell.ts";

/** The parts of a table that an address needs. */
export interface Addressed {
  readonly name: string;
  /** The columns that name a row, in the order of its address. */
  readonly key: readonly string[];
}

/** A row in memory: one value for each column. */
export type Row = Readonly<Record<string, Value>>;

/** An empty key cell in an address. */
export const EMPTY_KEY = "~";

/** The cells of a row's key, in key order. */
export function keyCells(table: Pick<Addressed, "key">, row: Row): string[] {
  return table.key.map((name) => formatCell(row[name] ?? null));
}

/**
 * The address of a row: `table/key/values`. In a value, `/` becomes `%2F` and a blank `%20`, so that an address is one word.
 *
 * @example addressOf(tables.areas, { id: "AUS", … }) // "areas/AUS"
 */
export function addressOf(table: Addressed, row: Row): string {
  return addressOfCells(table.name, keyCells(table, row));
}

/** The address that a table's name and key cells make. */
export function addressOfCells(name: string, cells: readonly string[]): string {
  return [name, ...cells.map((cell) => (cell === "" ? EMPTY_KEY : cell.replace(/[%/\s]/g, encodeURIComponent)))].join(
    "/",
  );
}

/** The first part of an address, where a table's name should be; no such table need exist. */
export const tableOf = (address: string): string => address.slice(0, address.indexOf("/"));

/** An address without the cells of some key columns: rows that differ in these columns only have it in common. */
export function addressWithout(table: Addressed, address: string, columns: readonly string[]): string {
  const [name, ...cells] = address.split("/");
  return [name, ...cells.filter((_, i) => !columns.includes(table.key[i] as string))].join("/");
}

/** Orders two rows by their keys, cell by cell, by code unit: the order of rows in a CSV. */
export function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as string;
    const y = b[i] as string;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
