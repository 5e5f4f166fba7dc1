import { requireAddable } from "../books/addable.ts";
import { OreledgerError } from "../errors.ts";
import { type Value, valueAt } from "./column.ts";
import type { Context } from "./context.ts";
import { groupRows } from "./groups.ts";
import { cellsOf } from "./source-columns.ts";

/** The sum of a column of numbers for each combination of other columns. */
export function sumsOf(
  context: Context,
  rows: Uint32Array,
  columns: readonly string[],
  of: string,
): Readonly<Record<string, Value>>[] {
  const { table } = context;
  const cells = columns.map((name) => cellsOf(context, name, rows));
  const summed = cellsOf(context, of, rows);
  if (summed.kind !== "number") throw new OreledgerError(`${table.name}.${of} has no numbers, so it has no sum.`);
  const { groupOf, first } = groupRows(cells, rows);
  if (table.name === "exports") requireAddable(table, rows, groupOf, of);
  const sums = new Float64Array(first.length);
  const counts = new Uint32Array(first.length);
  const missing = new Uint32Array(first.length);
  for (let i = 0; i < rows.length; i++) {
    const group = groupOf[i] as number;
    const value = summed.values[rows[i] as number] as number;
    counts[group] = (counts[group] as number) + 1;
    if (Number.isNaN(value)) missing[group] = (missing[group] as number) + 1;
    else sums[group] = (sums[group] as number) + value;
  }
  return Array.from(first, (row, group) => {
    const sum: Record<string, Value> = {};
    columns.forEach((name, i) => {
      sum[name] = valueAt(cells[i] as (typeof cells)[number], row);
    });
    sum.rows = counts[group] as number;
    sum.missing = missing[group] as number;
    sum.sum = sum.missing === sum.rows ? null : (sums[group] as number);
    return sum;
  });
}
