import { describe, expect, it } from "vitest";
import { csvFolder } from "../../repository.ts";
import { readIds } from "../read-ids.ts";
import { type Corruption, corrupt, spotsOf, targetsIn } from "./corrupt.ts";
import { judgements, speaksOf } from "./judgements.ts";
import { isStructural } from "./kinds.ts";
import { Random } from "./random.ts";
import { Recheck } from "./recheck.ts";
import { survivorsOf } from "./trial.ts";

/** Another seed, another 600: `ORELEDGER_SEED=42 pnpm exec vitest run --project data mutation`. */
const seed = Number(process.env.ORELEDGER_SEED ?? 20261124);
const wanted = Number(process.env.ORELEDGER_CORRUPTIONS ?? 600);

describe("corruptions of the ledger's own data", { timeout: 900_000 }, () => {
  const known = judgements();
  const judged = (corruption: Corruption) =>
    !isStructural(corruption.kind) && known.some((judgement) => speaksOf(judgement, corruption));

  it("no judgement excuses a structural kind, and each says why", () => {
    for (const { kinds, reason } of known) {
      expect(kinds.filter(isStructural)).toEqual([]);
      expect(reason.length).toBeGreaterThan(30);
    }
  });

  it(`${wanted} of them, uniform over table, column and kind, are each caught or judged`, () => {
    const random = new Random(seed);
    const targets = targetsIn(csvFolder);
    const ids = readIds(csvFolder);
    const idsOf = (table: string) => [...(ids.get(table)?.keys() ?? [])].filter((id) => !id.startsWith(" "));
    const spots = targets.flatMap((target) => {
      const columns = new Map<string, string[]>();
      for (const { column, kind } of spotsOf(target)) columns.set(column, [...(columns.get(column) ?? []), kind]);
      return [{ target, columns: [...columns] }];
    });
    const corruptions: Corruption[] = [];
    while (corruptions.length < wanted) {
      const { target, columns } = random.of(spots);
      const [column, kinds] = random.of(columns);
      const made = corrupt(target, column, random.of(kinds), idsOf, random);
      if (made !== undefined) corruptions.push(made);
    }

    const survivors = survivorsOf(new Recheck(csvFolder), targets, corruptions, judged).map(
      ({ table, column, kind, what }) => `${table}.${column} ${kind}: ${what}`,
    );
    const structural = corruptions.filter(({ kind }) => isStructural(kind)).length;
    process.stdout.write(
      `${corruptions.length} corruptions from seed ${seed}: ${structural} structural, ${corruptions.length - structural} factual; ${survivors.length} survive without a judgement.\n`,
    );
    expect(survivors).toEqual([]);
  });
});
