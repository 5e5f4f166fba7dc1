import { addressAt } from "../../address.ts";
import { AmbiguousRow } from "../../errors.ts";
import { textAt } from "../column.ts";
import type { Context } from "../context.ts";
import { versionOf } from "./vintage.ts";

/** The error for several rows where one was requested. @param bySeries Whether naming one series may leave one row. */
export function ambiguous({ table, sources }: Context, rows: ArrayLike<number>, bySeries: boolean): AmbiguousRow {
  const all = Array.from(rows);
  const series = bySeries ? all.map((row) => versionOf(sources, textAt(table, "source", row) as string).series) : [];
  return new AmbiguousRow(
    table.name,
    [...new Set(series)],
    all.map((row) => addressAt(table, row)),
  );
}
