import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The parts of a field's descriptor that a difference compares. */
export interface SmallField {
  readonly name: string;
  readonly type: string;
  readonly values?: readonly string[];
}

/** A table of a small ledger. The first column names a row unless `key` says otherwise. */
export interface SmallTable {
  readonly fields: readonly SmallField[];
  readonly rows: readonly string[];
  readonly key?: readonly string[];
}

/** For tests: writes a ledger of a few tables with its descriptor, like an installed package. @returns Its folder. */
export function writeSmallLedger(tables: Readonly<Record<string, SmallTable>>, version = "1.0.0"): string {
  const folder = mkdtempSync(join(tmpdir(), "oreledger-small-"));
  mkdirSync(join(folder, "csv"));
  const resources = Object.entries(tables).map(([name, { fields, rows, key = [fields[0]?.name as string] }]) => {
    const header = fields.map((field) => field.name).join();
    writeFileSync(join(folder, "csv", `${name}.csv`), `${[header, ...rows].join("\n")}\n`);
    return {
      name,
      schema: {
        primaryKey: key,
        fields: fields.map(({ name, type, values }) => ({ name, type, constraints: { required: true, enum: values } })),
      },
    };
  });
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify({ version, resources }));
  return folder;
}
