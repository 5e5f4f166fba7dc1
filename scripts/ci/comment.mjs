// The word on a pull request: what changes in the data, which release that needs, and what `pnpm data fix` would mend. One
// comment, brought up to date with each push. Text comes from `pnpm data`; this only carries it.
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { told } from "./data.mjs";
import { github, sticky } from "./github.mjs";
import { suggestions } from "./suggestions.mjs";

/** The comment's text, from the three commands. */
export function commentText({ diff, bump, unfixed }) {
  return [
    "## The data of this pull request",
    diff.trim(),
    "## Release",
    bump.trim(),
    ...(unfixed ? ["`pnpm data fix` would change some lines: see the suggestions, or run it and commit."] : []),
  ].join("\n\n");
}

async function main() {
  const { PULL_REQUEST: number, BASE_SHA: base, HEAD_SHA: head } = process.env;
  const since = execFileSync("git", ["merge-base", base, "HEAD"], { encoding: "utf8" }).trim();
  const diff = told("diff", since, "--format", "markdown");
  const bump = told("bump", since, "--format", "markdown");
  told("fix");
  const mended = execFileSync("git", ["diff", "-U0", "--", "packages/data/csv"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const comments = `/issues/${number}/comments?per_page=100`;
  await sticky(
    { list: comments, create: `/issues/${number}/comments`, update: ({ id }) => `/issues/comments/${id}` },
    "<!-- oreledger: data -->",
    commentText({ diff, bump, unfixed: mended !== "" }),
    (method, path, body) => github(method, path, body === undefined ? undefined : { body }),
  );
  // A line that the pull request does not touch takes no comment.
  for (const comment of suggestions(mended))
    await github("POST", `/pulls/${number}/comments`, { ...comment, commit_id: head }).catch((error) =>
      process.stderr.write(`${error.message}\n`),
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
