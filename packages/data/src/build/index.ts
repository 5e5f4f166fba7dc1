import { join } from "node:path";
import { type Table, tableList } from "../tables/index.ts";
import { readCells } from "./cells.ts";
import { describeTable } from "./describe.ts";
import { type BuiltFile, isCurrent, leftovers, removeFile, writeFile } from "./files.ts";
import { packedModules } from "./packed-modules.ts";
import { rowTypes } from "./row-types.ts";
import { tablesModule } from "./tables-module.ts";

/** A file that the build made, or in a check would make. */
export interface Built {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Whether it was written, or in a check: whether it is missing or differs. */
  readonly changed: boolean;
}

export interface BuildOptions {
  /** The repository's root. */
  readonly root: string;
  /** Writes nothing and tells which committed files are out of date. `dist` is not committed, so a check leaves it alone. */
  readonly check?: boolean;
  /** Other tables than the ledger's own, for tests. */
  readonly tables?: readonly Table[];
}

const dist = "packages/data/dist";

/**
 * Makes every published artefact from the CSVs and the table declarations: packed modules and row types in `dist`; JSON
 * Schemas, SQL, `datapackage.json` and the data dictionary, which are committed. The same input gives the same bytes.
 *
 * @throws Error naming the file, column and cell where a CSV does not fit its table.
 * @example
 * const { files } = await build({ root: ".", check: true });
 * files.filter((file) => file.changed); // what `pnpm data build` would rewrite
 */
export async function build({ root, check = false, tables = tableList }: BuildOptions): Promise<{ files: Built[] }> {
  const made = artefacts(root, tables).filter((file) => !(check && file.path.startsWith(`${dist}/`)));
  const files = made.map((file) => ({
    path: file.path,
    bytes: Buffer.byteLength(file.content),
    changed: !isCurrent(root, file),
  }));
  if (!check) {
    made.forEach((file, i) => files[i]?.changed && writeFile(root, file));
    for (const path of leftovers(root, [`${dist}/packed`], made)) removeFile(root, path);
  }
  return { files };
}

function artefacts(root: string, tables: readonly Table[]): BuiltFile[] {
  const all = tables.map((table) => ({
    doc: describeTable(table),
    cells: readCells(join(root, "packages/data/csv"), table),
  }));
  const docs = all.map(({ doc }) => doc);
  return [...all.flatMap(({ cells }) => packedModules(cells)), ...rowTypes(all), ...tablesModule(docs)];
}
