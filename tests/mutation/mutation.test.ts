import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readIds } from "../../packages/data/src/check/cells/read-ids.ts";
import { type CheckResult, checkFolder } from "../../packages/data/src/check/engine/check.ts";
import { Recheck } from "../../packages/data/src/check/engine/recheck.test-support.ts";
import { csvFolder } from "../../packages/data/src/repository.ts";
import type { TableName } from "../../packages/data/src/tables/index.ts";
import { type Corruption, drawn, spotsOf, targetsIn } from "./corrupt.ts";
import { thaw } from "./frozen.ts";
import { judgements, speaksOf } from "./judgements.ts";
import { isStructural } from "./kinds.ts";
import { Random } from "./random.ts";
import { survivorsOf } from "./trial.ts";

/** Another seed, another 400: `ORELEDGER_SEED=42 pnpm exec vitest run --project tests mutation`. */
const seed = Number(process.env.ORELEDGER_SEED ?? 20261124);
const wanted = Number(process.env.ORELEDGER_CORRUPTIONS ?? 400);

describe("corruptions of the ledger's own data", { timeout: 900_000 }, () => {
  const known = judgements();
  const targets = targetsIn(csvFolder);
  const ledger = new Recheck(csvFolder, { today: new Date().toISOString().slice(0, 10) });
  const judged = (corruption: Corruption) =>
    !isStructural(corruption.kind) && known.some((judgement) => speaksOf(judgement, corruption));

  it("each judgement speaks of one column, of kinds that it can suffer and that are not structural, and says why", () => {
    const spots = new Set(
      targets.flatMap((target) => spotsOf(target).map(({ column, kind }) => `${target.name}.${column} ${kind}`)),
    );
    const spoken = known.flatMap(({ table, column, kinds }) => kinds.map((kind) => `${table}.${column} ${kind}`));
    expect(spoken.filter((spot) => !spots.has(spot))).toEqual([]);
    expect(spoken.filter((spot, i) => spoken.indexOf(spot) < i)).toEqual([]);
    for (const { kinds, reason } of known) {
      expect(kinds.filter(isStructural)).toEqual([]);
      expect(reason.length).toBeGreaterThan(30);
    }
  });

  it("checking again what a file touches finds what the whole check finds", async () => {
    const copy = mkdtempSync(join(tmpdir(), "oreledger-recheck-"));
    cpSync(csvFolder, copy, { recursive: true });
    const files = new Map<TableName, string>();
    // A country that is gone, an estimate that is ten times too large, and a licence that allows nothing.
    for (const [table, before, after] of [
      ["areas", /^AUS,.*\n/m, ""],
      ["resource_estimates", /,gt,/, ",eq,"],
      ["claims", /,confirmed,/, ",contradicted,"],
      ["licences", /,100000,/, ",10,"],
    ] as const) {
      const path = join(copy, `${table}.csv`);
      const text = readFileSync(path, "utf8");
      expect(text).toMatch(before);
      writeFileSync(path, text.replace(before, after));
      files.set(table, path);
    }
    const inShort = ({ findings }: CheckResult) =>
      findings.map(({ rule, address, line, column, expected }) => `${rule} ${address} ${line} ${column} ${expected}`);
    const whole = inShort(await checkFolder(copy, { house: true }));
    const again = inShort(ledger.with(files));
    rmSync(copy, { recursive: true });
    expect(again.sort()).toEqual(whole.sort());
    expect(new Set(whole.map((finding) => finding.split(" ")[0])).size).toBeGreaterThan(3);
  });

  const inWords = ({ table, column, kind, what }: Corruption) => `${table}.${column} ${kind}: ${what}`;

  it(`${wanted} of what a file alone tells, uniform over table, column and kind, are each caught`, () => {
    const ids = readIds(csvFolder);
    const idsOf = (table: string) => [...(ids.get(table)?.keys() ?? [])].filter((id) => !id.startsWith(" "));
    const corruptions = drawn(targets, wanted, idsOf, new Random(seed), isStructural);
    expect(survivorsOf(ledger, targets, corruptions).map(inWords)).toEqual([]);
  });

  // Bound to their rows, so that a row more or a cell put right elsewhere brings no other corruption up.
  it("untrue cells of the right form are each caught or judged", () => {
    const { corruptions, lost } = thaw(targets);
    const survivors = survivorsOf(ledger, targets, corruptions, judged);
    process.stdout.write(
      `${corruptions.length} factual corruptions, ${lost} lost their row; ${survivors.length} survive without a judgement.\n`,
    );
    expect(survivors.map(inWords)).toEqual([]);
    expect(lost).toBeLessThan(corruptions.length);
  });
});
