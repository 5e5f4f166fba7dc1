import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Level, larger, levels } from "./bump.ts";
import { askGit } from "./git.ts";

/**
 * The largest bump of the data that changesets in `.changeset` ask for.
 *
 * @param since A commit. Changesets that are the same there belong to other changes, and are not counted.
 */
export function pendingBump(root: string, since?: string): Level {
  const folder = join(root, ".changeset");
  if (!existsSync(folder)) return "none";
  const files = readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md");
  const others = since === undefined ? new Set() : standingSince(root, since, files);
  return files
    .filter((file) => !others.has(file))
    .map((file) => askedBy(readFileSync(join(folder, file), "utf8")))
    .reduce<Level>(larger, "none");
}

/** The bump that one changeset asks for. Names and levels may be in quotation marks. */
function askedBy(changeset: string): Level {
  const [, head = ""] = /^---\r?\n(.*?)\r?\n?---/s.exec(changeset) ?? [];
  const [, level = "none"] = /^\s*["']?@oreledger\/data["']?\s*:\s*["']?(\w+)["']?\s*(?:#.*)?$/m.exec(head) ?? [];
  return (levels as readonly string[]).includes(level) ? (level as Level) : "none";
}

/** The changesets that are the same in a commit. */
function standingSince(root: string, commit: string, files: readonly string[]): ReadonlySet<string> {
  if (files.length === 0) return new Set();
  const paths = files.map((file) => `.changeset/${file}`);
  const then = new Set(
    askGit(root, "ls-tree", "-r", "--format=%(objectname) %(path)", commit, "--", ".changeset")?.split("\n"),
  );
  const now = askGit(root, "hash-object", "--", ...paths)?.split("\n") ?? [];
  return new Set(files.filter((_, i) => then.has(`${now[i]} ${paths[i]}`)));
}

/** The bump by which one version follows another. */
export function bumpBetween(before: string, after: string): Level {
  const [a, b] = [before, after].map((version) => (version.split("-")[0] as string).split(".").map(Number)) as [
    number[],
    number[],
  ];
  const at = [0, 1, 2].find((i) => a[i] !== b[i]);
  return at === undefined || (b[at] as number) < (a[at] as number)
    ? "none"
    : (["major", "minor", "patch"] as const)[at as 0 | 1 | 2];
}

/** The version that the package's manifest has now. */
export const versionNow = (root: string): string =>
  JSON.parse(readFileSync(join(root, "packages/data/package.json"), "utf8")).version;
