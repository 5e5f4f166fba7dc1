import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { DuckDBDataChunk, DuckDBType } from "@duckdb/node-api";
import { describeTable } from "../../data/src/build/describe.ts";
import { checkedCell, fromCsv } from "../../data/src/build/sql/index.ts";
import type { TableDoc } from "../../data/src/build/table-doc.ts";
import { csvPath } from "../../data/src/csv/read.ts";
import { tables } from "../../data/src/tables/index.ts";
import { LICENCE } from "./convert.ts";
import { literal, writeParquet } from "./formats/parquet.ts";
import { MEMORY, smallTables } from "./stream.ts";
import { csvOf, type Row, type Value } from "./table.ts";
import { engine, viewScript } from "./views/index.ts";

const {
  DOUBLE,
  DuckDBDataChunk: Chunk,
  DuckDBInstance,
  VARCHAR,
} = createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api");

/** Rows that go to DuckDB at once: as many as it holds in one of its vectors. */
const BATCH = 2048;

/** What is asked beside the flows: who they are between, of what, by whom. */
const beside = [tables.areas, tables.products, tables.sources];

/**
 * Opens a folder of Parquet for flows that no ledger in memory holds, laid out as `pnpm data convert --stream --partition` lays them.
 *
 * @param place The folder; what does not fit the memory lies there too, in `.spilled`.
 */
export async function openParquetFolder(place: string, version: string) {
  const about = { version, licence: LICENCE };
  const exports = describeTable(tables.exports);
  mkdirSync(place, { recursive: true });
  const instance = await DuckDBInstance.create(join(place, ".spilled"), { threads: "1", memory_limit: MEMORY });
  const connection = await instance.connect();
  const run = (sql: string) => connection.run(sql);
  const named = exports.columns.map(({ name }) => `"${name}"`);
  const types = exports.columns.map(({ type }): DuckDBType => (type === "number" ? DOUBLE : VARCHAR));

  return {
    /**
     * Writes the flows of one year and source, in the order of their key.
     *
     * @throws Error where two flows have one key.
     */
    async add(year: number, source: string, flows: Iterable<Row>): Promise<void> {
      await run(`CREATE OR REPLACE TABLE flows (${named.map((name, i) => `${name} ${types[i]}`).join(", ")})`);
      const appender = await connection.createAppender("flows");
      const chunk = Chunk.create(types, BATCH);
      const held: Held = [];
      for (const rows of batchesOf(flows)) {
        fill(chunk, exports, rows, held);
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
      const key = exports.key.map((name) => `"${name}"`).join(", ");
      const twice = await connection.runAndReadAll(
        `SELECT ${key} FROM flows GROUP BY ${key} HAVING count(*) > 1 LIMIT 1`,
      );
      const [cells] = twice.getRowsJS();
      if (cells !== undefined) throw new Error(`Two flows have one key: ${cells.join(" ")}`);
      const into = join(place, "exports", `year=${year}`, `source=${source}`);
      mkdirSync(into, { recursive: true });
      const select = `SELECT * EXCLUDE (source) FROM flows ORDER BY ${key}`;
      await run(writeParquet(exports, select, join(into, "data_0.parquet"), about));
      await run("DROP TABLE flows");
    },

    /** Writes the small tables of a ledger that name what the flows are of, and the views that answer from all of it. */
    async finish(ledger: string): Promise<void> {
      const docs: TableDoc[] = [];
      const put = async (doc: TableDoc, csv: string) => {
        await run(writeParquet(doc, fromCsv(doc, csv, checkedCell), join(place, `${doc.name}.parquet`), about));
        docs.push(doc);
      };
      for (const table of beside) await put(describeTable(table), csvPath(ledger, table));
      for (const table of smallTables(ledger, ledger)) {
        const csv = join(ledger, `${table.doc.name}.csv`);
        writeFileSync(csv, csvOf(table));
        await put(table.doc, csv);
      }
      writeFileSync(join(place, "views.sql"), script(exports, docs));
    },

    close(): void {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The views over the files of the folder. */
function script(exports: TableDoc, small: readonly TableDoc[]): string {
  const columns = exports.columns.map(({ name }) => `"${name}"`).join(", ");
  const files = "read_parquet('exports/*/*/*.parquet', hive_partitioning = true, hive_types = {'source': VARCHAR})";
  return [
    "-- Run it where this file is: duckdb flows.duckdb < views.sql",
    `CREATE VIEW exports AS SELECT ${columns} FROM ${files};`,
    ...small.map(({ name }) => `CREATE VIEW ${name} AS FROM ${literal(`${name}.parquet`)};`),
    "",
    viewScript(engine("duckdb"), [exports]),
  ].join("\n");
}

function* batchesOf(rows: Iterable<Row>): Generator<readonly Row[], void> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Of each column the one value that its vector is full of; undefined where it has several. */
type Held = (Value | undefined)[];

/** Puts rows into a chunk. Most columns of a release say the same in every row: their vectors stay as they are. */
function fill(chunk: DuckDBDataChunk, { columns }: TableDoc, rows: readonly Row[], held: Held): void {
  const isWhole = rows.length === BATCH;
  chunk.rowCount = rows.length;
  columns.forEach(({ name }, i) => {
    const cells = rows.map((row) => (row[name] ?? null) as string | number | null);
    const [first] = cells;
    const one = cells.every((cell) => cell === first) ? first : undefined;
    if (one !== undefined && held[i] === one) return;
    chunk.setColumnValues(i, cells);
    held[i] = isWhole ? one : undefined;
  });
}
