import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PackedProject, packedProject } from "../support/packed.ts";
import { printed } from "../support/printed.ts";

/** A task is two files: a few lines of a consumer of the packed packages, and the same question to the CSVs in SQL. */
const here = fileURLToPath(new URL(".", import.meta.url));
const csv = fileURLToPath(new URL("../../packages/data/csv/", import.meta.url));
const tasks = readdirSync(here)
  .filter((name) => name.endsWith(".mjs"))
  .map((name) => name.slice(0, -4));

let project: PackedProject;
let connection: DuckDBConnection;

beforeAll(async () => {
  project = packedProject();
  connection = await DuckDBConnection.create();
  for (const file of readdirSync(csv).filter((name) => name.endsWith(".csv")))
    await connection.run(
      `CREATE VIEW "${file.slice(0, -4)}" AS FROM read_csv('${csv}${file}', all_varchar = true, header = true)`,
    );
}, 120_000);
afterAll(() => {
  connection?.closeSync();
  if (project !== undefined) rmSync(join(project.folder, ".."), { recursive: true, force: true });
});

/** Sums may differ in their last digits, by the order in which they were added. */
const near = (value: unknown): unknown =>
  typeof value === "number" && !Number.isInteger(value) ? expect.closeTo(value, 9) : value;

describe("what a consumer does first", () => {
  it("is held by fifteen tasks", () => expect(tasks.length).toBeGreaterThanOrEqual(15));

  it.each(tasks)("%s", async (task) => {
    const code = readFileSync(join(here, `${task}.mjs`), "utf8");
    expect(code.split("\n").filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(6);
    const file = join(project.folder, `${task}.mjs`);
    writeFileSync(file, code);
    const answered = JSON.parse(printed([process.execPath, file], project.folder));
    const sql = readFileSync(join(here, `${task}.sql`), "utf8");
    const rows = (await connection.runAndReadAll(sql)).getRows();
    expect(rows.length).toBeGreaterThan(0);
    expect(answered).toEqual(rows.map((row) => row.map(near)));
  });
});
