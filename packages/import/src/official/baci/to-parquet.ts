import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvPath, readTable } from "../../../../data/src/csv/read.ts";
import { upsertRows } from "../../../../data/src/csv/upsert.ts";
import { versionNow } from "../../../../data/src/diff/changesets.ts";
import { repositoryRoot } from "../../../../data/src/repository.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { openParquetFolder } from "../../../../downloads/src/parquet-folder.ts";
import type { ImportOptions, ImportReport } from "../../importer.ts";
import { type BaciEdition, editionOf, sourceRow } from "./edition.ts";
import { productsIn } from "./products.ts";
import { readingOf } from "./reading.ts";

/**
 * Writes BACI as the ledger's `exports`, with all products, in folders by year and source: an existing year of a version is
 * replaced, all others stay. Rows are not kept in memory, and no CSV is written. All years are written, or none.
 */
export async function toParquet(options: ImportOptions, into: string | undefined): Promise<ImportReport> {
  const place = into === undefined ? mkdtempSync(join(tmpdir(), "oreledger-baci-")) : join(into, ".made");
  rmSync(place, { recursive: true, force: true });
  try {
    const folder = await openParquetFolder(place, versionNow(repositoryRoot));
    try {
      const reading = readingOf(options, "all");
      for (const { edition, flows } of reading.years()) await folder.add(edition.year, edition.sourceId, flows);
      await folder.finish(smallLedger(options.folder, place, [...reading.editions.values(), ...standingIn(into)]));
      if (into !== undefined) moveIn(place, into);
      return reading.report();
    } finally {
      folder.close();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The tables that flows refer to, with the present versions of BACI and the products of their nomenclatures. */
function smallLedger(ledger: string, place: string, editions: readonly BaciEdition[]): string {
  const folder = join(place, ".ledger");
  mkdirSync(folder);
  for (const table of [tables.areas, tables.licences, tables.print_links, tables.products, tables.sources])
    if (existsSync(csvPath(ledger, table))) copyFileSync(csvPath(ledger, table), csvPath(folder, table));
  upsertRows(folder, tables.sources, editions.map(sourceRow));
  const listed = readTable(ledger, tables.products);
  for (const hs of new Set(editions.map((edition) => edition.hs)))
    upsertRows(folder, tables.products, [...productsIn(hs, listed).products.values()]);
  return folder;
}

/** The editions in a folder of Parquet, by the names of its folders. */
function standingIn(into: string | undefined): BaciEdition[] {
  const exports = join(into ?? "", "exports");
  if (into === undefined || !existsSync(exports)) return [];
  return readdirSync(exports).flatMap((year) =>
    readdirSync(join(exports, year)).flatMap((source) => {
      const found = /^source=cepii-baci-(hs\d\d)(-extract)?-v(\w+)$/.exec(source);
      if (found === null) return [];
      const [, hs, extract, version] = found;
      const of = year.replace("year=", "");
      return [editionOf(extract ? `baci_${hs}_v${version}_${of}.csv` : `BACI_${hs}_Y${of}_V${version}.csv`)];
    }),
  );
}

/** Moves the new files to their place. The flows go last: until then the old flows are read with the new tables. */
function moveIn(place: string, into: string): void {
  const { exports, ...beside } = Object.fromEntries(
    readdirSync(place).flatMap((name) => (name.startsWith(".") ? [] : [[name, join(place, name)]])),
  );
  for (const [name, path] of Object.entries(beside)) renameSync(path, join(into, name));
  for (const year of readdirSync(exports as string))
    for (const source of readdirSync(join(exports as string, year))) {
      const target = join(into, "exports", year, source);
      rmSync(target, { recursive: true, force: true });
      mkdirSync(join(target, ".."), { recursive: true });
      renameSync(join(exports as string, year, source), target);
    }
}
