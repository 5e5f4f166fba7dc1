// What a pull request changes in the data, which release that needs, and what is wrong with it, in the summary of the job: also for
// a fork, whose token may write no comment. It fails nothing; the steps after it do.
import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { told } from "./data.mjs";

/** GitHub takes a megabyte a step; nobody reads as much. */
const MOST = 200_000;

/** The summary's text, from what the commands say. */
export const summaryText = ({ diff, bump, check }) =>
  [
    "## The data of this pull request",
    diff.trim(),
    "## Release",
    bump.trim(),
    "## Check",
    check.startsWith("```") ? check : `\`\`\`text\n${check.trim()}\n\`\`\``,
  ]
    .join("\n\n")
    .slice(0, MOST);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { BASE_SHA: base, GITHUB_STEP_SUMMARY: summary } = process.env;
  const since = execFileSync("git", ["merge-base", base, "HEAD"], { encoding: "utf8" }).trim();
  appendFileSync(
    summary,
    `${summaryText({
      diff: told("diff", since, "--format", "markdown"),
      bump: told("bump", since, "--format", "markdown"),
      check: told("check"),
    })}\n`,
  );
}
