import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { duckdb as dialect, script } from "../../../data/src/build/sql/index.ts";
import { type DownloadTable, docsOf } from "../table.ts";
import { engine, viewScript } from "../views/index.ts";
import { type About, literal, writeParquet } from "./parquet.ts";

// Its binary stands beside it, so that it must not be bundled.
const { DuckDBInstance } = createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api");

/**
 * The tables as a DuckDB database and as a Parquet file each, made from their CSVs by the script that users get. Numbers are
 * numbers, whole days are dates, lists are lists.
 *
 * @param from The folder that holds `csv`.
 * @param into Where `oreledger.duckdb` and `parquet/<table>.parquet` go; those that are not asked for are not made.
 * @throws Error of DuckDB where a row breaks a constraint.
 */
export async function duckdb(
  tables: readonly DownloadTable[],
  from: string,
  into: { readonly database?: string; readonly parquet?: string },
  about: About,
): Promise<void> {
  if (into.database !== undefined) rmSync(into.database, { force: true });
  // One thread keeps the order of rows, and so the bytes.
  const instance = await DuckDBInstance.create(into.database ?? ":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    await connection.run(`SET file_search_path = ${literal(from)}`);
    await connection.run("SET preserve_insertion_order = true");
    await connection.run(script(docsOf(tables), dialect));
    if (into.parquet !== undefined) {
      mkdirSync(into.parquet, { recursive: true });
      for (const table of tables)
        await connection.run(
          writeParquet(table.doc, `FROM "${table.doc.name}"`, join(into.parquet, `${table.doc.name}.parquet`), about),
        );
    }
    await connection.run(viewScript(engine("duckdb"), docsOf(tables)));
    await connection.run("CHECKPOINT");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
