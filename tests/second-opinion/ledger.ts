import { readdirSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

/** A value as it comes out of a query: everything is read as text, and a query casts what it computes with. */
export type Cell = string | number | boolean | null;

/** The CSVs of a ledger in an engine that knows nothing of the SDK. */
export interface Ledger {
  run(sql: string): Promise<void>;
  rows<Row extends object = Record<string, Cell>>(sql: string): Promise<Row[]>;
  close(): void;
}

/**
 * Opens a folder of CSVs, one table a file, each column as text: an empty cell is NULL, nothing is guessed.
 * `quoted` tells an empty text from none only in RFC 4180 files that quote it; the ledger never does.
 */
export async function openLedger(folder: string): Promise<Ledger> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  const run = async (sql: string) => {
    await connection.run(sql);
  };
  for (const file of readdirSync(folder)) {
    if (!file.endsWith(".csv")) continue;
    const path = `${folder}/${file}`.replaceAll("'", "''");
    await run(
      `CREATE TABLE ${file.slice(0, -4)} AS SELECT * FROM read_csv('${path}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', max_line_size = 10000000)`,
    );
  }
  return {
    run,
    rows: async <Row extends object>(sql: string) =>
      (await connection.runAndReadAll(sql)).getRowObjectsJS() as unknown as Row[],
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
