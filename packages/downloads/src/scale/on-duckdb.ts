import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Held } from "../views/answers.ts";
import { isOriginal, type Run, requireSame, requireSum, type Summed, stopwatch } from "./timed.ts";

const { DuckDBInstance } = createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api");

/** Multiplies the flows of a streamed DuckDB file, and asks its views. @throws Error where an answer is not the SDK's. */
export async function onDuckdb(place: string, copies: number, held: readonly Held[], summed: Summed): Promise<Run> {
  const path = join(place, "oreledger.duckdb");
  const instance = await DuckDBInstance.create(path, {
    memory_limit: "4GB",
    temp_directory: join(place, "spilled"),
    preserve_insertion_order: "false",
  });
  const connection = await instance.connect();
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJS();
  const { time, timed } = stopwatch();
  try {
    const engine = `DuckDB ${String((await rows("SELECT version()"))[0]?.[0]).replace("v", "")}`;
    await time("load: the copies", async () => {
      await connection.run(
        `INSERT INTO exports SELECT exports.* REPLACE (product || '-x' || copy AS product) FROM range(1, ${copies}) AS copies(copy), exports`,
      );
      await connection.run("CHECKPOINT");
    });
    const [[count] = []] = await time("value by year, of all rows", () =>
      rows("SELECT sum(n) FROM (SELECT left(period, 4), count(*) AS n, sum(value_usd) FROM exports GROUP BY ALL)"),
    );
    const [sum] = await time(summed.question, () =>
      rows(`SELECT count(*), sum(value_usd) FROM standing_exports WHERE period = '${summed.period}'`),
    );
    requireSum(engine, summed, sum);
    const standing = (
      await rows("SELECT sql FROM duckdb_views() WHERE view_name = 'standing_exports'")
    )[0]?.[0] as string;
    const remade = (sql: string) => connection.run(sql.replace("CREATE VIEW", "CREATE OR REPLACE VIEW"));
    // A condition that is no equality is not carried to both sides of a join: the view of the questions has it within.
    await remade(standing.replace(/exports AS t\b/, `(SELECT * FROM exports WHERE ${isOriginal}) AS t`));
    for (const one of held) requireSame(engine, one, await time(one.question, () => rows(one.sql())));
    await remade(standing);
    await time("partners in one product and year", () =>
      rows("FROM partners WHERE keeper = 'CHN' AND side = 'exports' AND product = 'hs-850511' AND period = '2024'"),
    );
    return { engine, rows: Number(count), copies, bytes: statSync(path).size, timed };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
