import { type Addressed, addressOf, type Row } from "../form/address.ts";
import { formatCell, type Value } from "../form/cell.ts";

/** One cell that differs, as it stands in the CSV. */
export interface CellChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** A row that only one side has. */
export interface LoneRow<R> {
  readonly address: string;
  readonly row: R;
}

/** A row that both sides have, with different cells. */
export interface ChangedRow<R> {
  readonly address: string;
  readonly before: R;
  readonly after: R;
  readonly cells: readonly CellChange[];
}

/** What became of the rows of one table, each list in the order of the file that the row stands in. */
export interface RowsDiff<R> {
  readonly added: readonly LoneRow<R>[];
  readonly removed: readonly LoneRow<R>[];
  readonly changed: readonly ChangedRow<R>[];
  /** How many rows are the same on both sides. */
  readonly unchanged: number;
}

/**
 * Compares two states of one table, row by row by key and cell by cell: the core that `pnpm data diff` and the SDK's `diff`
 * share. Rows may be typed (numbers, lists, null) or cells as text; either way cells are compared as the CSV writes them. A
 * column that only one of the two rows has is a change of the schema and no change of the row. No I/O, no dependency.
 *
 * @param table The table's name and key, by which rows get their addresses. A row that lacks a key column has it empty.
 * @returns Rows added, removed and changed. Where a key stands twice on a side, its rows are paired in their order.
 * @example
 * diffRows({ name: "oxides", key: ["id"] }, [{ id: "la2o3", factor: 1.1 }], [{ id: "la2o3", factor: 1.1728 }]).changed;
 * // [{ address: "oxides/la2o3", before: {…}, after: {…}, cells: [{ column: "factor", before: "1.1", after: "1.1728" }] }]
 */
export function diffRows<R extends object>(table: Addressed, before: Iterable<R>, after: Iterable<R>): RowsDiff<R> {
  const address = (row: R) => addressOf(table, row as unknown as Row);
  const old = new Map<string, R[]>();
  for (const row of before) {
    const at = address(row);
    const rows = old.get(at);
    if (rows === undefined) old.set(at, [row]);
    else rows.push(row);
  }
  const added: LoneRow<R>[] = [];
  const changed: ChangedRow<R>[] = [];
  let unchanged = 0;
  for (const row of after) {
    const at = address(row);
    const match = old.get(at)?.shift();
    if (match === undefined) {
      added.push({ address: at, row });
      continue;
    }
    const cells = changedCells(match, row);
    if (cells.length === 0) unchanged += 1;
    else changed.push({ address: at, before: match, after: row, cells });
  }
  const removed = [...old].flatMap(([at, rows]) => rows.map((row) => ({ address: at, row })));
  return { added, removed, changed, unchanged };
}

function changedCells(before: object, after: object): CellChange[] {
  const cells: CellChange[] = [];
  for (const [column, value] of Object.entries(after) as [string, Value][]) {
    const was = (before as Record<string, Value | undefined>)[column];
    if (was === undefined || was === value) continue;
    const [a, b] = [formatCell(was), formatCell(value)];
    if (a !== b) cells.push({ column, before: a, after: b });
  }
  return cells;
}
