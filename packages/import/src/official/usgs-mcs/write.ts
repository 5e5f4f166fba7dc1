import { computeAllShares } from "../../../../data/src/compute/shares.ts";
import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { type Putting, putShares } from "../../put.ts";
import { unusable } from "../../trade/refusals.ts";
import { mcsFile } from "../usgs-file.ts";
import { type Imported, importRelease } from "./import.ts";

function readInto(input: readonly string[], edition: number, csv: string) {
  const sources = readTable(csv, tables.sources);
  const imported = importRelease(input, edition, {
    areas: readTable(csv, tables.areas),
    commodities: readTable(csv, tables.commodities),
    sources,
    corrections: readTable(csv, tables.corrections),
  });
  const erratumOf = new Map(
    sources.flatMap(({ id, erratum_of }) => (erratum_of === null ? [] : [[id, erratum_of] as const])),
  );
  return { imported, erratumOf };
}

/** The rows of a release, with shares in percent; names are read from the CSVs in `csv`. */
export function importInto(input: readonly string[], edition: number, csv: string): Imported {
  const { imported, erratumOf } = readInto(input, edition, csv);
  const own = new Set(imported.sources);
  // An existing erratum that is not in this release corrects rows of it: their shares are computed together.
  const errata = readTable(csv, tables.shares).filter(
    ({ source }) => !own.has(source) && own.has(erratumOf.get(source) ?? ""),
  );
  const rows = [...imported.rows, ...errata];
  const computed = computeAllShares(rows, erratumOf);
  return { ...imported, rows: rows.map((row) => ({ ...row, ...computed.get(row) })) };
}

/**
 * Puts the rows of a release, or of a part of it, into `shares`. Rows that are not in the files stay the same, byte for byte,
 * unless the whole edition, with its errata, is to be replaced.
 */
export function writeRelease(
  input: readonly string[],
  edition: number,
  csv: string,
  { report = () => {}, ...how }: Partial<Pick<Putting<never>, "replace" | "report">> = {},
): Imported {
  const { imported, erratumOf } = readInto(input, edition, csv);
  if (imported.rows.length === 0)
    throw new Error(unusable(imported.files.read.join(", "), [], Object.fromEntries(imported.leftOut)));
  const [whole] = imported.sources;
  const of = ({ source }: { readonly source: string }) => source === whole || erratumOf.get(source) === whole;
  const changed = putShares(csv, imported.rows, erratumOf, { of, fileNames: mcsFile, report, ...how });
  report(`${changed} of ${imported.rows.length} rows are new or changed; the others already agree with the files`);
  return imported;
}
