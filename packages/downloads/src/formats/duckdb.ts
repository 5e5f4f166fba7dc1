import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { duckdb as dialect, script } from "../../../data/src/build/sql/index.ts";
import { type DownloadTable, docsOf } from "../table.ts";
import { engine, viewScript } from "../views/index.ts";

// Its binary stands beside it, so that it must not be bundled.
const { DuckDBInstance } = createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api");

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Rows are in the order of the key, so that a reader who asks for one commodity skips most groups by their bounds. */
const ROWS_PER_GROUP = 20_480;

/** What a Parquet file says of itself. */
export interface About {
  readonly version: string;
  readonly licence: string;
}

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
          `COPY (FROM "${table.doc.name}") TO ${literal(join(into.parquet, `${table.doc.name}.parquet`))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROWS_PER_GROUP}, KV_METADATA {${metadata(table, about)}})`,
        );
    }
    await connection.run(viewScript(engine("duckdb"), docsOf(tables)));
    await connection.run("CHECKPOINT");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Title, description, licence and version of a table, and what each column means. */
function metadata({ doc }: DownloadTable, { version, licence }: About): string {
  const told: Record<string, string> = {
    title: doc.title,
    description: doc.description,
    version,
    licence,
    ...Object.fromEntries(
      doc.columns.map(({ name, title, description, unit }) => [
        `column.${name}`,
        `${title}${unit === undefined ? "" : ` (${unit})`}. ${description}`,
      ]),
    ),
  };
  return Object.entries(told)
    .map(([key, value]) => `${literal(key)}: ${literal(value)}`)
    .join(", ");
}
