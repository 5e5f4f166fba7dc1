// After `changeset version`: generated files bear the new version, and the changelog of the data says what its rows became.
import { spawnSync } from "node:child_process";

for (const args of [
  ["data", "build"],
  ["data", "notes", "--into", "packages/data/CHANGELOG.md"],
]) {
  const { status } = spawnSync("pnpm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}
