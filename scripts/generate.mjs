// Writes every committed file that follows from the data and the code: `pnpm generate`, after a build. With --check it
// writes nothing and fails where one has drifted. A generator takes --check in the same sense. With --of-rows, only those that
// read rows run: a change of a CSV can make no other drift.
import { spawnSync } from "node:child_process";
import { sideBySide } from "./side-by-side.mjs";

const generators = [
  { run: ["node", "scripts/manifests.mjs"] },
  { run: ["node", "scripts/data.mjs", "build"], readsRows: true },
  { run: ["node", "scripts/api-docs.mjs"] },
  { run: ["node", "scripts/api-report.mjs"] },
  { run: ["tsx", "packages/import/scripts/importer-index.ts"] },
  { run: ["tsx", "packages/sdk/scripts/metric-index-main.ts"] },
  { run: ["tsx", "packages/sdk/scripts/metrics-page.ts"], readsRows: true },
  { run: ["tsx", "packages/sdk/scripts/question-index-main.ts"] },
  { run: ["tsx", "packages/cli/src/docs/main.ts"], readsRows: true },
];

const check = process.argv.includes("--check");
const ofRows = process.argv.includes("--of-rows");
const asked = generators.filter(({ readsRows = false }) => readsRows || !ofRows);
if (check) process.exitCode = (await sideBySide(asked.map(({ run }) => [[...run, "--check"]]))) ? 0 : 1;
else
  for (const { run } of asked) {
    // One reads what another writes.
    const [command, ...args] = run;
    const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
    if (status !== 0) process.exitCode = 1;
  }
