import { writeManifest } from "../../../../data/src/check/engine/manifest.ts";
import { readTable } from "../../../../data/src/csv/read.ts";
import { upsertRows } from "../../../../data/src/csv/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import type { Decision } from "./decisions.ts";
import { type Imported, importDeposits } from "./import.ts";
import { compilations } from "./located.ts";

/** The rows that the raw files in `folder` make, given the rows of the CSVs in `csv` that do not come from them. */
export const importInto = (folder: string, csv: string, decide?: readonly Decision[]): Imported =>
  importDeposits(
    folder,
    {
      areas: readTable(csv, tables.areas),
      commodities: readTable(csv, tables.commodities),
      group_members: readTable(csv, tables.group_members),
      deposits: readTable(csv, tables.deposits),
    },
    decide,
  );

/** Replaces the rows of the CSVs in `csv` that cite a record of the raw files in `folder` by the rows made from those files now. */
export function writeDeposits(folder: string, csv: string, decide?: readonly Decision[]): Imported {
  const imported = importInto(folder, csv, decide);
  const { deposits, locations, estimates, own } = imported;
  upsertRows(csv, tables.deposits, deposits, own.deposits);
  upsertRows(csv, tables.deposit_locations, locations, own.locations);
  upsertRows(csv, tables.resource_estimates, estimates, own.estimates);
  writeManifest(csv, new Set(compilations));
  return imported;
}
