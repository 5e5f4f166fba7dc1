import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { warn } from "../../../data/src/terminal.ts";

/** The material that the tables were first compiled from. It is not part of the repository: tests that need it say SKIPPED without it. */
export const shelf = process.env.ORELEDGER_REFERENCE ?? join(import.meta.dirname, "../../../../../shared/reference");

/** Whether a file of the reference is at hand. Says so where it is not, with the number of tests that are left out. */
export function onShelf(file: string, tests: number): boolean {
  const there = existsSync(join(shelf, file));
  if (!there) warn(`SKIPPED: ${tests} test(s), because the reference ${file} is not available\n`);
  return there;
}

/** The rows of a reference CSV, every cell a string. */
export function readShelf(file: string): Record<string, string>[] {
  return parse(readFileSync(join(shelf, file)), { bom: true, columns: true });
}
