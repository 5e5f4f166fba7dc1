// Reads the twenty facts with every tool that is here and prints docs/downloads.md: `npx tsx packages/downloads/src/tried/main.ts`. What it
// needs beyond npm is in Debian: python3-pandas, python3-openpyxl, r-base-core, r-cran-readr, r-cran-data.table, r-cran-readxl, sqlite3,
// miller, csvkit, and servers that psql and clickhouse-client reach.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../data/src/repository.ts";
import { facts } from "./facts.ts";
import { downloadsPage } from "./page.ts";
import { place } from "./place.ts";
import { isRight } from "./read-right.ts";
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
writeFileSync(join(repositoryRoot, "docs/downloads.md"), downloadsPage(facts, results));
rmSync(root, { recursive: true });
