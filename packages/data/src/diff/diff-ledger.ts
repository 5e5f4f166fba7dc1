import * as diffs from "./diff-tables.ts";
import { type CellRow, rowsOf, type Snapshot } from "./snapshot.ts";

/** The changes of one table, with rows as cells. */
export type TableDiff = diffs.TableDiff<CellRow>;

/** The difference between two states of the ledger, with rows as cells. */
export type LedgerDiff = diffs.LedgerDiff<CellRow, Pick<Snapshot, "label" | "version">>;

/**
 * Compares two states of the ledger: tables, columns, closed lists, keys, and rows by key.
 *
 * @example
 * const diff = diffLedger(openSnapshot("0.2.0", root), currentSnapshot(csvFolder));
 * diff.tables.map(({ table, added }) => `${table}: ${added.length} rows added`);
 */
export function diffLedger(before: Snapshot, after: Snapshot): LedgerDiff {
  const name = ({ label, version }: Snapshot) => ({ label, version });
  const old = statesOf(before);
  return { before: name(before), after: name(after), tables: diffs.diffTables(old, statesOf(after, before, old)) };
}

function statesOf(
  snapshot: Snapshot,
  other?: Snapshot,
  others?: diffs.TableStates<CellRow>,
): diffs.TableStates<CellRow> {
  return new Map(
    [...snapshot.tables].map(([name, table]) => {
      // A file that is the same byte for byte has the same rows.
      const same = other?.tables.get(name)?.csv.equals(table.csv) ? others?.get(name)?.rows : undefined;
      return [name, { name, key: table.key, columns: table.columns, rows: same ?? (() => rowsOf(table)) }];
    }),
  );
}
