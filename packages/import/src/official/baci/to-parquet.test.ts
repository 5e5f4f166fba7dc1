import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { openLedger } from "../../../../downloads/src/ledger.ts";
import { readByDuckdb, smallLedger } from "../../../../downloads/src/scratch.ts";
import { compared, flowAnswers } from "../../../../downloads/src/views/answers.ts";
import { runImport } from "../../command.ts";
import { baci } from "./importer.ts";
import { toParquet } from "./to-parquet.ts";

const small = smallLedger();
const root = mkdtempSync(join(tmpdir(), "oreledger-baci-parquet-"));
afterAll(() => {
  for (const path of [root, small]) rmSync(path, { recursive: true });
});
const [folder, into, files] = ["ledger", "parquet", "files"].map((name) => join(root, name)) as [
  string,
  string,
  string,
];

/** A year of three codes, of which the ledger has two, between countries that trade each with each. */
const year = (of: number, version = "202601", more: readonly string[] = []) => {
  const codes = [250410, 284690, 10121];
  const areas = [156, 842, 392, 490, 699];
  const lines = codes.flatMap((k) =>
    areas.flatMap((i) =>
      areas.flatMap((j) =>
        i === j ? [] : [`${of},${i},${j},${k},${(i * j) % 977}.125,${k === 10121 ? "NA" : i % 7}`],
      ),
    ),
  );
  const path = join(files, `BACI_HS17_Y${of}_V${version}.csv`);
  writeFileSync(path, `${["t,i,j,k,v,q", ...lines, `${of},4,36,9999AA,4,1`, ...more].join("\n")}\n`);
  return path;
};

beforeEach(() => {
  rmSync(root, { recursive: true });
  for (const path of [root, files]) mkdirSync(path);
  cpSync(small, folder, { recursive: true });
  const [header] = readFileSync(join(small, "exports.csv"), "utf8").split("\n");
  writeFileSync(join(folder, "exports.csv"), `${header}\n`);
});

const options = (...input: string[]) => ({ input, folder, report: () => {} });

/** What DuckDB reads where the folder is, with the views as a person runs them. */
const ask = (sql: string) =>
  readByDuckdb(sql, ":memory:", `SET file_search_path = '${into}';\n${readFileSync(join(into, "views.sql"), "utf8")}`);

it("holds every flow of every code, and of the ledger's the rows that the ledger gets", async () => {
  const input = [year(2020), year(2021)];
  const { rows, leftOut } = await toParquet(options(...input), into);
  expect(rows).toEqual({ exports: 120 });
  expect(Object.values(leftOut)).toEqual([2]);
  expect(await ask("SELECT product, count(*)::INT FROM exports GROUP BY product ORDER BY product")).toEqual([
    ["hs17-010121", 40],
    ["hs17-250410", 40],
    ["hs17-284690", 40],
  ]);
  await baci.run(options(...input));
  const { tables: opened } = openLedger(folder);
  const right = opened.find(({ doc }) => doc.name === "exports");
  const columns = right?.doc.columns.map(({ name }) => name) ?? [];
  const held = new Set(right?.rows.map((row) => row.product));
  expect(held.size).toBeGreaterThan(0);
  const found = await ask(`SELECT ${columns.map((name) => `"${name}"`).join()} FROM exports ORDER BY ALL`);
  expect(found.filter((row) => held.has(row[2] as string))).toEqual(
    right?.rows.map((row) => columns.map((name) => row[name])),
  );
});

it("answers with its views as the SDK does", async () => {
  const input = [year(2020), year(2020, "202501"), year(2021)];
  await toParquet(options(...input), into);
  await baci.run(options(...input));
  const held = flowAnswers(openLedger(folder));
  for (const one of held)
    expect(compared(one, await ask(one.sql("", "product <> 'hs17-010121'"))), one.question).toEqual([]);
  expect(held.find(({ question }) => question === "partners")?.answers.size).toBeGreaterThan(10);
});

it("writes a year of a version anew and leaves the others, with the same bytes for the same lines", async () => {
  const [first, second] = [year(2020), year(2021, "202501")];
  await toParquet(options(first), into);
  const of = (path: string) => readFileSync(join(into, "exports", path, "data_0.parquet"));
  const before = of("year=2020/source=cepii-baci-hs17-v202601");
  await toParquet(options(second), into);
  await toParquet(options(first), into);
  expect(of("year=2020/source=cepii-baci-hs17-v202601").equals(before)).toBe(true);
  expect(await ask("SELECT period, source, count(*)::INT FROM exports GROUP BY ALL ORDER BY ALL")).toEqual([
    ["2020", "cepii-baci-hs17-v202601", 60],
    ["2021", "cepii-baci-hs17-v202501", 60],
  ]);
  const series = "SELECT count(*)::INT FROM sources WHERE series = 'cepii-baci-hs17'";
  expect(await ask(series)).toEqual([[2]]);
  expect(readdirSync(into)).not.toContain(".made");
});

it("leaves out the lines that cannot be used, with the reason, and the whole of nothing that is wrong", async () => {
  const { refused } = await toParquet(
    options(year(2020, "202601", ["2020,4,987,10121,1,1", "2020,4,36,12,1,1", "2020,4,36,10121,x,1"])),
    into,
  );
  expect(refused?.map(({ reason }) => reason)).toEqual([
    expect.stringContaining("the partner code 987 is unknown"),
    expect.stringContaining("k 000012 is not an HS code"),
    expect.stringContaining('v "x" is not a figure'),
  ]);
  const before = await ask("SELECT count(*)::INT FROM exports");
  await expect(toParquet(options(year(2019), year(2020, "202601", ["2020,156,842,284690,1,1"])), into)).rejects.toThrow(
    "Two flows have one key: CHN USA hs17-284690",
  );
  expect(await ask("SELECT count(*)::INT FROM exports")).toEqual(before);
});

it("is offered by the command for BACI alone", async () => {
  expect(await runImport("baci", [year(2020)], { folder, parquet: into, dryRun: true })).toBe(0);
  expect(existsSync(into)).toBe(false);
  expect(await runImport("baci", [year(2020)], { folder, parquet: into })).toBe(0);
  expect(existsSync(join(into, "views.sql"))).toBe(true);
  expect(await runImport("comtrade", [year(2020)], { folder, parquet: into })).toBe(2);
  expect(await runImport("baci", [year(2020)], { folder, parquet: into, replace: true })).toBe(2);
});
