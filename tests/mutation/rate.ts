/**
 * How many factual corruptions the check finds, by kind, and which it does not: `tsx tests/mutation/rate.ts [wanted] [seed]`.
 * They are uniform over table, column and kind, as those of the test are; judgements excuse none here.
 */
import { readIds } from "../../packages/data/src/check/cells/read-ids.ts";
import { Recheck } from "../../packages/data/src/check/engine/recheck.test-support.ts";
import { csvFolder } from "../../packages/data/src/repository.ts";
import { type Corruption, drawn, targetsIn } from "./corrupt.ts";
import { isStructural } from "./kinds.ts";
import { Random } from "./random.ts";
import { survivorsOf } from "./trial.ts";

const [wanted = "600", seed = "1"] = process.argv.slice(2);
const random = new Random(Number(seed));
const targets = targetsIn(csvFolder);
const ids = readIds(csvFolder);
const idsOf = (table: string) => [...(ids.get(table)?.keys() ?? [])].filter((id) => !id.startsWith(" "));
const struck = drawn(targets, Number(wanted), idsOf, random, (kind) => !isStructural(kind));
const survivors = survivorsOf(
  new Recheck(csvFolder, { today: new Date().toISOString().slice(0, 10) }),
  targets,
  struck,
);
const count = (all: readonly Corruption[], name: string) => all.filter(({ kind }) => kind === name).length;
for (const kind of [...new Set(struck.map(({ kind }) => kind))].sort())
  process.stdout.write(`${kind}\t${count(struck, kind) - count(survivors, kind)}/${count(struck, kind)}\n`);
process.stdout.write(`all\t${struck.length - survivors.length}/${struck.length}\n`);
for (const { table, column, kind, what } of survivors) process.stdout.write(`${table}.${column}\t${kind}\t${what}\n`);
