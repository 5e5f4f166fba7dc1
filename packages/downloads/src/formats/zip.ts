import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";

/** Files of a folder as one archive. It carries no time of its making, so that the same files give the same bytes. */
export const zip = (folder: string, paths: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries([...paths].sort().map((path) => [path, readFileSync(join(folder, path))])), {
    level: 6,
    mtime: "1980-01-01T00:00:00",
  });
