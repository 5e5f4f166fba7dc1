import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvFolder } from "../../data/src/repository.ts";
import { tableList } from "../../data/src/tables/index.ts";

const { DuckDBInstance } = createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api");

/**
 * What DuckDB reads, whole numbers of 64 bits as text: from a file, or from none.
 *
 * @param script Is run before.
 */
export async function readByDuckdb(sql: string, path = ":memory:", script = ""): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(path, path === ":memory:" ? {} : { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  if (script !== "") await connection.run(script);
  const rows = (await connection.runAndReadAll(sql)).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

/** Runs statements that write into a file of DuckDB. */
export async function writeByDuckdb(script: string, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(script);
  connection.closeSync();
  instance.closeSync();
}

/** Which rows of the large tables a small ledger keeps, by the beginning of their line. */
const kept: Readonly<Record<string, RegExp>> = {
  shares: /^(rare-earths|niobium|silicon|helium|vanadium|kaolin|iron-and-steel-slag),/,
  exports: /^(CHN,[^,]*,hs-(284690|850511|280530|250410,201[78]-)|[A-Z_]+,CHN,hs-2846,2006),?/,
  us_balances: /^rare-earths,/,
};

/** Of deposits those that other rows name, in any table. */
const ofDeposits = ["deposits", "deposit_locations"];

/** A copy of the ledger with a few commodities, products and deposits of the large tables, for tests. */
export function smallLedger(): string {
  const folder = mkdtempSync(join(tmpdir(), "oreledger-small-"));
  const linesOf = (name: string) =>
    readFileSync(join(csvFolder, `${name}.csv`), "utf8")
      .trimEnd()
      .split("\n");
  const words = new Set(
    ["resource_estimates", "commitments", "claim_evidence", "citations", "exceptions", "deposits"].flatMap((name) =>
      linesOf(name).flatMap((line) => line.split(/[,/]/).slice(name === "deposits" ? 2 : 0)),
    ),
  );
  const named = (line: string) => words.has(line.slice(0, line.indexOf(",")));
  for (const { name } of tableList) {
    const [header, ...lines] = linesOf(name);
    const some = ofDeposits.includes(name)
      ? lines.filter(named)
      : lines.filter((line) => kept[name]?.test(line) ?? true);
    writeFileSync(join(folder, `${name}.csv`), `${[header, ...some].join("\n")}\n`);
  }
  return folder;
}
