import type { Column, ColumnarTable } from "@oreledger/data";
import { addressAt } from "../address.ts";
import { IncomparableRows } from "../errors.ts";
import { type TextColumn, textAt } from "../query/column.ts";
import { groupRows } from "../query/groups.ts";
import { booksOf, keeperOf, lengthOf, overlap } from "./books.ts";

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

/** Flags for what a group contains: the world, partners, several sources, several products. */
const WORLD = 1;
const PARTNER = 2;
const SOURCES = 4;
const PRODUCTS = 8;
const BOTH = 3;

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
  groups: number,
  of: string,
  worldApart = false,
): void {
  const text = (name: string) => table.column(name, rows) as TextColumn;
  const summed = table.column(of, rows) as Extract<Column, { kind: "number" }>;
  const [basis, product, source, exporter, importer] = (
    ["flow_basis", "product", "source", "exporter", "importer"] as const
  ).map(text) as [TextColumn, TextColumn, TextColumn, TextColumn, TextColumn];
  const border = of === "value_usd" ? "valuation" : "quantity_unit";
  const borders = text(border);
  const period = text("period");
  const lengths = period.values.map(lengthOf);
  const [sold, bought] = [exporter, importer].map(({ values }) => values.indexOf("_WLD") + 1) as [number, number];
  // The first row of each group, and what in the group must be compared row by row.
  const first = new Int32Array(groups).fill(-1);
  const partly = new Uint8Array(groups);
  let doubtful = false;
  const differ = (column: TextColumn, a: number, b: number) => column.codes[a] !== column.codes[b];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (Number.isNaN(summed.values[row] as number)) continue;
    const group = groupOf[i] as number;
    const world = exporter.codes[row] === sold || importer.codes[row] === bought;
    let seen = (partly[group] as number) | (world ? WORLD : PARTNER);
    const known = first[group] as number;
    if (known < 0) first[group] = row;
    else {
      if (differ(basis, known, row)) refuse(table, "flow_basis", [known, row]);
      if (differ(borders, known, row)) refuse(table, border, [known, row]);
      if (differ(period, known, row)) {
        const [a, b] = [known, row].map((at) => lengths[(period.codes[at] as number) - 1]);
        if (a !== b || a === "interval") refuse(table, "period", [known, row]);
      }
      if (differ(source, known, row)) seen |= SOURCES;
      if (differ(product, known, row)) seen |= PRODUCTS;
    }
    partly[group] = seen;
    if (seen >= SOURCES || seen === BOTH) doubtful = true;
  }
  const counts = (row: number) => !Number.isNaN(summed.values[row] as number);
  if (doubtful) requireNothingTwice(table, rows, groupOf, partly, counts, worldApart);
}

/**
 * Checks groups that may contain something twice. Books, products and groups are numbers here: with hundreds of thousands of
 * rows, text for each would take longer than the sum.
 */
function requireNothingTwice(
  table: ColumnarTable,
  rows: Uint32Array,
  groupOf: Uint32Array,
  partly: Uint8Array,
  counts: (row: number) => boolean,
  worldApart: boolean,
): void {
  const groups = new Uint32Array(table.length);
  const doubtful = rows.filter((row, i) => {
    groups[row] = groupOf[i] as number;
    return (partly[groupOf[i] as number] as number) >= BOTH && counts(row);
  });
  const text = (name: string) => table.column(name, doubtful) as TextColumn;
  const [source, product, exporter, importer] = [text("source"), text("product"), text("exporter"), text("importer")];
  const [sold, bought] = [exporter, importer].map(({ values }) => values.indexOf("_WLD") + 1);
  const group = numbered(groups, partly.length);
  const books = groupRows(
    [group, ...keepersOf(table, doubtful), product, text("period"), text("flow_basis")],
    doubtful,
  );
  const partners = new Int32Array(books.first.length).fill(-1);
  const worlds = new Int32Array(books.first.length).fill(-1);
  for (let i = 0; i < doubtful.length; i++) {
    const [row, book] = [doubtful[i] as number, books.groupOf[i] as number];
    const told = books.first[book] as number;
    if (source.codes[told] !== source.codes[row]) refuse(table, "source", [told, row]);
    const side = exporter.codes[row] === sold || importer.codes[row] === bought ? worlds : partners;
    if ((side[book] as number) < 0) side[book] = row;
    const [world, partner] = [worlds[book] as number, partners[book] as number];
    if (worldApart || world < 0 || partner < 0) continue;
    const { keeper, basis } = booksOf(table, [row]).bookOf(row);
    if (keeper !== undefined)
      refuse(table, basis === "exporter_reported" ? "importer" : "exporter", [world, partner], "world");
  }
  requireProductsApart(table, groupRows([group, product], doubtful).first, groups, product);
}

/** The columns that identify the books of a flow: the side that keeps them, or both if no country does. */
function keepersOf(table: ColumnarTable, rows: Uint32Array): TextColumn[] {
  const basis = table.column("flow_basis", rows) as TextColumn;
  const keepers = basis.values.map(keeperOf);
  return (["exporter", "importer"] as const).map((side) => {
    const { codes, values } = table.column(side, rows) as TextColumn;
    const kept = new Uint32Array(table.length);
    for (const row of rows)
      if ((keepers[(basis.codes[row] as number) - 1] ?? side) === side) kept[row] = codes[row] as number;
    return numbered(kept, values.length);
  });
}

/** Numbers up to `most` as the codes of a column without values: only their count is read. */
const numbered = (codes: Uint32Array, most: number): TextColumn => ({
  kind: "text",
  values: { length: most } as never,
  codes,
});

/** Refuses two products of one group if one contains the other. @param firsts A row of each product in each group. */
function requireProductsApart(
  table: ColumnarTable,
  firsts: Uint32Array,
  groups: Uint32Array,
  product: TextColumn,
): void {
  const within = new Map<number, number[]>();
  // Two products may be in many groups together: they are compared once.
  const apart = new Set<number>();
  const text = (row: number) => product.values[(product.codes[row] as number) - 1] as string;
  for (const row of firsts) {
    const others = within.get(groups[row] as number) ?? [];
    for (const at of others) {
      const pair = (product.codes[at] as number) * table.length + (product.codes[row] as number);
      if (apart.has(pair)) continue;
      if (overlap(text(at), text(row))) refuse(table, "product", [at, row]);
      apart.add(pair);
    }
    others.push(row);
    within.set(groups[row] as number, others);
  }
}
