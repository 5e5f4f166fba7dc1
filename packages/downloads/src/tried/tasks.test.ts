import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvFolder, repositoryRoot } from "../../../data/src/repository.ts";
import { restrictionsOn } from "../../../sdk/src/acts/restrictions.ts";
import { downloadTables } from "../convert.ts";
import { openLedger } from "../ledger.ts";
import { readByDuckdb } from "../scratch.ts";
import type { DownloadTable } from "../table.ts";
import { type Answer, analysts, wrongIn } from "./analysts.ts";
import { place } from "./place.ts";
import { tasks } from "./tasks.ts";

// Ten tasks over the tables of today, held against the SDK's answers, which tests/second-opinion holds against SQL of its own.
const { ledger } = openLedger(csvFolder);
let root: string;
let tables: DownloadTable[];
beforeAll(async () => {
  root = await place(csvFolder, ["csv", "duckdb"]);
  tables = downloadTables(csvFolder, "1.2.3");
});
afterAll(() => rmSync(root, { recursive: true }));

it("there are ten, each with an answer", () => {
  expect(tasks).toHaveLength(10);
  for (const { what, right } of tasks) expect(right(ledger).size, what).toBeGreaterThan(0);
});

it("the statement of docs/downloads.md answers as it is pasted", async () => {
  const page = readFileSync(join(repositoryRoot, "docs/downloads.md"), "utf8");
  const [, sql = ""] = /```sql\n([\s\S]*?)```/.exec(page) ?? [];
  const rows = await readByDuckdb(sql, join(root, "downloads/oreledger.duckdb"));
  const right = restrictionsOn(ledger, { commodity: "dysprosium", date: "2026-03-01" }).inForce;
  expect(rows.map(([event, reach]) => `${event} ${reach}`)).toEqual(
    right.map(({ event, reach }) => `${event.id} ${reach}`).sort(),
  );
  expect(rows.length).toBeGreaterThan(0);
});

// A tool that is not on the machine is skipped: the command that writes docs/downloads.md runs them all.
describe.each(analysts)("ten tasks with $name", (analyst) => {
  let answers: Answer[];
  beforeAll(async () => {
    answers = analyst.version() === undefined ? [] : await analyst.answers(root, ledger, tables);
  });
  it.skipIf(analyst.version() === undefined).each(tasks.map((task, i) => [task.what, task, i] as const))(
    "%s",
    (_, task, i) => {
      expect(wrongIn(task, task.right(ledger), answers[i])).toEqual([]);
    },
  );
});
