import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../data/src/csv/read.ts";
import { toCSV } from "../../../data/src/csv/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import { ds140Rows } from "../official/usgs-rare-earth-history/importer.ts";
import { onShelf, shelf } from "./shelf.ts";

const folder = join(import.meta.dirname, "../../../data/csv");
const historical = join(shelf, "usgs/historical");
const cited = <R extends { readonly source: string }>(rows: readonly R[], source: string) =>
  rows.filter((row) => row.source === source);

describe.skipIf(!onShelf("usgs/historical", 1))("the history of rare earths", () => {
  const shares = readTable(folder, tables.shares);

  it("of Data Series 140 is what the importer makes of the workbook, to the byte: 121 years", async () => {
    const made = await ds140Rows([join(historical, "usgs_ds140_rare_earths_2020.xlsx")]);
    expect([made.balances.length, made.shares.length]).toEqual([121 * 6, 121 * 2]);
    const balances = readTable(folder, tables.us_balances);
    expect(toCSV(tables.us_balances, made.balances)).toBe(
      toCSV(tables.us_balances, cited(balances, "usgs-ds140-2023-09")),
    );
    expect(toCSV(tables.shares, made.shares)).toBe(toCSV(tables.shares, cited(shares, "usgs-ds140-2023-09")));
  });
});
