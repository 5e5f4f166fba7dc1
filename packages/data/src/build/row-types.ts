import type { CellTable } from "./cells.ts";
import { type ClosedList, type ClosedLists, closedLists } from "./closed-lists.ts";
import type { BuiltFile } from "./files.ts";
import { idTypeName, rowTypeName } from "./names.ts";
import type { ColumnDoc, TableDoc } from "./table-doc.ts";

/** Columns other than `id` whose distinct values make a type. */
const namedColumns: Readonly<Record<string, string>> = { "sources.series": "SeriesId", "sources.edition": "EditionId" };

/** Whether any unlisted id is a mistake: only Oreledger's own lists add ids to such a table. Ids of facts grow weekly, and stay open. */
const isClosed = (table: TableDoc): boolean =>
  table.kind === "reference" || table.name === "groups" || table.name === "oxides";

/** The TypeScript types of all rows: one interface for each table, unions for closed lists and for ids. */
export function rowTypes(tables: readonly { doc: TableDoc; cells: CellTable }[]): BuiltFile[] {
  const docs = tables.map(({ doc }) => doc);
  const closed = closedLists(docs);
  const parts = [
    "/** The rows of Oreledger's tables in memory: null is an empty cell, which means unknown, never zero. */",
    ...tables.flatMap((table) => idTypes(table)),
    ...groupKinds(tables),
    ...closed.lists.map(termType),
    ...docs.map((doc) => rowInterface(doc, docs, closed)),
    `/** The row type of each table. */\nexport interface Rows {\n${docs.map((doc) => `  ${doc.name}: ${rowTypeName(doc.name)};`).join("\n")}\n}`,
    "/** The name of a table. */\nexport type TableName = keyof Rows;",
  ];
  const content = `${parts.join("\n\n")}\n`;
  const door = (module: string) => `export * from "./index.${module}";\nexport type * from "./rows.${module}";\n`;
  return [
    { path: "packages/data/dist/rows.d.ts", content },
    { path: "packages/data/dist/rows.d.cts", content },
    // The package's entry point declares its own types, bundled from source, and the rows.
    { path: "packages/data/dist/door.d.ts", content: door("js") },
    { path: "packages/data/dist/door.d.cts", content: door("cjs") },
  ];
}

/** A longer union slows the compiler down and is too long to choose from: such ids are plain text. */
const MOST_MEMBERS = 1000;

const union = (values: readonly string[]): string =>
  values.length === 0
    ? "string"
    : values.length < 8
      ? values.map((value) => JSON.stringify(value)).join(" | ")
      : `\n${values.map((value) => `  | ${JSON.stringify(value)}`).join("\n")}`;

const comment = (indent: string, lines: readonly string[]): string => {
  const safe = lines.map((line) => line.replaceAll("*/", "*\\/"));
  return safe.length === 1
    ? `${indent}/** ${safe[0]} */`
    : `${indent}/**\n${safe.map((line) => `${indent} * ${line}`).join("\n")}\n${indent} */`;
};

const distinct = (cells: CellTable, column: string): string[] =>
  [...new Set(cells.columns.find(({ name }) => name === column)?.cells)].filter((cell) => cell !== "").sort();

function idTypes({ doc, cells }: { doc: TableDoc; cells: CellTable }): string[] {
  const declared = doc.key[0] === "id" ? [["id", idTypeName(doc.name)]] : [];
  for (const { name } of doc.columns) {
    const type = namedColumns[`${doc.name}.${name}`];
    if (type !== undefined) declared.push([name, type]);
  }
  return declared.map(([column, type]) => {
    const found = distinct(cells, column as string);
    const values = union(found.length > MOST_MEMBERS ? [] : found);
    const closed = isClosed(doc) || values === "string";
    const about = `${found.length > MOST_MEMBERS ? "Any" : "Every"} \`${column}\` of \`${doc.name}\`${closed ? "." : " in this version, and any other text: the table grows with every release."}`;
    return `/** ${about} */\nexport type ${type} = ${values}${closed ? "" : `${values.startsWith("\n") ? "\n  " : " "}| (string & {})`};`;
  });
}

/** The type that says what each group collects, areas or commodities, so that its members fit the right columns. */
function groupKinds(tables: readonly { doc: TableDoc; cells: CellTable }[]): string[] {
  const cells = tables.find(({ doc }) => doc.name === "groups")?.cells;
  if (cells === undefined) return [];
  const column = (name: string) => cells.columns.find((each) => each.name === name)?.cells ?? [];
  const kinds = column("kind");
  const lines = column("id").map((id, row) => `  ${JSON.stringify(id)}: ${JSON.stringify(kinds[row])};`);
  return [`/** The kind of members of each group. */\nexport interface GroupKinds {\n${lines.join("\n")}\n}`];
}

const termType = ({ name, title, terms }: ClosedList): string =>
  `${comment("", [`${title}.`, ...Object.entries(terms).map(([value, definition]) => `- \`${value}\`: ${definition}`)])}\nexport type ${name} = ${union(Object.keys(terms))};`;

function rowInterface(doc: TableDoc, docs: readonly TableDoc[], closed: ClosedLists): string {
  const properties = doc.columns.map((column) => {
    const member = memberType(doc, column, docs, closed);
    const type = column.type === "list" ? `readonly ${member}[]` : column.nullable ? `${member} | null` : member;
    const lines = [column.description, ...(column.unit ? [`Unit: ${column.unit}.`] : []), `@example ${column.example}`];
    return `${comment("  ", lines)}\n  readonly ${column.name}: ${type};`;
  });
  return `/** ${doc.description} */\nexport interface ${rowTypeName(doc.name)} {\n${properties.join("\n")}\n}`;
}

function memberType(doc: TableDoc, column: ColumnDoc, docs: readonly TableDoc[], closed: ClosedLists): string {
  const named = namedColumns[`${doc.name}.${column.name}`];
  if (named !== undefined) return named;
  if (column.terms) return closed.nameOf(column);
  if (column.name === "id" && doc.key[0] === "id") return idTypeName(doc.name);
  if (column.reference !== undefined) {
    if (!docs.some(({ name }) => name === column.reference))
      throw new TypeError(`${doc.name}.${column.name} refers to ${column.reference}, which is not a table.`);
    return idTypeName(column.reference);
  }
  return column.type === "number" || column.type === "integer" ? "number" : "string";
}
