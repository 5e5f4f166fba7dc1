import { basename, dirname } from "node:path";
import { baseOf } from "./base.ts";
import { askGit, gitText } from "./git.ts";

/**
 * Earlier texts of a folder's files from git: of the last commit, and of the start of the branch, since the last commit may
 * contain a spreadsheet's save.
 *
 * @returns A function that gives a path's earlier texts that differ from the file, the latest first; none outside git.
 */
export function standingIn(folder: string): (path: string) => readonly string[] {
  const base = askGit(folder, "rev-parse", "--verify", "HEAD") === undefined ? undefined : baseOf(folder);
  const changed = [...new Set(base === undefined ? [] : ["HEAD", base])].map((commit) => {
    const names = askGit(folder, "diff", "--relative", "--name-only", commit, "--", ".");
    return { commit, names: new Set(names?.split("\n")) };
  });
  return (path) =>
    changed.flatMap(({ commit, names }) => {
      if (!names.has(basename(path))) return [];
      const text = gitText(dirname(path), "show", `${commit}:./${basename(path)}`);
      return text === undefined ? [] : [text];
    });
}
