import type { Column, ColumnarTable } from "@oreledger/data";
import { addressAt } from "../address.ts";
import { IncomparableRows } from "../errors.ts";
import { type TextColumn, textAt, textsOf } from "../query/column.ts";
import { booksOf, lengthOf, overlap } from "./books.ts";
import { type Border, nothingTwice } from "./nothing-twice.ts";

/** What to do if flows differ in a column and so cannot be added. */
const advice = {
  flow_basis: "Both sides record the same goods: name one flow_basis.",
  valuation: "Values at different borders cannot be added: name one valuation.",
  quantity_unit: "Amounts in different units cannot be added: name one quantity_unit.",
  period: "Years and months count the same goods: name periods of one length.",
  product: "One product includes, or may include, the other: name products that do not.",
  source: "Two sources report the same books: name one source, or use tradeTotal.",
  world: "The row for the world is the sum of its partners: use only one of them, or tradeTotal.",
} as const;

const refuse = (
  table: ColumnarTable,
  column: string,
  rows: readonly [number, number],
  hint = column as keyof typeof advice,
): never => {
  throw new IncomparableRows(
    column,
    rows.map((row) => textAt(table, column, row) as string),
    rows.map((row) => addressAt(table, row)),
    advice[hint],
  );
};

/**
 * Refuses flows that contain the same goods twice within one sum, or are counted in different ways: both sides' books, two
 * valuations or units, years with months, a code with its parts, two extracts of the same books, the world with its partners.
 *
 * @param groupOf The group of each row: rows of one group are added.
 * @param of The column to sum; rows without a figure in it are ignored.
 * @param worldApart Allows the world with its partners: the caller uses its row in their place.
 * @throws IncomparableRows naming the first column in which two rows of one group differ, with the two rows.
 */
export function requireAddable(
  table: ColumnarTable,
  rows: Uint32Array,
  groupOf: Uint32Array,
  of: string,
  worldApart = false,
): void {
  const border = of === "value_usd" ? "valuation" : "quantity_unit";
  if (nothingTwice(table, rows, border)) return;
  const summed = table.column(of, rows) as Extract<Column, { kind: "number" }>;
  const has = (row: number) => !Number.isNaN(summed.values[row] as number);
  // The group of each row that has a figure, by its number in the table; one figure alone is no sum.
  const group = new Uint32Array(table.length);
  const figures = new Map<number, number>();
  rows.forEach((row, i) => {
    group[row] = groupOf[i] as number;
    if (has(row)) figures.set(group[row], (figures.get(group[row]) ?? 0) + 1);
  });
  const counted = rows.filter((row) => has(row) && figures.get(group[row] as number) !== 1);
  requireOneWay(table, counted, group, border);
  requireNothingTwice(table, counted, group, worldApart);
  requireProductsApart(table, counted, group);
}

/** Refuses rows of one group that are counted in different ways. */
function requireOneWay(table: ColumnarTable, rows: Uint32Array, group: Uint32Array, border: Border): void {
  const text = (name: string) => table.column(name, rows) as TextColumn;
  const { codes, values } = text("period");
  const lengths = values.map(lengthOf);
  const lengthAt = (row: number) => lengths[(codes[row] as number) - 1];
  for (const column of ["flow_basis", border, "period"] as const) {
    const first = new Map<number, number>();
    const cells = text(column).codes;
    for (const row of rows) {
      const known = firstOf(first, group[row] as number, row);
      if (cells[known] === cells[row]) continue;
      if (column === "period" && lengthAt(known) === lengthAt(row) && lengthAt(row) !== "interval") continue;
      refuse(table, column, [known, row]);
    }
  }
}

/** Refuses rows of one group from two sources of the same books, or for the world and for a partner. */
function requireNothingTwice(table: ColumnarTable, rows: Uint32Array, group: Uint32Array, worldApart: boolean): void {
  const { bookOf, isWorld, keyOf } = booksOf(table, rows);
  const source = textsOf(table, "source", rows);
  const first = new Map<string, number>();
  const [worlds, partners] = [new Map<string, number>(), new Map<string, number>()];
  for (const row of rows) {
    const book = `${group[row]}\n${keyOf(row)}`;
    const told = firstOf(first, book, row);
    if (source(told) !== source(row)) refuse(table, "source", [told, row]);
    firstOf(isWorld(row) ? worlds : partners, book, row);
    const [world, partner] = [worlds.get(book), partners.get(book)];
    const { keeper, basis } = bookOf(row);
    if (worldApart || world === undefined || partner === undefined || keeper === undefined) continue;
    refuse(table, basis === "exporter_reported" ? "importer" : "exporter", [world, partner], "world");
  }
}

/** Refuses two products of one group if one contains the other. */
function requireProductsApart(table: ColumnarTable, rows: Uint32Array, group: Uint32Array): void {
  const product = textsOf(table, "product", rows) as (row: number) => string;
  const within = new Map<number, Map<string, number>>();
  // Two products may be in many groups together: they are compared once.
  const apart = new Set<string>();
  for (const row of rows) {
    const others = within.get(group[row] as number) ?? new Map<string, number>();
    within.set(group[row] as number, others);
    if (others.has(product(row))) continue;
    for (const [other, at] of others) {
      const pair = `${other} ${product(row)}`;
      if (apart.has(pair)) continue;
      if (overlap(other, product(row))) refuse(table, "product", [at, row]);
      apart.add(pair);
    }
    others.set(product(row), row);
  }
}

/** The first row under a key, which is this one if there was none. */
function firstOf<Key>(first: Map<Key, number>, key: Key, row: number): number {
  const known = first.get(key) ?? row;
  first.set(key, known);
  return known;
}
