import { basename, dirname } from "node:path";
import { baseOf } from "./base.ts";
import { askGit, gitText } from "./git.ts";

/**
 * A folder's files as git knows them: as last committed, and as they were where the branch began. A spreadsheet's save may be
 * committed already.
 *
 * @returns For a path of the folder, the texts that stood there and differ from the file, the latest first; none outside git.
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
