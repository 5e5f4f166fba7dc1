import { readTable } from "../../form/read.ts";
import { upsertRows } from "../../form/upsert.ts";
import { tables } from "../../tables/index.ts";
import { type Imported, importRelease } from "./import.ts";

/** The rows that a release makes with the names in the CSVs in `csv`. */
export const importInto = (input: readonly string[], edition: number, csv: string): Imported =>
  importRelease(input, edition, {
    areas: readTable(csv, tables.areas),
    commodities: readTable(csv, tables.commodities),
    sources: readTable(csv, tables.sources),
  });

/**
 * Replaces all rows of the release's sources in `shares` by what it makes now. The shares in percent are the fixer's to
 * write, since a print may be corrected by another source.
 */
export function writeRelease(input: readonly string[], edition: number, csv: string): Imported {
  const imported = importInto(input, edition, csv);
  const own = new Set(imported.sources);
  upsertRows(csv, tables.shares, imported.rows, (row) => own.has(row.source));
  return imported;
}
