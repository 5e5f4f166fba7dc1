// Builds the site of a release, with a page of what changed since the release before. `node scripts/ci/site.mjs --base /oreledger/`
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();
const run = (command, args) => execFileSync(command, args, { stdio: "inherit" });

/** The newest release of the data that HEAD's parent holds; the first release has none before it. */
const tags = git("tag", "--list", "@oreledger/data@*", "--merged", "HEAD^", "--sort=-version:refname");
const [before] = tags.split("\n").filter(Boolean);
const since = [];
if (before !== undefined) {
  const folder = mkdtempSync(join(tmpdir(), "oreledger-before-"));
  git("worktree", "add", "--force", folder, before);
  since.push("--since", join(folder, "packages/data/csv"));
}
const { packageManager } = JSON.parse(readFileSync("package.json", "utf8"));
run("npx", ["--yes", packageManager, "site", "--build", ...process.argv.slice(2), ...since]);
