// After `changeset version`: generated files bear the new version, the pages what the ledger answers now, and the changelog of the
// data says what its rows became. So `main` is green when the release is merged.
import { spawnSync } from "node:child_process";

for (const args of [["build"], ["generate"], ["data", "notes", "--into", "packages/data/CHANGELOG.md"]]) {
  const { status } = spawnSync("pnpm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}
