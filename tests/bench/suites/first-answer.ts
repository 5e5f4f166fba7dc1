import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { load } from "../../support/fetched.ts";
import type { Suite } from "../bench.ts";
import { peers, versions } from "../peers.ts";

const csv = (table: string): string =>
  fileURLToPath(new URL(`../../../packages/data/csv/${table}.csv`, import.meta.url));

/** A process that runs a few lines of an ES module. */
const script = (code: string): string[] => [process.execPath, "--input-type=module", "-e", code];

/** A process that reads a CSV with a peer, keeps the rows that match and prints one cell. */
function reading(table: string, load: string, parse: string, match: Readonly<Record<string, string>>, column: string) {
  const test = Object.entries(match)
    .map(([name, value]) => `row.${name} === ${JSON.stringify(value)}`)
    .join(" && ");
  return script(`
    import { readFileSync } from "node:fs";
    import { createRequire } from "node:module";
    const require = createRequire(${JSON.stringify(`${peers()}/package.json`)});
    ${load}
    const text = readFileSync(${JSON.stringify(csv(table))}, "utf8");
    console.log(${parse}.find((row) => ${test}).${column});`);
}

/** What the suite uses of DuckDB itself. */
interface DuckDb {
  DuckDBConnection: { create(): Promise<{ run(sql: string): Promise<unknown>; closeSync(): void }> };
}

/** What a process takes beyond Node and its loader of modules, which no library can save. */
const over = (figure: (name: string) => number, name: string): number =>
  figure(name) - figure("Node with an empty module");

const ROUNDS = 21;

/**
 * The processor time of ES modules from the start of Node to their end, in milliseconds, the median of some rounds: what else
 * runs on the machine makes it no longer, as it does the time on the clock.
 */
function spent(modules: readonly string[]): number[] {
  const tell = "const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000));";
  const readings: number[][] = modules.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, code] of modules.entries()) {
      const [command, ...args] = script(`${code}\n${tell}`) as [string, ...string[]];
      readings[i]?.push(Number(execFileSync(command, args, { encoding: "utf8" })));
    }
  return readings.map((all) => all.sort((a, b) => a - b)[ROUNDS >> 1] as number);
}

const questions = [
  {
    table: "shares",
    column: "quantity",
    sdk: "shares",
    match: {
      commodity: "rare-earths",
      stage: "mine",
      measure: "production",
      form: "all",
      area: "AUS",
      year: "2024",
      source: "usgs-mcs-2026-v1-0",
    },
  },
  {
    table: "exports",
    column: "value_usd",
    sdk: "exportFlows",
    match: {
      exporter: "KAZ",
      importer: "CHN",
      product: "oec-critical-minerals",
      period: "2023",
    },
  },
];

export default {
  title: "Import and first answer",
  about:
    "Whole processes: start Node, import, answer one question of one table, end. What Node takes to start and to load an empty module is in every figure; the budgets count what comes on top. The last table of each question takes that apart, by processes that stop earlier: the code of a query is what the import of a small table costs (`oxides`), the table is what its own import costs beyond that, and the answer is the rest. It counts the processor's time, which other programs do not lengthen; some of it passes beside the main thread. The code's share is mostly Node's: it finds, opens, compiles and links each module. The table's is V8's, which scans the packed cells once, as strings of a module. The answer's is code that runs for the first time, over all rows of the columns that the question names.",
  async run(bench) {
    const folder = mkdtempSync(join(tmpdir(), "oreledger-bench-"));
    const empty = join(folder, "empty.mjs");
    writeFileSync(empty, "export {};\n");
    const { DuckDBConnection } = await load<DuckDb>(peers(), "@duckdb/node-api");
    const connection = await DuckDBConnection.create();
    for (const { table, column, sdk, match } of questions) {
      const filter = JSON.stringify({ ...match, ...("year" in match ? { year: Number(match.year) } : {}) });
      const parquet = join(folder, `${table}.parquet`);
      await connection.run(
        `COPY (FROM read_csv('${csv(table)}', all_varchar = true)) TO '${parquet}' (FORMAT parquet)`,
      );
      const where = Object.entries(match)
        .map(([name, value]) => `${name} = '${value}'`)
        .join(" AND ");
      const duckDb = (from: string) =>
        script(`
            import { createRequire } from "node:module";
            const require = createRequire(${JSON.stringify(`${peers()}/package.json`)});
            const { DuckDBConnection } = require("@duckdb/node-api");
            const connection = await DuckDBConnection.create();
            const sql = ${JSON.stringify(`SELECT CAST(CAST(${column} AS DOUBLE) AS BIGINT) FROM ${from} WHERE ${where}`)};
            console.log(String((await connection.runAndReadAll(sql)).getRows()[0][0]));
            connection.closeSync();`);
      const answer = `${sdk}.get(${filter}).${column}`;
      const csvParse = `csv-parse ${versions["csv-parse"]} and filter`;
      await bench.process(
        `\`${table}\`: one cell`,
        {
          "@oreledger/sdk": script(
            `import { ${sdk} } from ${JSON.stringify(import.meta.resolve(`@oreledger/sdk/${table}`))}; console.log(${answer});`,
          ),
          "Node with an empty module, printing the answer": script(
            `import ${JSON.stringify(pathToFileURL(empty))}; console.log(${JSON.stringify(table === "shares" ? "29000" : "3070000000")})`,
          ),
          [csvParse]: reading(
            table,
            'const { parse } = require("csv-parse/sync");',
            "parse(text, { columns: true })",
            match,
            column,
          ),
          [`papaparse ${versions.papaparse} and filter`]: reading(
            table,
            'const { parse } = require("papaparse");',
            "parse(text, { header: true }).data",
            match,
            column,
          ),
          [`DuckDB ${versions["@duckdb/node-api"]} on the CSV`]: duckDb(
            `read_csv('${csv(table)}', all_varchar = true)`,
          ),
          [`DuckDB ${versions["@duckdb/node-api"]} on Parquet`]: duckDb(`read_parquet('${parquet}')`),
        },
        {
          budget: [
            {
              text: "≤ 15 ms over Node with an empty module",
              met: (_, figure) => over(figure, "@oreledger") <= 15,
              measured: (_, figure) => `${over(figure, "@oreledger").toFixed(1)} ms`,
            },
            {
              text: "over Node with an empty module, ≥ 10 × faster than parsing the CSV and filtering",
              met: (_, figure) => over(figure, "csv-parse") / over(figure, "@oreledger") >= 10,
              measured: (_, figure) => `${(over(figure, "csv-parse") / over(figure, "@oreledger")).toFixed(1)} ×`,
            },
          ],
        },
      );
      const imported = (entry: string) => `import ${JSON.stringify(import.meta.resolve(entry))};`;
      const [whole, imports, code, bare] = spent([
        `import { ${sdk} } from ${JSON.stringify(import.meta.resolve(`@oreledger/sdk/${table}`))}; ${answer};`,
        imported(`@oreledger/sdk/${table}`),
        imported("@oreledger/sdk/oxides"),
        `import ${JSON.stringify(pathToFileURL(empty))};`,
      ]) as [number, number, number, number];
      bench.figures(`\`${table}\`: processor time over Node with an empty module`, "ms", {
        "import, and the answer": whole - bare,
        "the code of a query": code - bare,
        "the table": imports - code,
        "the answer": whole - imports,
        "Node with an empty module, beside it": bare,
      });
    }
    connection.closeSync();
    rmSync(folder, { recursive: true, force: true });
  },
} satisfies Suite;
