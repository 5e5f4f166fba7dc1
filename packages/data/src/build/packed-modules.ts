import { packColumn } from "../packed/pack.ts";
import type { CellTable } from "./cells.ts";
import type { BuiltFile } from "./files.ts";
import { rowTypeName } from "./names.ts";

/** The shipped form of a table: an ES module, its CommonJS twin and their declarations, in `dist/packed`. */
export function packedModules({ table, length, columns }: CellTable): BuiltFile[] {
  const packed = columns.map(({ name, kind, cells }) => packColumn(name, kind, cells));
  const call = `/*#__PURE__*/unpack(${JSON.stringify(table.name)},${JSON.stringify(table.key)},${length},[\n${packed.map((column) => JSON.stringify(column)).join(",\n")}])`;
  const file = (ending: string, content: string): BuiltFile => ({
    path: `packages/data/dist/packed/${table.name}.${ending}`,
    content,
  });
  const declaration = (door: string, rows: string) =>
    `import type { ColumnarTable } from "${door}";\n/** ${table.title}, in columns. */\nexport declare const table: ColumnarTable;\nexport type { ${rowTypeName(table.name)}, ${rowTypeName(table.name)} as Row } from "${rows}";\n`;
  return [
    file("js", `import{unpack}from"../unpack.js";export const table=${call};\n`),
    file("cjs", `"use strict";const{unpack}=require("../unpack.cjs");exports.table=${call};\n`),
    file("d.ts", declaration("../index.js", "../rows.js")),
    file("d.cts", declaration("../index.cjs", "../rows.cjs")),
  ];
}
