import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readTable } from "../../../../data/src/form/read.ts";
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

it("replaces the rows of the file that is read, and leaves those of the release's other files", () => {
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
  expect(of("rare-earths", after).map(({ area, year, quantity }) => [area, year, quantity])).toEqual([
    ["AUS", 2022, 1],
    ["AUS", 2023, 2],
  ]);
  expect(of("talc", after)).toEqual(of("talc", before));
});
