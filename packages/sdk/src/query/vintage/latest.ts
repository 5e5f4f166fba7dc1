import { areaRole } from "@oreledger/data";
import { type Value, valueAt } from "../column.ts";
import type { Context } from "../context.ts";
import { isOfPrint, printLinksOf, rowsOf } from "../plan.ts";
import type { State } from "../state.ts";
import { joinedName } from "./print-links.ts";
import { versionsOf } from "./vintage.ts";

/** The rows of each print's last year or period, with notes on what a reader may misread. */
export function latestOf(
  context: Context,
  state: State,
  rows: Uint32Array,
  column: string,
): { readonly chosen: Uint32Array; readonly notes: readonly string[] } {
  const { table } = context;
  const last = lastOf(context, rows, column);
  const chosen = rows.filter((row) => last.isLast(row));
  return { chosen, notes: table.print.includes(column) ? brokenTotals(context, state, chosen, column) : [] };
}

function lastOf(context: Context, rows: Uint32Array, column: string) {
  const { table, sources } = context;
  const others = table.print.filter((name) => name !== column).map((name) => table.column(name, rows));
  const time = table.column(column, rows);
  const links = printLinksOf(context);
  const versionAt = table.columnNames.includes("source") ? versionsOf(table, sources, rows) : undefined;
  const renamedAt =
    links !== undefined && versionAt !== undefined && column === "year"
      ? joinedName(table, links, rows, (row) => versionAt(row).series)
      : undefined;
  const place = (row: number) => renamedAt?.(row) ?? others.map((other) => valueAt(other, row)).join("\n");
  const last = new Map<string, Value>();
  for (const row of rows) {
    const key = place(row);
    const value = valueAt(time, row);
    const known = last.get(key);
    if (value !== null && (known === undefined || known === null || value > known)) last.set(key, value);
  }
  return { place, last, isLast: (row: number) => valueAt(time, row) === last.get(place(row)) };
}

/**
 * Totals that a publisher stopped printing while the table goes on: their last year is not the print's. USGS now prints
 * `_XUS` where it used to print `_WLD`.
 */
function brokenTotals(context: Context, state: State, chosen: Uint32Array, column: string): string[] {
  const { table } = context;
  if (!table.columnNames.includes("area") || state.chosen !== undefined) return [];
  const area = table.column("area", chosen);
  const totals = chosen.filter((row) => areaRole(valueAt(area, row) as string) === "whole");
  if (totals.length === 0) return [];
  const { limit: _, sort: __, preferred: ___, ...asked } = state;
  const whole = rowsOf(context, { ...asked, steps: asked.steps.filter((step) => isOfPrint(table, step.column)) });
  const { last, place } = lastOf(context, whole, column);
  const time = table.column(column, totals);
  const told = Array.from(totals, (row) => [
    valueAt(area, row) as string,
    valueAt(time, row),
    last.get(place(row)) ?? null,
  ]).filter(([, its, theirs]) => its !== null && theirs !== null && (its as Value) !== theirs);
  return [
    ...new Set(
      told.map(
        ([total, its, theirs]) =>
          `The last ${column} of ${total} is ${its}, but its table continues to ${theirs} without it: name the ${column}, or another total.`,
      ),
    ),
  ];
}
