import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { TableDoc } from "../../../../data/src/build/table-doc.ts";

/** What a copy of a table has of its cells. */
export interface Compared {
  readonly cells: number;
  /** The cells that differ, or that only one of both has. */
  readonly differing: number;
  /** The figures that differ in their last binary digit, as an engine makes them that does not read decimals exactly. */
  readonly rounded: number;
  /** The first of them. */
  readonly examples: readonly string[];
}

/** The records of a CSV. The ledger's own reader is not asked: what it got wrong, it would get wrong twice. */
const recordsOf = (path: string): string[][] => parse(readFileSync(path), { bom: true }) as string[][];

/** A cell as it is compared: a number by its value, anything else to the letter. ClickHouse writes an empty cell as `\N`. */
const normal = (cell: string, isNumber: boolean): string =>
  cell === "" || cell === "\\N" ? "" : isNumber ? String(Number(cell)) : cell;

/** Whether two numbers differ in no more than their last binary digit. */
const isRounded = (a: string, b = ""): boolean =>
  a !== "" && b !== "" && Math.abs(Number(a) - Number(b)) <= Number.EPSILON * Math.abs(Number(a));

/**
 * Holds what a tool wrote of a table against the table, cell by cell, whatever the order of rows.
 *
 * @param shown What the tool's file makes of a text.
 */
export function compareCells(doc: TableDoc, right: string, found: string, shown = (cell: string) => cell): Compared {
  const isNumber = doc.columns.map(({ type }) => type === "integer" || type === "number");
  const cellOf = (cell: string, at: number) => normal(cell, isNumber[at] === true);
  const names = doc.columns.map(({ name }) => name);
  const [header = [], ...records] = recordsOf(found);
  const places = names.map((name) => header.indexOf(name));
  const keyAt = doc.key.map((name) => names.indexOf(name));
  const keyOf = (cells: readonly string[]) => keyAt.map((at) => cells[at]).join("\u0000");
  const own = records.map((record) => places.map((place, at) => cellOf(record[place] ?? "", at)));
  const byKey = new Map(own.map((cells) => [keyOf(cells), cells]));
  const examples: string[] = [];
  let rounded = 0;
  let differing = Math.max(0, own.length - byKey.size) * names.length;
  const differ = (cells: readonly string[], at: number, other: string | undefined) => {
    differing++;
    if (examples.length < 5)
      examples.push(
        `${doc.name} ${keyOf(cells).replaceAll("\u0000", "/")} ${names[at]}: ${JSON.stringify(other)}, not ${JSON.stringify(cells[at])}`,
      );
  };
  const [, ...rights] = recordsOf(right);
  for (const record of rights) {
    const cells = record.map((cell, at) => cellOf(shown(cell), at));
    const copy = byKey.get(keyOf(cells));
    byKey.delete(keyOf(cells));
    cells.forEach((cell, at) => {
      if (copy?.[at] === cell) return;
      if (isNumber[at] && isRounded(cell, copy?.[at])) rounded++;
      else differ(cells, at, copy?.[at]);
    });
  }
  for (const cells of byKey.values()) for (const at of names.keys()) differ(cells, at, "a row of no table");
  return { cells: rights.length * names.length, differing, rounded, examples };
}
