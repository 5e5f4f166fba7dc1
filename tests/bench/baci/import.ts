import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { baci } from "../../../packages/import/src/official/baci/importer.ts";

/** Imports the file that is named into a copy of the ledger's tables, and prints how many lines the file had. */
const folder = mkdtempSync(join(tmpdir(), "oreledger-bench-"));
try {
  const csv = new URL("../../../packages/data/csv/", import.meta.url);
  for (const table of ["areas", "products", "sources"])
    cpSync(new URL(`${table}.csv`, csv), join(folder, `${table}.csv`));
  const { rows, leftOut } = await baci.run({ input: process.argv.slice(2), folder, report: () => {} });
  process.stderr.write(`${rows.exports} rows written\n`);
  process.stdout.write(`${[rows.exports as number, ...Object.values(leftOut)].reduce((sum, count) => sum + count)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
