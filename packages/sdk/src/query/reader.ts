import type { Column, RowNumbers } from "@oreledger/data";
import { type Value, valueAt } from "./column.ts";
import type { Context } from "./context.ts";
import { cellAt, cellsOf } from "./source-columns.ts";

/** Makes frozen objects of these rows only, so other cells need not be decoded. */
export function readerOf<Row>(context: Context, names: readonly string[], rows: RowNumbers): (row: number) => Row {
  const cells = rows.length === 1 ? undefined : names.map((name) => cellsOf(context, name, rows));
  return (row) => {
    const object: Record<string, Value> = {};
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      object[name] = cells ? valueAt(cells[i] as Column, row) : cellAt(context, name, row);
    }
    return Object.freeze(object) as Row;
  };
}
