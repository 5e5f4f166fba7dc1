import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../data/src/csv/read.ts";
import { toCSV } from "../../../data/src/csv/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import { importInto } from "../official/usgs-mcs/write.ts";
import { onShelf, shelf } from "./shelf.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const editions = [2022, 2023, 2024, 2025, 2026];
const committed = readTable(folder, tables.shares);

describe("the Mineral Commodity Summaries as published", () => {
  for (const edition of editions) {
    const there = onShelf(`usgs/mcs${edition}`, 1);
    it.skipIf(!there)(`of ${edition}, imported again, are the committed rows byte for byte`, () => {
      const imported = importInto([join(shelf, `usgs/mcs${edition}`)], edition, folder);
      const sources = new Set(imported.sources);
      const stand = committed.filter((row) => sources.has(row.source));
      expect(stand.length).toBeGreaterThanOrEqual(imported.cells.filled / 2);
      expect(toCSV(tables.shares, imported.rows).split("\n")).toEqual(toCSV(tables.shares, stand).split("\n"));
      // Every cell with text is a row, or was moved by the release itself.
      const moved = imported.leftOut.get("figure that the release moved to another column") ?? 0;
      const fromNotes = imported.rows.filter((row) => row.source === imported.sources[0]).length;
      expect(fromNotes).toBeGreaterThanOrEqual(imported.cells.filled - moved);
    });
  }
});
