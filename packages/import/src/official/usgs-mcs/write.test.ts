import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { writeRelease } from "./write.ts";

const ledger = join(import.meta.dirname, "../../../../data/csv");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mcs-write-"));
  for (const table of ["areas", "commodities", "sources"])
    copyFileSync(join(ledger, `${table}.csv`), join(folder, `${table}.csv`));
  const [header, ...lines] = readFileSync(join(ledger, "shares.csv"), "utf8").split("\n");
  const kept = lines.filter((line) => /^(?:rare-earths|talc),mine.*,usgs-mcs-2024-v2-0,/.test(line));
  writeFileSync(join(folder, "shares.csv"), [header, ...kept, ""].join("\n"));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("changes the rows that the file states, and leaves every other; replaces the release where that is asked for", () => {
  const before = readTable(folder, tables.shares);
  const of = (commodity: string, rows: typeof before) => rows.filter((row) => row.commodity === commodity);
  expect(of("rare-earths", before).length).toBeGreaterThan(9);
  expect(of("talc", before).length).toBeGreaterThan(9);
  const file = join(folder, "mcs2024-raree_world.csv");
  writeFileSync(
    file,
    'Source,Country,Type,Prod_t_2022,Prod_t_est_2023\nMCS2024,Australia,"Rare earths, mine production",1,2\n',
  );
  writeRelease([file], 2024, folder);
  const after = readTable(folder, tables.shares);
  expect(after.length).toBe(before.length);
  const figures = (rows: typeof before) =>
    rows.map(({ area, year, measure, quantity }) => [area, year, measure, quantity]);
  expect(figures(of("rare-earths", after))).toEqual(
    figures(of("rare-earths", before)).map(([area, year, measure, quantity]) => [
      area,
      year,
      measure,
      area === "AUS" && measure === "production" ? (year === 2022 ? 1 : 2) : quantity,
    ]),
  );
  expect(of("talc", after)).toEqual(of("talc", before));
  const told: string[] = [];
  writeRelease([file], 2024, folder, { replace: true, report: (line) => told.push(line) });
  expect(told).toContain(`${before.length} existing rows of the release are removed, because of --replace`);
  expect(readTable(folder, tables.shares).map(({ area, year, quantity }) => [area, year, quantity])).toEqual([
    ["AUS", 2022, 1],
    ["AUS", 2023, 2],
  ]);
});
