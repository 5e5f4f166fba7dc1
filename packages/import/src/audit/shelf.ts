import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { warn } from "../../../data/src/terminal.ts";

/** The material from which the tables were first compiled. It is not in the repository: without it, tests that need it print SKIPPED. */
export const shelf = process.env.ORELEDGER_REFERENCE ?? join(import.meta.dirname, "../../../../../shared/reference");

/** Whether a file of the reference is present. If not, prints the number of tests that are skipped. */
export function onShelf(file: string, tests: number): boolean {
  const there = existsSync(join(shelf, file));
  if (!there) warn(`SKIPPED: ${tests} test(s), because the reference ${file} is not available\n`);
  return there;
}

/** The rows of a reference CSV, every cell a string. */
export function readShelf(file: string): Record<string, string>[] {
  return parse(readFileSync(join(shelf, file)), { bom: true, columns: true });
}
