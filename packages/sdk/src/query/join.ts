import { OreledgerError } from "../errors.ts";
import { valueAt } from "./column.ts";
import { isQuery } from "./is-query.ts";
import type { AnyQuery } from "./query.ts";
import { readerOf } from "./reader.ts";

/** The rows of a query, with a column replaced by the rows that it refers to. */
export function joined(query: AnyQuery, column: string, other: AnyQuery): object[] {
  const { context, rows } = query.internals();
  const { table } = context;
  const to = table.columnNames.includes(column) ? table.reference(column)?.table : undefined;
  if (!isQuery(other) || to !== other.table)
    throw new OreledgerError(
      `${table.name}.${column} refers to ${to === undefined ? "no table" : to}, not to ${isQuery(other) ? other.table : String(other)}.`,
    );
  const { context: wanted, rows: others } = other.internals();
  const ids = wanted.table.column("id", others);
  const byId = new Map(Array.from(others, (row) => [valueAt(ids, row) as string, row]));
  const otherAt = readerOf<object>(wanted, other.columns, others);
  const made = new Map<number, object>();
  const find = (id: string): object | undefined => {
    const row = byId.get(id);
    if (row === undefined) return undefined;
    const known = made.get(row) ?? otherAt(row);
    made.set(row, known);
    return known;
  };
  const cells = table.column(column, rows);
  const rowAt = readerOf<object>(context, query.columns, rows);
  return Array.from(rows, (row) => {
    const cell = valueAt(cells, row);
    const found =
      cell === null || typeof cell === "number"
        ? null
        : typeof cell === "string"
          ? (find(cell) ?? null)
          : Object.freeze(cell.map(find).filter((each) => each !== undefined));
    return Object.freeze({ ...rowAt(row), [column]: found });
  });
}
