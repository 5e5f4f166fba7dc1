import type { BuiltFile } from "./files.ts";
import type { TableDoc } from "./table-doc.ts";

/** The descriptions of all tables and columns, as a module without dependencies: `@oreledger/data/tables`. */
export function tablesModule(docs: readonly TableDoc[]): BuiltFile[] {
  const value = `{\n${docs.map((doc) => `${JSON.stringify(doc.name)}:${JSON.stringify(doc)}`).join(",\n")}\n}`;
  const file = (ending: string, content: string): BuiltFile => ({
    path: `packages/data/dist/tables.${ending}`,
    content,
  });
  const declaration = (door: string, rows: string) =>
    `import type { TableDoc } from "${door}";\nimport type { TableName } from "${rows}";\n/** The documentation of every table and column: titles, descriptions, units, references and closed lists. */\nexport declare const tables: { readonly [Name in TableName]: TableDoc };\n`;
  return [
    file("js", `export const tables=${value};\n`),
    file("cjs", `"use strict";exports.tables=${value};\n`),
    file("d.ts", declaration("./index.js", "./rows.js")),
    file("d.cts", declaration("./index.cjs", "./rows.cjs")),
  ];
}
