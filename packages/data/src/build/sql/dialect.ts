import type { ColumnDoc, TableDoc } from "../table-doc.ts";

/** How one engine creates a table and loads its CSV, so that an empty cell is NULL and a list is a list. */
export interface Dialect {
  /** The script's file: `sqlite.sql`. */
  readonly file: string;
  /** Lines before the tables: what the script needs, and how to run it. */
  readonly head: readonly string[];
  /** The statement that creates the table. */
  create(doc: TableDoc): string;
  /** The statements that fill it from `csv/<table>.csv`. */
  load(doc: TableDoc): string;
  /** Lines after the tables. */
  readonly foot?: readonly string[];
}

export const quoted = (name: string): string => `"${name}"`;
export const backquoted = (name: string): string => `\`${name}\``;
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** Whether no cell of a column may be empty. */
export const isRequired = (column: ColumnDoc): boolean =>
  column.type === "list" ? column.minItems !== undefined : !column.nullable;

/** Whether a column holds whole days, so that its type is a date. */
export const isDay = ({ format }: ColumnDoc): boolean => format === "date";

/** The meaning of a column, on one line. */
export const meaning = (column: ColumnDoc): string =>
  oneLine(`${column.title}. ${column.description}${column.unit ? ` Unit: ${column.unit}.` : ""}`);

export const tableMeaning = (doc: TableDoc): string => oneLine(`${doc.title}. ${doc.description}`);

/** Columns that hold one id of another table. */
export const references = (doc: TableDoc): { readonly column: string; readonly table: string }[] =>
  doc.columns.flatMap(({ name, reference, type }) =>
    reference === undefined || type === "list" ? [] : [{ column: name, table: reference }],
  );

/** The lines of a CREATE TABLE, with commas between them and comments at their ends. */
export function body(parts: readonly { readonly text: string; readonly comment?: string }[]): string {
  return parts
    .map(({ text, comment }, i) => `  ${text}${i < parts.length - 1 ? "," : ""}${comment ? ` -- ${comment}` : ""}`)
    .join("\n");
}

/** The columns of a table as a SELECT lists them. */
export const selected = (doc: TableDoc, cell: (column: ColumnDoc) => string): string =>
  doc.columns.map((column) => cell(column)).join(", ");

/** How one engine of standard SQL writes the parts of a table. */
interface Parts {
  readonly typeOf: (column: ColumnDoc) => string;
  /** Whether the engine can check references to this table. */
  readonly refersTo?: (table: string) => boolean;
  /** Text after each reference. */
  readonly deferred?: string;
  /** Whether each column is followed by its meaning as a comment. */
  readonly commented?: boolean;
}

/** The statement that creates a table with its key, closed lists and references. */
export function createTable(
  doc: TableDoc,
  { typeOf, refersTo = () => true, deferred = "", commented = false }: Parts,
): string {
  const mayBeEmpty = doc.key.some((name) => doc.columns.find((column) => column.name === name)?.nullable);
  const terms = ({ name, terms, type }: ColumnDoc) =>
    type === "list" || !terms ? "" : ` CHECK (${quoted(name)} IN (${Object.keys(terms).map(literal).join(", ")}))`;
  const parts = [
    ...doc.columns.map((column) => ({
      text: `${quoted(column.name)} ${typeOf(column)}${isRequired(column) ? " NOT NULL" : ""}${terms(column)}`,
      ...(commented ? { comment: meaning(column) } : {}),
    })),
    // A primary key has no NULL: a key with a column that may be empty is declared UNIQUE.
    { text: `${mayBeEmpty ? "UNIQUE" : "PRIMARY KEY"} (${doc.key.map(quoted).join(", ")})` },
    ...references(doc)
      .filter(({ table }) => refersTo(table))
      .map(({ column, table }) => ({
        text: `FOREIGN KEY (${quoted(column)}) REFERENCES ${quoted(table)} ("id")${deferred}`,
      })),
  ];
  return `CREATE TABLE ${quoted(doc.name)} (\n${body(parts)}\n);`;
}

/** The statements that store the meaning of a table and its columns in the engine. */
export const commentsOn = (doc: TableDoc): string =>
  [
    `COMMENT ON TABLE ${quoted(doc.name)} IS ${literal(tableMeaning(doc))};`,
    ...doc.columns.map(
      (column) => `COMMENT ON COLUMN ${quoted(doc.name)}.${quoted(column.name)} IS ${literal(meaning(column))};`,
    ),
  ].join("\n");
