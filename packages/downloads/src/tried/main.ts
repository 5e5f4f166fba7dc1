// Reads the twenty facts and does the ten tasks with every tool that is here, and prints docs/downloads.md:
// `npx tsx packages/downloads/src/tried/main.ts`. What it needs beyond npm is in Debian: python3-pandas, python3-openpyxl, r-base-core,
// r-cran-readr, r-cran-data.table, r-cran-readxl, sqlite3, miller, csvkit, libreoffice-calc-nogui, and servers that psql and
// clickhouse-client reach; Polars is on PyPI.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvFolder, repositoryRoot } from "../../../data/src/repository.ts";
import { downloadTables } from "../convert.ts";
import { openLedger } from "../ledger.ts";
import { type Answer, analysts, wrongIn } from "./analysts.ts";
import { facts } from "./facts.ts";
import { type Done, downloadsPage } from "./page.ts";
import { place } from "./place.ts";
import { isRight } from "./read-right.ts";
import { tasks } from "./tasks.ts";
import { tools } from "./tools.ts";

const root = await place();
const results = [];
for (const tool of tools) {
  const version = tool.version();
  if (version === undefined) {
    process.stderr.write(`${tool.name}, ${tool.reads}: not here\n`);
    continue;
  }
  let answers: readonly string[] = [];
  try {
    answers = await tool.answers(facts, root);
  } catch (error) {
    process.stderr.write(`${tool.name}, ${tool.reads}: ${(error as Error).message}\n`);
  }
  const read = facts.map((fact, i) => isRight(fact, answers[i]));
  for (const [i, fact] of facts.entries())
    if (!read[i])
      process.stderr.write(
        `${tool.name}, ${tool.reads}: ${fact.what}: ${JSON.stringify(answers[i])}, not ${JSON.stringify(fact.is)}\n`,
      );
  results.push({ tool, version, read });
}
rmSync(root, { recursive: true });

const whole = await place(csvFolder, ["csv", "duckdb"]);
const { ledger } = openLedger(csvFolder);
const tables = downloadTables(csvFolder, "1.2.3");
const rights = tasks.map(({ right }) => right(ledger));
const done: Done[] = [];
for (const analyst of analysts) {
  const version = analyst.version();
  if (version === undefined) continue;
  const answers = await analyst.answers(whole, ledger, tables);
  const right = tasks.map((task, i): [number, number] => {
    const of = rights[i] as Answer;
    const wrong = wrongIn(task, of, answers[i]);
    if (wrong.length > 0) process.stderr.write(`${analyst.name}, ${task.what}: ${wrong.slice(0, 5).join("; ")}\n`);
    return [of.size - wrong.length, of.size];
  });
  done.push({ name: analyst.name, version, right });
}
rmSync(whole, { recursive: true });
writeFileSync(join(repositoryRoot, "docs/downloads.md"), downloadsPage(facts, results, tasks, done));
