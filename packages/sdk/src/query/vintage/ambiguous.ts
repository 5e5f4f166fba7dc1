import { addressAt } from "../../address.ts";
import { AmbiguousRow } from "../../errors.ts";
import { textAt } from "../column.ts";
import type { Context } from "../context.ts";
import { versionOf } from "./vintage.ts";

/** That several rows answer where one was asked for. @param bySeries Whether to name one series may leave one row. */
export function ambiguous({ table, sources }: Context, rows: ArrayLike<number>, bySeries: boolean): AmbiguousRow {
  const all = Array.from(rows);
  const series = bySeries ? all.map((row) => versionOf(sources, textAt(table, "source", row) as string).series) : [];
  return new AmbiguousRow(
    table.name,
    [...new Set(series)],
    all.map((row) => addressAt(table, row)),
  );
}
