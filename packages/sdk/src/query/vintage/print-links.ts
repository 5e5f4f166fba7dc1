import type { ColumnarTable } from "@oreledger/data";
import { textAt, valueAt } from "../column.ts";

/** The columns that both names of a link share. */
const place = ["series", "commodity", "stage", "measure"] as const;
/** The columns that a publisher may rename. */
export const renamed: ReadonlySet<string> = new Set(["form", "basis"]);

/**
 * One name for all names that links join, directly or through others.
 *
 * @returns For a series, commodity, stage, measure, form and basis, joined by tabs.
 */
export function joinedNames(links: ColumnarTable): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = parents.get(name) ?? name;
    return parent === name ? name : rootOf(parent);
  };
  for (let row = 0; row < links.length; row++) {
    const name = (side: "from" | "to") =>
      [...place, `${side}_form`, `${side}_basis`].map((column) => textAt(links, column, row)).join("\t");
    const [from, to] = [name("from"), name("to")];
    for (const one of [from, to]) if (!parents.has(one)) parents.set(one, one);
    parents.set(rootOf(from), rootOf(to));
  }
  return new Map([...parents.keys()].map((name) => [name, rootOf(name)]));
}

/**
 * The joined name of each row's print, over all years; undefined for a print that was never renamed.
 *
 * @param seriesAt The series of a row's source.
 */
export function joinedName(
  table: ColumnarTable,
  links: ColumnarTable,
  rows: Uint32Array,
  seriesAt: (row: number) => string,
): (row: number) => string | undefined {
  const names = joinedNames(links);
  if (names.size === 0) return () => undefined;
  const columns = [...place.slice(1), "form", "basis"].map((column) => table.column(column, rows));
  const whole = table.column("share_of", rows);
  return (row) => {
    const name = names.get([seriesAt(row), ...columns.map((column) => valueAt(column, row))].join("\t"));
    return name === undefined ? undefined : `${name}\t${valueAt(whole, row)}`;
  };
}

/**
 * The number of each row's print, the same for prints that a link joins: a renamed print stays one print, and its newest
 * edition counts.
 *
 * @param prints The number of each row's print.
 */
export function joinedPrints(
  table: ColumnarTable,
  links: ColumnarTable,
  rows: Uint32Array,
  prints: Uint32Array,
  seriesAt: (row: number) => string,
): Uint32Array {
  const nameAt = joinedName(table, links, rows, seriesAt);
  const year = table.column("year", rows);
  const numbers = new Map<number, number>();
  const byName = new Map<string, number>();
  return prints.map((print, i) => {
    let number = numbers.get(print);
    if (number === undefined) {
      const row = rows[i] as number;
      const name = nameAt(row);
      const whole = name === undefined ? undefined : `${name}\t${valueAt(year, row)}`;
      number = whole === undefined ? print : (byName.get(whole) ?? print);
      if (whole !== undefined) byName.set(whole, number);
      numbers.set(print, number);
    }
    return number;
  });
}
