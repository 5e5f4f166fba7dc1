import { describeTable } from "../../data/src/build/describe.ts";
import type { TableDoc } from "../../data/src/build/table-doc.ts";
import { readTable } from "../../data/src/csv/read.ts";
import { openFolder } from "../../data/src/open/folder.ts";
import { tableList } from "../../data/src/tables/index.ts";
import { type Ledger, ledgerOf } from "../../sdk/src/ledger/ledger.ts";
import type { DownloadTable, Row } from "./table.ts";

/** A folder of CSVs, twice: every row as it stands in the files, and as the ledger that answers the SDK's questions. */
export interface OpenedLedger {
  readonly tables: readonly DownloadTable[];
  readonly ledger: Ledger;
  doc(table: string): TableDoc;
  /** All rows of a table, those of superseded editions too. */
  rows(table: string): readonly Row[];
}

/**
 * Reads a folder of CSVs.
 *
 * @throws Error naming file, line and column of the first cell that does not fit its column.
 */
export function openLedger(folder: string): OpenedLedger {
  const tables = tableList.map((table) => ({ doc: describeTable(table), rows: readTable(folder, table) as Row[] }));
  const find = (name: string): DownloadTable => {
    const table = tables.find(({ doc }) => doc.name === name);
    if (table === undefined) throw new Error(`${folder}: there is no table ${name}.`);
    return table;
  };
  return {
    tables,
    ledger: ledgerOf(
      folder,
      undefined,
      openFolder(folder).map(({ table }) => table),
    ),
    doc: (name) => find(name).doc,
    rows: (name) => find(name).rows,
  };
}
