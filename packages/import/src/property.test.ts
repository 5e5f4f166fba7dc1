import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { onShelf, shelf } from "./audit/shelf.ts";
import { importers } from "./index.ts";
import { lists } from "./property/lists.ts";
import { promise } from "./property/promise.ts";
import { trade } from "./property/trade.ts";
import { usgs } from "./property/usgs.ts";
import { Scratch } from "./scratch.ts";

// What every importer promises: a file in any parts and in any order, in one call or in several, makes the rows that it makes whole;
// what is imported twice stands as it did; a run that is killed leaves the ledger as it was.
const scratch = new Scratch();
afterAll(() => rmSync(scratch.folder, { recursive: true }));
const cases = [...trade, ...usgs, ...lists];

it("every importer is among them", () =>
  expect([...new Set(cases.map(({ importer }) => importer.publisher))].sort()).toEqual(
    importers.map(({ publisher }) => publisher).sort(),
  ));

describe("any split, any order, twice, killed", () => {
  for (const of of cases.filter(({ undivided }) => undivided === undefined))
    it([of.importer.publisher, of.what].filter(Boolean).join(", "), () => promise(scratch, of));
});

describe("twice, killed; never split", () => {
  for (const of of cases.filter(({ undivided }) => undivided !== undefined))
    it(`${of.importer.publisher}: ${of.undivided}`, () => promise(scratch, of));
});

describe("what stands, imported again from the publisher's file, changes nothing", () => {
  const files: readonly (readonly [publisher: string, file: string, edition?: string])[] = [
    ["usgs-mcs", "usgs/mcs2026", "2026"],
    ["usgs-mcs", "usgs/mcs2024", "2024"],
    ["usgs-salient", "usgs/mcs2025", "2025"],
    ["usgs-ds140", "usgs/historical/usgs_ds140_rare_earths_2020.xlsx"],
    ["usgs-myb", "usgs/historical/usgs_myb2022_rare_earths_tables.xlsx"],
    ["usgs-critical-list", "usgs/mcs2026", "2026"],
    ["hs-codes", "trade/hs_codes.csv"],
    ["deposit-compilations", "deposits"],
  ];
  for (const [publisher, file, edition] of files)
    it.skipIf(!onShelf(file, 1))(`${publisher} ${edition ?? ""}`, async () => {
      scratch.reset();
      const before = scratch.state();
      await scratch.run(publisher, [join(shelf, file)], edition === undefined ? {} : { edition });
      expect(scratch.state()).toEqual(before);
    });
});
