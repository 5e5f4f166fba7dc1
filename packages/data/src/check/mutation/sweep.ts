/**
 * Strikes every column with every kind, a few times each, and prints which survive, and which judgements no survivor needs:
 * `tsx packages/data/src/check/mutation/sweep.ts [times] [seed]`. It takes minutes; `undetectable.csv` is written from it.
 */
import { csvFolder } from "../../repository.ts";
import { readIds } from "../read-ids.ts";
import { type Corruption, corrupt, spotsOf, targetsIn } from "./corrupt.ts";
import { judgements, speaksOf } from "./judgements.ts";
import { isStructural } from "./kinds.ts";
import { Random } from "./random.ts";
import { batchesOf, trial } from "./trial.ts";

const [times = "2", seed = "1"] = process.argv.slice(2);
const random = new Random(Number(seed));
const targets = targetsIn(csvFolder);
const ids = readIds(csvFolder);
const idsOf = (table: string) => [...(ids.get(table)?.keys() ?? [])].filter((id) => !id.startsWith(" "));
const all: Corruption[] = targets.flatMap((target) =>
  spotsOf(target).flatMap(({ column, kind }) =>
    Array.from({ length: Number(times) }, () => corrupt(target, column, kind, idsOf, random)).filter(
      (made) => made !== undefined,
    ),
  ),
);
const known = judgements();
const survivors: Corruption[] = [];
const batches = batchesOf(all, 120);
process.stderr.write(`${all.length} corruptions in ${batches.length} batches, seed ${seed}\n`);
for (const batch of batches) {
  const found = await trial(csvFolder, targets, batch);
  survivors.push(...batch.filter((corruption) => !found.has(corruption)));
}
const unjudged = survivors.filter((corruption) => !known.some((judgement) => speaksOf(judgement, corruption)));
process.stderr.write(
  `${survivors.length} survive a batch, ${unjudged.length} of them without a judgement; these alone:\n`,
);
for (const corruption of unjudged.filter(({ kind }) => process.argv.includes("--alone") || isStructural(kind))) {
  const found = await trial(csvFolder, targets, [corruption]);
  if (found.size > 0) unjudged.splice(unjudged.indexOf(corruption), 1);
}
const classes = new Map<string, Corruption[]>();
for (const corruption of unjudged) {
  const name = `${corruption.kind}\t${corruption.table}.${corruption.column}`;
  classes.set(name, [...(classes.get(name) ?? []), corruption]);
}
for (const [name, [first]] of [...classes].sort()) process.stdout.write(`${name}\t${first?.what}\n`);
for (const judgement of known)
  if (!survivors.some((corruption) => speaksOf(judgement, corruption)))
    process.stdout.write(`judgement without a survivor: ${judgement.kinds.join(";")} ${judgement.where.join(";")}\n`);
