import { computeAllShares } from "../../compute/shares.ts";
import { readTable } from "../../form/read.ts";
import { upsertRows } from "../../form/upsert.ts";
import { tables } from "../../tables/index.ts";
import { type Imported, importRelease } from "./import.ts";

/** The rows that a release makes with the names in the CSVs in `csv`, with their shares in percent. */
export function importInto(input: readonly string[], edition: number, csv: string): Imported {
  const sources = readTable(csv, tables.sources);
  const imported = importRelease(input, edition, {
    areas: readTable(csv, tables.areas),
    commodities: readTable(csv, tables.commodities),
    sources,
  });
  const own = new Set(imported.sources);
  const erratumOf = new Map(
    sources.flatMap(({ id, erratum_of }) => (erratum_of === null ? [] : [[id, erratum_of] as const])),
  );
  // An erratum that this release does not bring stands over the rows that it does: their shares are made together.
  const errata = readTable(csv, tables.shares).filter(
    ({ source }) => !own.has(source) && own.has(erratumOf.get(source) ?? ""),
  );
  const rows = [...imported.rows, ...errata];
  const computed = computeAllShares(rows, erratumOf);
  return { ...imported, rows: rows.map((row) => ({ ...row, ...computed.get(row) })) };
}

/** Replaces all rows of the release's sources in `shares` by what it makes now. */
export function writeRelease(input: readonly string[], edition: number, csv: string): Imported {
  const imported = importInto(input, edition, csv);
  const own = new Set(imported.sources);
  upsertRows(csv, tables.shares, imported.rows, (row) => own.has(row.source));
  return imported;
}
