import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { filesOfTar } from "@oreledger/data/check";
import { shown, UsageError } from "../call/usage.ts";

/** The files from which a ledger is read; the others stay packed. */
const needed = /^package\/(csv\/[\w-]+\.csv|datapackage\.json|package\.json)$/;

/** Unpacks an npm package of the data into a new folder, and removes it when `use` is done. */
export async function unpackedTarball<Result>(path: string, use: (folder: string) => Promise<Result>): Promise<Result> {
  const packed = filesOf(path);
  const folder = mkdtempSync(join(tmpdir(), "oreledger-"));
  try {
    let files = 0;
    for (const [name, content] of packed)
      if (needed.test(name)) {
        const to = join(folder, name.slice("package/".length));
        mkdirSync(dirname(to), { recursive: true });
        writeFileSync(to, content);
        files += 1;
      }
    if (files === 0) throw new UsageError(`${shown(path)} is not a package of @oreledger/data: it has no package/csv.`);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesOf(path: string): Map<string, Buffer> {
  const packed = readFileSync(path);
  try {
    return filesOfTar(packed);
  } catch {
    throw new UsageError(`${shown(path)} is not a gzipped tarball as written by \`npm pack @oreledger/data\`.`);
  }
}
