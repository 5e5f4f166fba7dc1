import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TableDoc } from "../../../../data/src/build/table-doc.ts";
import { compareCells } from "./compare.ts";
import { type Copyist, copyists, folderOf } from "./copyists.ts";

/** What a tool made of all cells. */
export interface Copied {
  readonly name: string;
  readonly reads: string;
  readonly version: string;
  readonly tables: number;
  readonly cells: number;
  readonly differing: number;
  readonly rounded: number;
}

/** Has a tool read and write every table of a place, and holds each cell against the CSV. */
export async function copied(
  copyist: Copyist,
  docs: readonly TableDoc[],
  root: string,
  say: (fault: string) => void,
): Promise<Copied | undefined> {
  const { name, reads, shown } = copyist;
  const version = copyist.version();
  if (version === undefined) return undefined;
  const into = join(root, "cells");
  mkdirSync(into, { recursive: true });
  let [cells, differing, rounded] = [0, 0, 0];
  try {
    await copyist.copy(docs, root, into);
    for (const doc of docs) {
      const right = join(root, folderOf(doc.name), `${doc.name}.csv`);
      const found = compareCells(doc, right, join(into, `${doc.name}.csv`), shown);
      cells += found.cells;
      differing += found.differing;
      rounded += found.rounded;
      for (const example of found.examples) say(`${name}, ${reads}: ${example}`);
    }
  } finally {
    rmSync(into, { recursive: true });
  }
  return { name, reads, version, tables: docs.length, cells, differing, rounded };
}

export { copyists };
