import { computeAllShares } from "../../../../data/src/compute/shares.ts";
import { readTable } from "../../../../data/src/form/read.ts";
import { upsertRows } from "../../../../data/src/form/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
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

/**
 * Replaces in `shares` the rows of the files that were read by what they make now. A part of a release leaves the rows of
 * its other files as they are.
 */
export function writeRelease(input: readonly string[], edition: number, csv: string): Imported {
  const imported = importInto(input, edition, csv);
  const [whole, ...errata] = imported.sources;
  const read = new Set(imported.files.read);
  upsertRows(
    csv,
    tables.shares,
    imported.rows,
    ({ source, locator }) =>
      errata.includes(source) || (source === whole && read.has((locator ?? "").split(", ")[0] as string)),
  );
  return imported;
}
