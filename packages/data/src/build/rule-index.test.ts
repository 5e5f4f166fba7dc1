import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { repositoryRoot } from "../repository.ts";
import { ruleIndex } from "./rule-index.ts";

const home = join(repositoryRoot, "packages/data");
// Inside the package, so that the copy finds what the package depends on.
const copy = mkdtempSync(join(home, "node_modules/rule-copy-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const rule = `import type { LedgerRule } from "../../engine/rule.ts";

export const rule: LedgerRule = {
  code: "no-capital-in-the-south",
  description: "No capital lies south of the equator.",
  *check(ledger) {
    for (const row of ledger.rows("areas"))
      if ((row.capital_latitude ?? 0) < 0)
        yield { table: "areas", row, column: "capital_latitude", expected: "a latitude in the north" };
  },
};
`;

const filesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );

it("takes one file to add a rule: the index follows, and the check runs it", () => {
  for (const name of ["src", "package.json"])
    cpSync(join(home, name), join(copy, "packages/data", name), { recursive: true });
  const before = filesIn(copy);
  const own = "packages/data/src/check/rules/places/no-capital-in-the-south.ts";
  writeFileSync(join(copy, own), rule);
  const index = ruleIndex(copy);
  writeFileSync(join(copy, index.path), index.content);
  const touched = [...filesIn(copy)].flatMap(([path, text]) => (before.get(path) === text ? [] : [path]));
  expect(touched.sort()).toEqual(["packages/data/src/check/rules/index.ts", own].sort());

  writeFileSync(
    join(copy, "ask.mts"),
    `import { checkFolder } from "./packages/data/src/check/index.ts";
const { findings } = await checkFolder(${JSON.stringify(join(repositoryRoot, "tests/cli/ledger"))});
console.log(JSON.stringify(findings.filter(({ rule }) => rule === "no-capital-in-the-south")));`,
  );
  const tsx = join(repositoryRoot, "node_modules/tsx/dist/cli.mjs");
  const found = JSON.parse(execFileSync(process.execPath, [tsx, join(copy, "ask.mts")], { encoding: "utf8" }));
  expect(found).toContainEqual(expect.objectContaining({ address: "areas/AUS", column: "capital_latitude" }));
});
