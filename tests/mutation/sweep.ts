/**
 * Strikes every column of every table with every factual kind, a few times each, and prints a line for each kind of survivor:
 * kind, place, how many of how many survived, whether a judgement knows it, an example: `tsx tests/mutation/sweep.ts [times]
 * [seed] [table…]`. It takes minutes; `undetectable.csv` is written from it.
 */

import { readIds } from "../../packages/data/src/check/cells/read-ids.ts";
import { Recheck } from "../../packages/data/src/check/engine/recheck.test-support.ts";
import { csvFolder } from "../../packages/data/src/repository.ts";
import { type Corruption, corrupt, spotsOf, targetsIn } from "./corrupt.ts";
import { judgements, speaksOf } from "./judgements.ts";
import { isStructural } from "./kinds.ts";
import { Random } from "./random.ts";
import { survivorsOf } from "./trial.ts";

const [times = "2", seed = "1", ...tables] = process.argv.slice(2);
const random = new Random(Number(seed));
const targets = targetsIn(csvFolder);
const ids = readIds(csvFolder);
const idsOf = (table: string) => [...(ids.get(table)?.keys() ?? [])].filter((id) => !id.startsWith(" "));
const ledger = new Recheck(csvFolder, { today: new Date().toISOString().slice(0, 10) });
const known = judgements();
for (const target of targets) {
  if (tables.length > 0 && !tables.includes(target.name)) continue;
  const spots = spotsOf(target).filter(({ kind }) => !isStructural(kind));
  const struck: Corruption[] = spots.flatMap(({ column, kind }) =>
    Array.from({ length: Number(times) }, () => corrupt(target, column, kind, idsOf, random)).filter(
      (made) => made !== undefined,
    ),
  );
  const place = ({ table, column, kind }: Corruption) => `${kind}\t${table}.${column}`;
  const count = (corruptions: readonly Corruption[]) => {
    const counts = new Map<string, number>();
    for (const each of corruptions) counts.set(place(each), (counts.get(place(each)) ?? 0) + 1);
    return counts;
  };
  const all = count(struck);
  const survivors = survivorsOf(ledger, targets, struck);
  for (const [name, left] of count(survivors)) {
    const example = survivors.find((each) => place(each) === name) as Corruption;
    const word = known.some((judgement) => speaksOf(judgement, example)) ? "judged" : "OPEN";
    process.stdout.write(`${name}\t${left}/${all.get(name)}\t${word}\t${example.what}\n`);
  }
}
