import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csvPath } from "../csv/read.ts";
import { type Table, tableList } from "../tables/index.ts";
import { readCells } from "./cells.ts";
import { dataPackage, newestReading, tableSchemas } from "./data-package.ts";
import { describeTable } from "./describe.ts";
import { dictionary } from "./dictionary.ts";
import { type BuiltFile, isCurrent, leftovers, removeFile, writeFile } from "./files.ts";
import { jsonSchema } from "./json-schema.ts";
import { croissant, schemaOrg } from "./linked-data.ts";
import { packedModules } from "./packed-modules.ts";
import { rowTypes } from "./row-types.ts";
import { ruleIndex } from "./rule-index.ts";
import { dialects, script } from "./sql/index.ts";
import { tablesModule } from "./tables-module.ts";

/** A file that the build made or, in a check, would make. */
export interface Built {
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Whether it was written or removed; in a check, whether it is missing, differs or is no longer made. */
  readonly changed: boolean;
}

export interface BuildOptions {
  /** The repository's root. */
  readonly root: string;
  /** Writes nothing, but reports which committed files are out of date. Files that are not committed are left out. */
  readonly check?: boolean;
  /** Tables to build instead of the ledger's own, for tests. */
  readonly tables?: readonly Table[];
}

const dist = "packages/data/dist";
const schema = "packages/data/schema";
/** Descriptions of the CSVs in the forms of Data Package, Croissant and schema.org. */
const described = ["datapackage.json", "croissant.json", "dataset.jsonld"].map((name) => `packages/data/${name}`);
/** Whether a file is made by every build and never committed. */
const isUncommitted = (path: string): boolean => path.startsWith(`${dist}/`) || described.includes(path);

/**
 * Makes every published artefact from the CSVs and the table declarations. Not committed: packed modules and row types in `dist`,
 * `datapackage.json`, `croissant.json`, `dataset.jsonld`. Committed: JSON Schemas, SQL and the data dictionary. The same input gives the same bytes.
 *
 * @throws Error that names the file, column and cell if a CSV does not fit its table.
 * @example
 * const { files } = await build({ root: ".", check: true });
 * files.filter((file) => file.changed); // what `pnpm data build` would rewrite
 */
export async function build({ root, check = false, tables = tableList }: BuildOptions): Promise<{ files: Built[] }> {
  const made = artefacts(root, tables).filter((file) => !(check && isUncommitted(file.path)));
  const stale = leftovers(root, check ? [schema] : [schema, `${dist}/packed`], made);
  const files = made.map((file) => ({
    path: file.path,
    bytes: Buffer.byteLength(file.content),
    changed: !isCurrent(root, file),
  }));
  if (!check) {
    for (const [i, file] of made.entries()) if (files[i]?.changed) writeFile(root, file);
    for (const path of stale) removeFile(root, path);
  }
  return { files: [...files, ...stale.map((path) => ({ path, bytes: 0, changed: true }))] };
}

/** All generated files, in memory. */
function artefacts(root: string, tables: readonly Table[]): BuiltFile[] {
  const home = join(root, "packages/data");
  const csvs = join(home, "csv");
  const all = tables.map((table) => {
    const path = csvPath(csvs, table);
    return {
      doc: describeTable(table),
      cells: readCells(csvs, table),
      csv: existsSync(path) ? readFileSync(path) : undefined,
    };
  });
  const docs = all.map(({ doc }) => doc);
  const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const descriptor = dataPackage(manifest, all);
  const asOf = newestReading(all);
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return [
    ...packedModules(all),
    ...rowTypes(all),
    ...tablesModule(docs),
    ...tables.map((table) => ({ path: `${schema}/${table.name}.json`, content: json(jsonSchema(table)) })),
    ...dialects.map((dialect) => ({ path: `${schema}/${dialect.file}`, content: script(docs, dialect) })),
    { path: `${schema}/tables.json`, content: json(tableSchemas(manifest.version, docs)) },
    ...[
      descriptor,
      croissant(descriptor, docs, manifest.homepage, asOf),
      schemaOrg(descriptor, manifest.homepage, asOf),
    ].map((value, i) => ({ path: described[i] as string, content: json(value) })),
    ...(existsSync(join(home, "src/check/rules")) ? [ruleIndex(root)] : []),
    { path: "docs/data-dictionary.md", content: dictionary(docs) },
  ];
}
