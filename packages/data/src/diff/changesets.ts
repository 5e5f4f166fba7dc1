import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Level, larger, levels } from "./bump.ts";

/** The largest bump of the data that the changesets waiting in `.changeset` ask for. */
export function pendingBump(root: string): Level {
  const folder = join(root, ".changeset");
  if (!existsSync(folder)) return "none";
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .map((file): Level => {
      const [, head = ""] = /^---\r?\n(.*?)\r?\n?---/s.exec(readFileSync(join(folder, file), "utf8")) ?? [];
      const line = head.split(/\r?\n/).find((entry) => /^["']?@oreledger\/data["']?\s*:/.test(entry));
      const level = line?.slice(line.lastIndexOf(":") + 1).trim() ?? "none";
      return (levels as readonly string[]).includes(level) ? (level as Level) : "none";
    })
    .reduce<Level>(larger, "none");
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
