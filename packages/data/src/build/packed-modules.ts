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
 * A longer list of ids would be larger than the rows that refer to it: it is not shipped, and a column that refers to that
 * table accepts any id.
 */
const MOST_IDS = 2000;

/** A source's note is for maintainers: the citation of an answer does not need it. */
const UNSHIPPED_OF_SOURCES = "note";

const file = (path: string, content: string): BuiltFile => ({ path: `packages/data/dist/${path}`, content });

/**
 * The shipped form of the tables, in `dist/packed`: for each table an ES module, a CommonJS module and their declarations. A
 * module exports the table, each of its columns, and the sources that it cites, so that one table is enough for an answer as
 * of a day with citations. The ids that columns may refer to are in `dist/ids`, one export for each list.
 *
 * A module is ASCII, which engines read faster than any other text.
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
    file("ids.js", lists.map(([name, list]) => `export const ${name}=${literal(list)};\n`).join("")),
    file("ids.cjs", `"use strict";\n${lists.map(([name, list]) => `exports.${name}=${literal(list)};\n`).join("")}`),
    ...tables.flatMap((table) => modulesOf(table, tables, ids)),
  ];
}

function modulesOf(table: Packable, tables: readonly Packable[], ids: ReadonlyMap<string, string>): BuiltFile[] {
  const { doc, cells } = table;
  const sources = tables.find((other) => other.doc.name === "sources");
  const own = packed(table, ids, (name) => `_${name}`);
  const cited =
    sources === undefined || sources === table
      ? undefined
      : packed(citedBy(cells, sources), ids, (name) => `source_${name}`);
  const names = [...new Set([...own.ids, ...(cited?.ids ?? [])])];
  const imported = (as: string) => names.map((name) => `${name}${as}${localName(name)}`).join(",");
  const esImport = `import{unpack}from"../index.js";${names.length === 0 ? "" : `import{${imported(" as ")}}from"../ids.js";`}`;
  const commonImport = `const{unpack}=require("../index.cjs");${names.length === 0 ? "" : `const{${imported(":")}}=require("../ids.cjs");`}`;
  const columnNames = cells.columns.map(({ name }) => name);
  const exported = ["table", "sources"];
  const taken = columnNames.find((name) => exported.includes(name));
  if (taken !== undefined)
    throw new Error(`${doc.name} has a column ${taken}: its packed module exports that already.`);
  const columns = [...own.columns, ...(cited?.columns ?? [])].join("");
  // Exports come before the cells: tools that guess a module's kind from its text would find "import … from" in prose.
  const esExports = `export{${columnNames.map((name) => `_${name} as ${name}`).join(",")}};`;
  const commonExports = `${[...exported, ...columnNames].map((name) => `exports.${name}=`).join("")}void 0;`;
  const row = rowTypeName(doc.name);
  const declaration = (door: string, rows: string) =>
    `import type { ColumnarTable, PackedColumn } from "${door}";\n/** ${doc.title}, in columns. */\nexport declare const table: ColumnarTable;\n/** The sources that its rows cite, in columns. */\nexport declare const sources: ColumnarTable;\nexport type { ${row}, ${row} as Row } from "${rows}";\n/** One column of the table alone, for \`unpackColumn\`. */\nexport declare const ${columnNames.map((name) => `${name}: PackedColumn`).join(", ")};\n`;
  return [
    file(
      `packed/${doc.name}.js`,
      `${esImport}${esExports}\n${columns}export const table=${own.call};\n${cited === undefined ? "export{table as sources};" : `export const sources=${cited.call};`}\n`,
    ),
    file(
      `packed/${doc.name}.cjs`,
      `"use strict";${commonExports}${commonImport}\n${columns}${columnNames.map((name) => `exports.${name}=_${name};`).join("")}\nexports.table=${own.call};\nexports.sources=${cited?.call ?? "exports.table"};\n`,
    ),
    file(`packed/${doc.name}.d.ts`, declaration("../index.js", "../rows.js")),
    file(`packed/${doc.name}.d.cts`, declaration("../index.cjs", "../rows.cjs")),
  ];
}

/** Text as an ASCII string literal of JavaScript, in the quotes that need fewer backslashes. */
function literal(text: string): string {
  const double = JSON.stringify(text).replace(/[^ -~]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16)}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
  const count = (quote: string) => text.split(quote).length;
  return count('"') <= count("'") ? double : `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A packed column as code. */
const code = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(code).join(",")}]`
    : typeof value === "string"
      ? literal(value)
      : JSON.stringify(value);

/** The name of an imported list of ids, which must differ from `table` and `sources`. */
const localName = (name: string): string => `${name}Ids`;

const cellsOf = (cells: CellTable, column: string): readonly string[] =>
  cells.columns.find(({ name }) => name === column)?.cells ?? [];

/** The columns of a table, one constant each; the call that unpacks the table; and the tables whose ids it needs. */
function packed(
  { doc, cells }: Packable,
  ids: ReadonlyMap<string, string>,
  constant: (column: string) => string,
): { columns: string[]; call: string; ids: string[] } {
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
  return {
    columns: columns.map((column) => `const ${constant(column[0])}=${code(column)};\n`),
    call: `/*#__PURE__*/unpack(${JSON.stringify(doc.name)},${JSON.stringify(doc.key)},${JSON.stringify(doc.print)},${cells.length},[${columns.map(([name]) => constant(name)).join(",")}]${referred && `,{${referred}}`})`,
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
