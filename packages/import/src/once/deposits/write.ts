import { readTable } from "../../../../data/src/csv/read.ts";
import { upsertRows } from "../../../../data/src/csv/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { type Imported, importDeposits } from "./import.ts";
import { compilations } from "./located.ts";

const compiled = new Set<string>(compilations);

/**
 * The deposits that were entered by hand: those with an estimate that no compilation made. Everything else in the table
 * is the importer's, and is made anew.
 */
export function standingDeposits(csv: string) {
  const estimates = readTable(csv, tables.resource_estimates).filter((row) => row.source !== "usgs-usmin-lithium-2019");
  const ids = new Set(estimates.map((row) => row.deposit));
  return readTable(csv, tables.deposits).filter((row) => ids.has(row.id));
}

/** The rows that the raw files in `folder` make beside the hand-entered rows of the CSVs in `csv`. */
export const importInto = (folder: string, csv: string): Imported =>
  importDeposits(folder, { areas: readTable(csv, tables.areas), standing: standingDeposits(csv) });

/** Replaces all that the importer once wrote into the CSVs in `csv` by what it makes of the raw files in `folder` now. */
export function writeDeposits(folder: string, csv: string): Imported {
  const imported = importInto(folder, csv);
  const standing = new Set(standingDeposits(csv).map((row) => row.id));
  upsertRows(csv, tables.deposits, imported.deposits, (row) => !standing.has(row.id));
  upsertRows(csv, tables.deposit_locations, imported.locations, (row) => compiled.has(row.source));
  upsertRows(csv, tables.resource_estimates, imported.estimates, (row) => row.source === "usgs-usmin-lithium-2019");
  return imported;
}
