import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CheckResult, checkFolder } from "@oreledger/data/check";
import { requireFunction, requireInputs, requireText } from "../given.ts";

/**
 * Checks a folder of CSVs by all rules of this version, as `pnpm data check` does. Every table must be present.
 *
 * @param folder Contains `<table>.csv` files, directly or in a folder `csv`.
 * @param options.onProgress Called while a large file is read.
 * @returns The findings, the findings that the folder's own `exceptions` accept, and the number of rows of each table.
 * @example
 * const { findings } = await checkLedger("my-data/csv");
 * for (const { file, line, column, expected } of findings) console.log(`${file}:${line} ${column}: ${expected}`);
 */
export async function checkLedger(
  folder: string,
  options: { readonly onProgress?: (table: string, rows: number) => void } = {},
): Promise<CheckResult> {
  requireText("The folder", folder);
  requireInputs("checkLedger", options, {}, { onProgress: requireFunction });
  return checkFolder(csvFolderOf(folder), options);
}

/** The folder of the CSVs: the one given, or `csv` in it. */
export function csvFolderOf(folder: string): string {
  const inner = join(folder, "csv");
  return existsSync(inner) ? inner : folder;
}
