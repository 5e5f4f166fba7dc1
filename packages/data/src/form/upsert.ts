import { mkdirSync, rmdirSync } from "node:fs";
import type { z } from "zod";
import { addressOf, type Row } from "./address.ts";
import { type AnyTable, csvPath, readTable } from "./read.ts";
import { replaceFile, toCSV } from "./write.ts";

const wait = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/**
 * Waits until no other run of the contributor's tools writes the file.
 *
 * @returns What lets the next run in.
 */
export function takeLock(path: string): () => void {
  const lock = `${path}.lock`;
  for (let tries = 0; ; tries++) {
    try {
      mkdirSync(lock);
      return () => rmdirSync(lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (tries >= 300)
        throw new Error(`${lock} exists: another run is writing this table. If none is, remove that folder.`);
      wait(100);
    }
  }
}

/** Runs `work` while no other run of the contributor's tools writes the same file. */
export function withLock<R>(path: string, work: () => R): R {
  const release = takeLock(path);
  try {
    return work();
  } finally {
    release();
  }
}

/**
 * Puts rows into a table's CSV: a row whose key is there is replaced, another is added, the rest stay. With `replacing`,
 * the old rows for which it is true go first, so that an importer can rewrite all that it once wrote.
 */
export function upsertRows<T extends AnyTable>(
  folder: string,
  table: T,
  rows: readonly z.infer<T["row"]>[],
  replacing?: (row: z.infer<T["row"]>) => boolean,
): void {
  const path = csvPath(folder, table);
  withLock(path, () => {
    const byAddress = new Map<string, Row>();
    for (const row of readTable(folder, table))
      if (!replacing?.(row)) byAddress.set(addressOf(table, row as Row), row as Row);
    for (const row of rows) {
      table.row.parse(row);
      byAddress.set(addressOf(table, row as Row), row as Row);
    }
    replaceFile(path, toCSV(table, byAddress.values()));
  });
}
