import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

const MOST_LINES = 300;
const MOST_FILES = 20;

/** What may be larger, up to a size of its own, and why. What comes to fit leaves the list. */
const larger: Readonly<Record<string, { readonly most: number; readonly why: string }>> = {
  "packages/data/src/tables": { most: 40, why: "one declaration for each table" },
  "packages/data/src/tables/vocabulary.ts": { most: 340, why: "data: the closed lists" },
  "packages/sdk/src/query/query.ts": { most: 345, why: "one public class, whose docstrings are its reference" },
  "packages/sdk/src/tables": { most: 31, why: "one entry for each table" },
};

/** The files of the packages that people write: no tests, nothing generated. */
const files = execFileSync("git", ["ls-files", "packages/*/src/**.ts"], { cwd: root, encoding: "utf8" })
  .trim()
  .split("\n")
  .filter((path) => !path.endsWith(".test.ts"))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))
  .filter(({ text }) => !text.slice(0, 1000).includes("Do not edit"));

const rooms = new Map<string, number>();
for (const { path } of files) rooms.set(dirname(path), (rooms.get(dirname(path)) ?? 0) + 1);
const sizes = new Map([...files.map(({ path, text }) => [path, text.split("\n").length - 1] as const), ...rooms]);
const most = (path: string): number => (path.endsWith(".ts") ? MOST_LINES : MOST_FILES);

it("a file holds one idea, a room no more than somebody can look over", () => {
  expect(files.length).toBeGreaterThan(500);
  const tooLarge = [...sizes].filter(([path, size]) => size > (larger[path]?.most ?? most(path)));
  expect(tooLarge).toEqual([]);
});

it("no exception outlives its reason", () => {
  const fit = Object.keys(larger).filter((path) => (sizes.get(path) ?? 0) <= most(path));
  expect(fit).toEqual([]);
});
