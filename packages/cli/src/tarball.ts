import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { shown, UsageError } from "./usage.ts";

const BLOCK = 512;

/** What a ledger is read from; the rest of a package is left packed. */
const needed = /^package\/(csv\/[\w-]+\.csv|datapackage\.json|package\.json)$/;

/** Unpacks an npm package of the data beside nothing else, and takes it away again when `use` is done. */
export async function unpackedTarball<Result>(path: string, use: (folder: string) => Promise<Result>): Promise<Result> {
  const packed = readFileSync(path);
  const folder = mkdtempSync(join(tmpdir(), "oreledger-"));
  try {
    let files = 0;
    for (const { name, content } of entries(unzipped(packed, path)))
      if (needed.test(name)) {
        const to = join(folder, name.slice("package/".length));
        mkdirSync(dirname(to), { recursive: true });
        writeFileSync(to, content);
        files += 1;
      }
    if (files === 0) throw new UsageError(`${shown(path)} is no package of @oreledger/data: it holds no package/csv.`);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unzipped(packed: Buffer, path: string): Buffer {
  try {
    return gunzipSync(packed);
  } catch {
    throw new UsageError(`${shown(path)} is no gzipped tarball, such as \`npm pack @oreledger/data\` writes.`);
  }
}

/** The files of a tar archive, as npm writes it: POSIX ustar, short names. */
function* entries(archive: Buffer): Generator<{ name: string; content: Buffer }> {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const field = (from: number, length: number) =>
      archive.toString("latin1", at + from, at + from + length).replace(/\0.*$/s, "");
    const name = field(0, 100);
    if (name === "") return;
    const size = Number.parseInt(field(124, 12), 8) || 0;
    const prefix = field(345, 155);
    if (["", "0"].includes(field(156, 1)))
      yield {
        name: prefix === "" ? name : `${prefix}/${name}`,
        content: archive.subarray(at + BLOCK, at + BLOCK + size),
      };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
