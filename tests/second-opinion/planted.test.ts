import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { calling } from "../cli/in-process.ts";
import { asking } from "./ask.ts";
import { laidLedger, opinionOf } from "./opinions.ts";

const cli = fileURLToPath(new URL("../../packages/cli", import.meta.url));
const config = fileURLToPath(new URL("plant.config.ts", import.meta.url));
const rolldown = fileURLToPath(new URL("../../node_modules/rolldown/bin/cli.mjs", import.meta.url));

/** The program with one rule changed. It stands in packages/cli, from where it finds the data. */
function built(plant: { readonly file: string; readonly old: string; readonly changed: string }) {
  const base = join(cli, "node_modules/.planted");
  mkdirSync(base, { recursive: true });
  const out = mkdtempSync(join(base, "program-"));
  onTestFinished(() => rmSync(out, { recursive: true }));
  const { file, old, changed } = plant;
  execFileSync(process.execPath, [rolldown, "--config", config], {
    cwd: cli,
    stdio: "pipe",
    env: { ...process.env, PLANT_FILE: file, PLANT_OLD: old, PLANT_NEW: changed, PLANT_OUT: out },
  });
  return asking(calling(join(out, "cli.js")));
}

test.each([
  {
    rule: "the larger of the printed total and the sum of the rows",
    kind: "concentration",
    only: ["gallium", "antimony"],
    file: "data/src/compute/denominator",
    old: "return exceeds(least, total.value) ?",
    changed: "return least < 0 ?",
  },
])("a change of the rule of $rule is seen", async ({ kind, only, ...plant }) => {
  const ledger = await laidLedger();
  onTestFinished(() => ledger.close());
  expect((await opinionOf(kind, { ledger, only })).report(20)).toBe("");
  const { differences } = await opinionOf(kind, { ledger, only, ask: built(plant) });
  expect(differences.map(({ call }) => call).join("\n")).toContain("--commodity gallium");
});
