import { createRequire } from "node:module";
import { creation, sqlite as dialect } from "../../../data/src/build/sql/index.ts";
import { cellsOf, type DownloadTable, docsOf } from "../table.ts";
import { engine, viewScript } from "../views/index.ts";

// It finds its WebAssembly beside itself, so that it must not be bundled.
const initSqlJs = createRequire(import.meta.url)("sql.js") as typeof import("sql.js");

/**
 * The tables as one SQLite database, with their keys, closed lists and references as constraints. A list is text with `;` between its
 * members. `PRAGMA user_version` is the version of the data: 10203 for 1.2.3.
 *
 * @throws Error of SQLite where a row breaks a constraint, or names a row that is not there.
 */
export async function sqlite(tables: readonly DownloadTable[], version: string): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run(creation(docsOf(tables), dialect));
    database.run("BEGIN");
    for (const { doc, rows } of tables) {
      const places = doc.columns.map(() => "?").join();
      const insert = database.prepare(`INSERT INTO "${doc.name}" VALUES (${places})`);
      for (const row of rows)
        insert.run(
          cellsOf(doc, row).map((cell) => (typeof cell === "object" && cell !== null ? cell.join(";") : cell)),
        );
      insert.free();
      for (const column of indexed(doc.columns.map(({ name }) => name)))
        database.run(`CREATE INDEX "${doc.name}_${column}" ON "${doc.name}" ("${column}")`);
    }
    database.run(viewScript(engine("sqlite"), docsOf(tables)));
    database.run("COMMIT");
    const [dangling] = database.exec("PRAGMA foreign_key_check");
    if (dangling !== undefined) {
      const [table, row, parent] = dangling.values[0] as [string, number, string];
      throw new Error(`Row ${row} of ${table} names a row of ${parent} that is not there. Run \`pnpm data check\`.`);
    }
    database.run(`PRAGMA user_version = ${userVersion(version)}`);
    database.run("ANALYZE");
    return database.export();
  } finally {
    database.close();
  }
}

/** What people filter by. */
const sought = ["commodity", "area", "product", "exporter", "importer", "event"];
const indexed = (columns: readonly string[]): string[] => sought.filter((name) => columns.includes(name));

const userVersion = (version: string): number => {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  return major * 10_000 + minor * 100 + patch;
};
