import { statSync } from "node:fs";
import { join } from "node:path";
import { withComputedShares } from "../../../../data/src/compute/shares.ts";
import { upsertRows } from "../../../../data/src/csv/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import type { Importer } from "../../importer.ts";
import { putShares } from "../../put.ts";
import { type Imported, importLines } from "./import.ts";
import { readLines } from "./line.ts";
import { pagesOf } from "./page.ts";

/** The list in a folder, or the file itself. */
const listIn = (path: string) => (statSync(path).isDirectory() ? join(path, "printed_shares.csv") : path);

/** Percentages and quantities that publishers print of refining, metal, magnets and fuel, one cited page each. */
export const printedShares: Importer = {
  publisher: "printed-shares",
  title: "Shares and quantities as printed by publishers: refining, metals, magnets, uranium, battery chemicals",
  async run({ input, folder, report, replace = false }) {
    const [path, ...more] = input;
    if (path === undefined || more.length > 0) throw new Error("Name one list: printed_shares.csv, or its folder");
    const lines = readLines(listIn(path));
    const imported: Imported = importLines(lines);
    const shares = withComputedShares(imported.shares);
    report(`${lines.length} figures read`);
    report(`${imported.rowOfFigure.size} figures became rows, with ${imported.totals} world totals`);
    const owned = pagesOf(lines);
    upsertRows(folder, tables.sources, imported.sources);
    putShares(folder, shares, new Map(), { of: (row) => owned.has(row.source), replace, report });
    return { rows: { shares: shares.length, sources: imported.sources.length }, leftOut: imported.leftOut };
  },
};
