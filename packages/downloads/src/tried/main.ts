// Reads the twenty facts, does the ten tasks, copies every cell and asks the views with every tool that is here, and prints docs/downloads.md:
// `npx tsx packages/downloads/src/tried/main.ts`. What it needs beyond npm is in Debian: python3-pandas, python3-openpyxl, r-base-core,
// r-cran-readr, r-cran-data.table, r-cran-readxl, sqlite3, miller, csvkit, libreoffice-calc-nogui, and servers that psql and
// clickhouse-client reach; Polars is on PyPI. chDB it fetches from npm: 546 MB. Cells and views are tried on a few commodities of the ledger;
// with the word `whole` on all of it, which takes an hour.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvFolder, repositoryRoot } from "../../../data/src/repository.ts";
import { downloadTables } from "../convert.ts";
import { openLedger } from "../ledger.ts";
import { docsOf } from "../table.ts";
import { type Answer, analysts, wrongIn } from "./analysts.ts";
import { type Copied, copied, copyists } from "./cells/index.ts";
import { fetchChdb } from "./chdb.ts";
import { facts } from "./facts.ts";
import { heldViews } from "./held.ts";
import { type Done, downloadsPage, type Result, withMemoryOf } from "./page.ts";
import { place } from "./place.ts";
import { isRight } from "./read-right.ts";
import { tasks } from "./tasks.ts";
import { tools } from "./tools.ts";

const say = (fault: string) => process.stderr.write(`${fault}\n`);
const isWhole = process.argv[2] === "whole";
const whole = await place(csvFolder, isWhole ? undefined : ["csv", "duckdb"]);
const some = isWhole ? whole : await place();
const opened = openLedger(csvFolder);
const tables = downloadTables(csvFolder, "1.2.3");
try {
  fetchChdb();
} catch (error) {
  say(`chDB: ${(error as Error).message}`);
}
const page = downloadsPage({
  facts,
  results: await readFacts(),
  tasks,
  done: await doTasks(),
  isWhole,
  copies: await copyCells(),
  views: await heldViews(join(some, "downloads"), openLedger(join(some, "packages/data/csv")), say),
});
for (const folder of new Set([whole, some])) rmSync(folder, { recursive: true });
const path = join(repositoryRoot, "docs/downloads.md");
writeFileSync(path, withMemoryOf(page, readFileSync(path, "utf8")));

async function readFacts(): Promise<Result[]> {
  const results: Result[] = [];
  for (const tool of tools) {
    const name = `${tool.name}, ${tool.reads}`;
    const version = tool.version();
    if (version === undefined) {
      say(`${name}: not here`);
      continue;
    }
    let answers: readonly string[] = [];
    try {
      answers = await tool.answers(facts, some);
    } catch (error) {
      say(`${name}: ${(error as Error).message}`);
    }
    const read = facts.map((fact, i) => isRight(fact, answers[i]));
    for (const [i, fact] of facts.entries())
      if (!read[i]) say(`${name}: ${fact.what}: ${JSON.stringify(answers[i])}, not ${JSON.stringify(fact.is)}`);
    results.push({ tool, version, read });
  }
  return results;
}

async function doTasks(): Promise<Done[]> {
  const rights = tasks.map(({ right }) => right(opened.ledger));
  const done: Done[] = [];
  for (const analyst of analysts) {
    const version = analyst.version();
    if (version === undefined) continue;
    const answers = await analyst.answers(whole, opened.ledger, tables);
    const right = tasks.map((task, i): [number, number] => {
      const of = rights[i] as Answer;
      const wrong = wrongIn(task, of, answers[i]);
      if (wrong.length > 0) say(`${analyst.name}, ${task.what}: ${wrong.slice(0, 5).join("; ")}`);
      return [of.size - wrong.length, of.size];
    });
    done.push({ name: analyst.name, version, right });
  }
  return done;
}

async function copyCells(): Promise<Copied[]> {
  const copies: Copied[] = [];
  for (const copyist of copyists) {
    const made = await copied(copyist, docsOf(tables), some, say);
    if (made !== undefined) copies.push(made);
  }
  return copies;
}
