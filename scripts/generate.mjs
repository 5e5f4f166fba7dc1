// Writes every committed file that follows from the data and the code: `pnpm generate`, after a build. With --check it
// writes nothing and fails where one has drifted. A generator takes --check in the same sense.
import { spawnSync } from "node:child_process";

const generators = [
  ["node", "scripts/manifests.mjs"],
  ["node", "scripts/data.mjs", "build"],
  ["node", "scripts/api-docs.mjs"],
  ["node", "scripts/api-report.mjs"],
  ["tsx", "packages/sdk/scripts/metric-index-main.ts"],
  ["tsx", "packages/sdk/scripts/metrics-page.ts"],
  ["tsx", "packages/sdk/scripts/question-index-main.ts"],
  ["tsx", "packages/cli/src/docs/main.ts"],
];

const check = process.argv.includes("--check") ? ["--check"] : [];
let failed = 0;
for (const [command, ...args] of generators) {
  const { status } = spawnSync(command, [...args, ...check], { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
