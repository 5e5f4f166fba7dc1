import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../data/src/csv/read.ts";
import { toCSV } from "../../../data/src/csv/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import { readEdition } from "../official/usgs-salient/importer.ts";
import { onShelf, shelf } from "./shelf.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const balances = readTable(folder, tables.us_balances);
/** The statistics that each edition prints: every cell of its salient tables that is not blank. */
const cells = { 2022: 810, 2023: 4685, 2024: 4570, 2025: 4755, 2026: 5582 } as const;
const editions = Object.keys(cells) as unknown as (keyof typeof cells)[];

describe.skipIf(!onShelf("usgs/mcs2026", editions.length))("US salient statistics of each edition", () => {
  it.each(editions)("%s is what the importer makes of the release, to the byte", async (edition) => {
    const { source, rows } = await readEdition({
      input: [join(shelf, `usgs/mcs${edition}`)],
      edition: String(edition),
      folder,
    });
    expect(rows).toHaveLength(cells[edition]);
    expect(toCSV(tables.us_balances, rows)).toBe(
      toCSV(
        tables.us_balances,
        balances.filter((row) => row.source === source),
      ),
    );
  });
});
