import { createRequire } from "node:module";
import { sql } from "../build/sql.ts";
import type { TypedTable } from "./typed-table.ts";

// It finds its WebAssembly beside itself, so that it must not be bundled.
const initSqlJs = createRequire(import.meta.url)("sql.js") as typeof import("sql.js");

/**
 * The ledger as one SQLite database, with its keys, closed lists and references as constraints.
 *
 * @throws Error of SQLite where a row breaks a constraint, or names a row that is not there.
 */
export async function sqlite(tables: readonly TypedTable[]): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run(sql(tables.map(({ doc }) => doc)));
    database.run("BEGIN");
    for (const { doc, rows } of tables) {
      const places = doc.columns.map(() => "?").join();
      const insert = database.prepare(`INSERT INTO "${doc.name}" VALUES (${places})`);
      for (const row of rows) insert.run([...row]);
      insert.free();
    }
    database.run("COMMIT");
    const [dangling] = database.exec("PRAGMA foreign_key_check");
    if (dangling !== undefined) {
      const [table, row, parent] = dangling.values[0] as [string, number, string];
      throw new Error(`Row ${row} of ${table} names a row of ${parent} that is not there. Run \`pnpm data check\`.`);
    }
    database.run("ANALYZE");
    return database.export();
  } finally {
    database.close();
  }
}
