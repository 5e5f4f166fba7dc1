import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { cloneHere } from "./a-clone.ts";

// What docs/ARCHITECTURE.md says of a rule, a column and an importer, done on a clone; a metric and a question have tests of their own.
const clone = cloneHere();
afterAll(() => rmSync(clone.home, { recursive: true, force: true }));
afterEach(() => {
  clone.git("checkout", "-q", ".");
  clone.git("clean", "-q", "-d", "-f");
});

/** The files that differ from what is committed, without those that a command wrote. */
const touched = (isWritten: RegExp): string[] =>
  clone
    .git("status", "--porcelain", "-uall")
    .split("\n")
    .filter(Boolean)
    .map((line) => line.slice(3))
    .filter((path) => !isWritten.test(path));

it("a rule is one file and a column one line: index, CSV, schemas, load scripts and dictionary follow", {
  timeout: 300_000,
}, () => {
  const rule = "packages/data/src/check/rules/places/not-canberra.ts";
  const table = "packages/data/src/tables/groups.ts";
  writeFileSync(
    join(clone.path, rule),
    `import { type LedgerRule, on } from "../../engine/rule.ts";

export const rule: LedgerRule = {
  code: "not-canberra",
  description: "No capital is Canberra.",
  *check(ledger) {
    const rows = ledger.rows("areas").filter(({ capital }) => capital === "Canberra");
    yield* on("areas", rows.map((row) => ({ row, column: "capital", expected: "another capital" })));
  },
};
`,
  );
  const columns = readFileSync(join(clone.path, table), "utf8");
  const motto =
    '    motto: column(text.nullable(), { title: "Motto", description: "Its own words.", example: "In varietate concordia" }),\n';
  writeFileSync(join(clone.path, table), columns.replace("    ...provenance,\n", `${motto}    ...provenance,\n`));
  expect(clone.data("fix")).toContain("empty columns added: motto");
  clone.data("build");
  expect(touched(/rules\/index\.ts$|^packages\/data\/schema\/|^docs\//)).toEqual([
    "packages/data/csv/groups.csv",
    table,
    rule,
  ]);
  for (const path of ["schema/groups.json", "schema/sqlite.sql"])
    expect(readFileSync(join(clone.path, "packages/data", path), "utf8")).toContain("motto");
  const { status, stdout } = spawnSync(process.execPath, [join(clone.path, "scripts/data.mjs"), "check"], {
    cwd: clone.path,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /areas\.csv:\d+ capital not-canberra areas\/AUS\n {2}capital is "Canberra": expected another capital/,
  );
  expect(stdout).toContain("\n1 finding in ");
});

it("an importer is one file: the list follows, and its rows are written", { timeout: 300_000 }, () => {
  const own = "packages/import/src/official/example-survey/importer.ts";
  mkdirSync(dirname(join(clone.path, own)));
  writeFileSync(
    join(clone.path, own),
    `import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { readRecords } from "../../csv.ts";
import type { Importer } from "../../importer.ts";
import { putRows } from "../../put.ts";

export const exampleSurvey: Importer = {
  publisher: "example-survey",
  title: "The members of a group, one a line",
  async run({ input, folder, report }) {
    const [like] = readTable(folder, tables.group_members).filter(({ group }) => group === "eu27");
    const rows = input.flatMap((path) => readRecords(path)).map(({ member }) => ({ ...like, member, locator: member }));
    putRows(folder, tables.group_members, rows, { of: ({ group }) => group === "eu27", report });
    return { rows: { group_members: rows.length }, leftOut: {} };
  },
};
`,
  );
  execFileSync(process.execPath, [
    join(clone.path, "node_modules/tsx/dist/cli.mjs"),
    join(clone.path, "packages/import/scripts/importer-index.ts"),
  ]);
  expect(touched(/^packages\/import\/src\/index\.ts$/)).toEqual([own]);
  const release = join(clone.home, "members.csv");
  writeFileSync(release, "member\nKAZ\n");
  expect(clone.data("import", "example-survey", release)).toContain("group_members: 1 row");
  expect(readFileSync(join(clone.path, "packages/data/csv/group_members.csv"), "utf8")).toMatch(/^eu27,area,KAZ,/m);
});

it("a rule whose file is deleted leaves the index, and a file that does not compile is told by its place", {
  timeout: 300_000,
}, () => {
  const rules = join(clone.path, "packages/data/src/check/rules");
  const index = () => readFileSync(join(rules, "index.ts"), "utf8");
  expect(index()).toContain("region-of-source");
  rmSync(join(rules, "places/region-of-source.ts"));
  rmSync(join(rules, "places/region-of-source.test.ts"), { force: true });
  clone.data("build");
  expect(index()).not.toContain("region-of-source");
  expect(index()).not.toContain("regionOfSource");

  writeFileSync(join(rules, "places/coordinate.ts"), "export const rule = ;\n");
  const failed = spawnSync(process.execPath, [join(clone.path, "scripts/data.mjs"), "check"], {
    cwd: clone.path,
    encoding: "utf8",
  });
  expect(failed.status).toBe(1);
  expect(failed.stderr).toMatch(/coordinate\.ts:1: .+\npnpm data cannot be bundled/);
  expect(failed.stderr).not.toContain("    at ");
});
