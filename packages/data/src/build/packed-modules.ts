import { packColumn } from "../packed/pack.ts";
import type { CellTable } from "./cells.ts";
import type { BuiltFile } from "./files.ts";
import { rowTypeName } from "./names.ts";
import type { ColumnDoc, TableDoc } from "./table-doc.ts";

/** A table as the packed modules need it. */
interface Packable {
  readonly doc: TableDoc;
  readonly cells: CellTable;
}

/**
 * A longer list of ids would outweigh the rows that refer to it: it is not shipped, and a column that refers to that table
 * is open to any id.
 */
const MOST_IDS = 2000;

/** A source's note is for who maintains it: an answer's citation does not need it. */
const UNSHIPPED_OF_SOURCES = "note";

const file = (path: string, content: string): BuiltFile => ({ path: `packages/data/dist/${path}`, content });

/**
 * The shipped form of the tables, in `dist/packed`: for each an ES module, its CommonJS twin and their declarations. A
 * module holds the table and the sources that it cites, so that one table alone answers, as of a day and with citations. The
 * ids that columns may refer to stand in `dist/ids`, each list an export of its own.
 */
export function packedModules(tables: readonly Packable[]): BuiltFile[] {
  const ids = new Map<string, string>();
  for (const { doc } of tables)
    for (const { reference } of doc.columns) {
      const referred = tables.find((table) => table.doc.name === reference);
      if (referred !== undefined && referred.cells.length <= MOST_IDS)
        ids.set(referred.doc.name, cellsOf(referred.cells, "id").join(";"));
    }
  const lists = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    file("ids.js", lists.map(([name, list]) => `export const ${name}=${JSON.stringify(list)};\n`).join("")),
    file(
      "ids.cjs",
      `"use strict";\n${lists.map(([name, list]) => `exports.${name}=${JSON.stringify(list)};\n`).join("")}`,
    ),
    ...tables.flatMap((table) => modulesOf(table, tables, ids)),
  ];
}

function modulesOf(table: Packable, tables: readonly Packable[], ids: ReadonlyMap<string, string>): BuiltFile[] {
  const { doc, cells } = table;
  const sources = tables.find((other) => other.doc.name === "sources");
  const own = packed(table, ids);
  const cited = sources === undefined || sources === table ? undefined : packed(citedBy(cells, sources), ids);
  const names = [...new Set([...own.ids, ...(cited?.ids ?? [])])];
  const imported = (as: string) => names.map((name) => `${name}${as}${localName(name)}`).join(",");
  const esImport = `import{unpack}from"../unpack.js";${names.length === 0 ? "" : `import{${imported(" as ")}}from"../ids.js";`}`;
  const commonImport = `"use strict";const{unpack}=require("../unpack.cjs");${names.length === 0 ? "" : `const{${imported(":")}}=require("../ids.cjs");`}`;
  const row = rowTypeName(doc.name);
  const declaration = (door: string, rows: string) =>
    `import type { ColumnarTable } from "${door}";\n/** ${doc.title}, in columns. */\nexport declare const table: ColumnarTable;\n/** The sources that its rows cite, in columns. */\nexport declare const sources: ColumnarTable;\nexport type { ${row}, ${row} as Row } from "${rows}";\n`;
  return [
    file(
      `packed/${doc.name}.js`,
      `${esImport}export const table=${own.call};\n${cited === undefined ? "export{table as sources};" : `export const sources=${cited.call};`}\n`,
    ),
    // `exports.` stands before the cells: tools that tell a module's kind by its text find "import … from" in prose.
    file(
      `packed/${doc.name}.cjs`,
      `${commonImport}exports.table=${own.call};\nexports.sources=${cited?.call ?? "exports.table"};\n`,
    ),
    file(`packed/${doc.name}.d.ts`, declaration("../index.js", "../rows.js")),
    file(`packed/${doc.name}.d.cts`, declaration("../index.cjs", "../rows.cjs")),
  ];
}

/** What a list of ids is called where it is imported: apart from `table` and `sources`. */
const localName = (name: string): string => `${name}Ids`;

const cellsOf = (cells: CellTable, column: string): readonly string[] =>
  cells.columns.find(({ name }) => name === column)?.cells ?? [];

/** The call that unpacks a table, and the tables whose ids it needs. */
function packed({ doc, cells }: Packable, ids: ReadonlyMap<string, string>): { call: string; ids: string[] } {
  const columns = cells.columns.map(({ name, kind, cells: column }) => {
    const { terms } = doc.columns.find((about) => about.name === name) ?? {};
    return packColumn(name, kind, column, terms && Object.keys(terms));
  });
  const referring = doc.columns.filter(
    ({ name, reference }) => reference !== undefined && cells.columns.some((column) => column.name === name),
  );
  const isShipped = ({ reference }: ColumnDoc) => ids.has(reference as string);
  const referred = referring
    .map(
      (column) =>
        `${column.name}:["${column.reference}"${isShipped(column) ? `,${localName(column.reference as string)}` : ""}]`,
    )
    .join(",");
  const rows = columns.map((column) => JSON.stringify(column)).join(",\n");
  return {
    call: `/*#__PURE__*/unpack(${JSON.stringify(doc.name)},${JSON.stringify(doc.key)},${JSON.stringify(doc.print)},${cells.length},[\n${rows}]${referred && `,{${referred}}`})`,
    ids: referring.filter(isShipped).map(({ reference }) => reference as string),
  };
}

/** The rows of `sources` that a table cites. */
function citedBy(cells: CellTable, { doc, cells: sources }: Packable): Packable {
  const cited = new Set(cellsOf(cells, "source"));
  const rows = cellsOf(sources, "id").flatMap((id, row) => (cited.has(id) ? [row] : []));
  return {
    doc,
    cells: {
      ...sources,
      length: rows.length,
      columns: sources.columns
        .filter(({ name }) => name !== UNSHIPPED_OF_SOURCES)
        .map((column) => ({ ...column, cells: rows.map((row) => column.cells[row] as string) })),
    },
  };
}
