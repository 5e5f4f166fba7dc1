import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { Unzip, UnzipInflate } from "fflate";
import { piecesOf } from "../../../../data/src/csv/pieces.ts";

/** A file of BACI: its name from CEPII, and its bytes. */
export interface BaciFile {
  readonly name: string;
  readonly pieces: Iterable<Uint8Array>;
}

/** Whether a name is that of a year of BACI. */
export const isYear = (name: string): boolean => /^baci_hs.*\.csv$/i.test(basename(name));

/** Bytes of an archive that are read at once. */
const PIECE = 1 << 16;

/**
 * The years of a path: the file itself, or those in CEPII's zip, in its order. A year in a zip is unpacked while it is read, and
 * never as a whole. Read each before you take the next.
 *
 * @throws Error if a zip contains no year, or ends before its files do.
 */
export function* yearsIn(path: string): Generator<BaciFile, void> {
  if (!/\.zip$/i.test(path)) {
    yield { name: basename(path), pieces: piecesOf(path) };
    return;
  }
  const handle = openSync(path, "r");
  try {
    /** Output of the archive that is not yet read: the start of a year, its bytes, its end. */
    const queue: ({ readonly name: string } | { readonly bytes: Uint8Array; readonly last: boolean })[] = [];
    const unzip = new Unzip((file) => {
      if (!isYear(file.name)) return;
      queue.push({ name: basename(file.name) });
      file.ondata = (error, bytes, last) => {
        if (error !== null)
          throw new Error(`${basename(path)}: ${basename(file.name)} is damaged: fetch the zip again`);
        queue.push({ bytes, last });
      };
      file.start();
    });
    unzip.register(UnzipInflate);
    let over = false;
    /** Reads the archive until it gives output, or ends. */
    const more = (): boolean => {
      while (queue.length === 0 && !over) {
        const buffer = new Uint8Array(PIECE);
        const length = readSync(handle, buffer);
        over = length === 0;
        if (over) break;
        unzip.push(buffer.subarray(0, length));
      }
      return queue.length > 0;
    };
    const bytesOf = function* (name: string): Generator<Uint8Array, void> {
      for (;;) {
        if (!more()) throw new Error(`${basename(path)}: the zip ends within ${name}: fetch it again`);
        const next = queue.shift();
        if (next === undefined || !("bytes" in next)) continue;
        if (next.bytes.length > 0) yield next.bytes;
        if (next.last) return;
      }
    };
    let found = false;
    while (more()) {
      const next = queue.shift();
      if (next === undefined || !("name" in next)) continue;
      found = true;
      yield { name: next.name, pieces: bytesOf(next.name) };
    }
    if (!found) throw new Error(`${basename(path)}: no file BACI_HS…_Y…_V….csv is in the zip`);
  } finally {
    closeSync(handle);
  }
}
