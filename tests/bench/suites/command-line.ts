import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Suite } from "../bench.ts";
import { peers, versions } from "../peers.ts";

const path = (file: string): string => fileURLToPath(new URL(`../../../packages/${file}`, import.meta.url));
const oreledger = (...args: string[]): string[] => [process.execPath, path("cli/dist/main.js"), ...args];
const shares = path("data/csv/shares.csv");
const exports = path("data/csv/exports.csv");

/** The command lines of the peers that this machine has: Miller, csvkit and sqlite3 are Debian packages. */
const tools = ["mlr", "csvgrep", "sqlite3"] as const;
const titles = { mlr: "Miller", csvgrep: "csvkit", sqlite3: "sqlite3" } as const;
const found = Object.fromEntries(
  tools.map((tool) => {
    const { status, stdout } = spawnSync(tool, ["--version"], { encoding: "utf8" });
    return [tool, status === 0 ? (/\d[\d.]+/.exec(stdout)?.[0] ?? "") : undefined];
  }),
);
const missing = tools.filter((tool) => found[tool] === undefined).map((tool) => titles[tool]);

/** The commands of the peers that are here, by name and version. */
function here(
  commands: Readonly<Record<(typeof tools)[number], readonly string[]>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    tools.filter((tool) => found[tool] !== undefined).map((tool) => [`${titles[tool]} ${found[tool]}`, commands[tool]]),
  );
}

/** DuckDB has no command line on npm: a process of Node that asks it and prints the rows as CSV. */
const duckDb = (sql: string): Record<string, readonly string[]> => ({
  [`DuckDB ${versions["@duckdb/node-api"]}, in Node`]: [
    process.execPath,
    "-e",
    `const { DuckDBConnection } = require(${JSON.stringify(`${peers()}/node_modules/@duckdb/node-api`)});
DuckDBConnection.create().then(async (connection) => {
  const result = await connection.runAndReadAll(${JSON.stringify(sql)});
  console.log([result.columnNames(), ...result.getRows()].map((row) => row.join(",")).join("\\n"));
  connection.closeSync();
});`,
  ],
});

const sqlite = (csv: string, sql: string): string[] => [
  "sqlite3",
  "-csv",
  "-header",
  ":memory:",
  `.import '${csv}' t`,
  sql,
];

/** The same lines, in whatever order. */
const sameLines = (a: string, b: string): boolean => lines(a) === lines(b);
const lines = (text: string): string => text.trim().split(/\r?\n/).sort().join("\n");

const flows =
  "exporter = 'CHN' AND product = 'hs-850511' AND period = '2024' AND flow_basis = 'exporter_reported' AND importer NOT LIKE '\\_%' ESCAPE '\\'";
const sums = `SELECT importer AS area, CAST(SUM(CAST(value_usd AS DOUBLE PRECISION)) AS INTEGER) AS value_usd FROM`;

/** The key of `shares`, as SQL counts what is wrong with it. */
const key = "commodity, stage, measure, form, basis, share_of, area, year, source";
const wrong = (number: string) =>
  `SELECT (SELECT COUNT(*) FROM t WHERE ${number}) + (SELECT COUNT(*) FROM (SELECT 1 FROM t GROUP BY ${key} HAVING COUNT(*) > 1)) AS wrong`;

export default {
  title: "The command line",
  about: `Whole processes, their start included, on the same two CSVs; ours reads the packed tables, and checks against every rule and reference of the ledger where the others only look at numbers and at the key. ${missing.length > 0 ? `Not on this machine, and left out: ${missing.join(", ")} (Debian packages).` : "Miller, csvkit and sqlite3 are Debian's packages."}`,
  async run(bench) {
    await bench.process(
      "A table query against Node itself",
      {
        "oreledger shares": oreledger("shares", "-c", "gallium", "--columns", "area,year"),
        "node -e 0": [process.execPath, "-e", "0"],
      },
      {
        same: () => true,
        rounds: 41,
        budget: {
          text: "≤ 1.6 × `node -e 0`",
          met: (times) => times("node -e 0") >= 1 / 1.6,
          measured: (times) => `${(1 / times("node -e 0")).toFixed(2)} ×`,
        },
      },
    );
    await bench.process(
      "A filter of `shares`",
      {
        "oreledger shares": oreledger("shares", "-c", "gallium", "--every", "--columns", "area,year"),
        ...here({
          mlr: [
            "mlr",
            "--icsv",
            "--ocsv",
            "filter",
            '$commodity == "gallium"',
            "then",
            "cut",
            "-f",
            "area,year",
            shares,
          ],
          csvgrep: ["sh", "-c", `csvgrep -c commodity -r '^gallium$' '${shares}' | csvcut -c area,year`],
          sqlite3: sqlite(shares, "SELECT area, year FROM t WHERE commodity = 'gallium'"),
        }),
        ...duckDb(`SELECT area, year FROM read_csv('${shares}', all_varchar = true) WHERE commodity = 'gallium'`),
      },
      { same: sameLines, rounds: 7 },
    );
    await bench.process(
      "A group-by of `exports`: the value by partner",
      {
        "oreledger partners": oreledger(
          ...["partners", "-e", "CHN", "-p", "hs-850511", "--period", "2024", "--columns", "area,value_usd"],
        ),
        ...here({
          mlr: [
            ...["mlr", "--icsv", "--ocsv", "filter"],
            '$exporter == "CHN" && $product == "hs-850511" && $period == "2024" && $flow_basis == "exporter_reported" && $importer !=~ "^_"',
            ...["then", "stats1", "-a", "sum", "-f", "value_usd", "-g", "importer"],
            ...["then", "rename", "importer,area,value_usd_sum,value_usd", exports],
          ],
          csvgrep: [
            "sh",
            "-c",
            `csvgrep -c exporter -r '^CHN$' '${exports}' | csvgrep -c product -r '^hs-850511$' | csvgrep -c period -r '^2024$' | csvgrep -c flow_basis -r '^exporter_reported$' | csvgrep -c importer -r '^[A-Z]' | csvsql -I --query 'SELECT importer AS area, CAST(SUM(CAST(value_usd AS REAL)) AS INTEGER) AS value_usd FROM stdin GROUP BY importer'`,
          ],
          sqlite3: sqlite(exports, `${sums} t WHERE ${flows} GROUP BY importer`),
        }),
        ...duckDb(
          `${sums.replace("INTEGER", "BIGINT")} read_csv('${exports}', all_varchar = true) WHERE ${flows} GROUP BY importer`,
        ),
      },
      { same: sameLines, rounds: 5 },
    );
    await bench.process(
      "Checking `shares`",
      {
        "oreledger validate: every rule and reference": oreledger("validate", shares),
        ...here({
          mlr: [
            ...["mlr", "--icsv", "--ocsv", "filter"],
            "is_string($year) || is_string($quantity) || is_string($share_pct)",
            ...["then", "count", shares],
          ],
          csvgrep: ["sh", "-c", `csvstat -c year,quantity,share_pct --type '${shares}'`],
          sqlite3: sqlite(shares, wrong("quantity GLOB '*[^0-9.]*' OR year GLOB '*[^0-9]*'")),
        }),
        ...duckDb(
          `WITH t AS (FROM read_csv('${shares}', all_varchar = true)) ${wrong("TRY_CAST(quantity AS DOUBLE) IS NULL AND quantity <> '' OR TRY_CAST(year AS INTEGER) IS NULL")}`,
        ),
      },
      { same: () => true, rounds: 3 },
    );
  },
} satisfies Suite;
