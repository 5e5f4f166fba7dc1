import type { ColumnDoc, TableDoc } from "./table-doc.ts";

const quoted = (name: string): string => `"${name}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const types = { text: "TEXT", integer: "BIGINT", number: "DOUBLE PRECISION", list: "TEXT" } as const;

/** The tables as SQL that SQLite, PostgreSQL and DuckDB read: what is referred to stands before what refers. */
export function sql(docs: readonly TableDoc[]): string {
  const head =
    "-- The tables of Oreledger. An empty cell of the CSV is NULL, which means unknown and never zero; a list is TEXT with\n-- `;` between its members. Load the CSVs in the order of the tables.\n";
  return `${head}\n${inOrder(docs).map(createTable).join("\n\n")}\n`;
}

function createTable(doc: TableDoc): string {
  const nullable = doc.key.some((name) => doc.columns.find((column) => column.name === name)?.nullable);
  const parts = [
    ...doc.columns.map((column) => ({ text: columnLine(column), comment: columnComment(column) })),
    // A primary key has no NULL; a key that may have one is unique all the same.
    { text: `${nullable ? "UNIQUE" : "PRIMARY KEY"} (${doc.key.map(quoted).join(", ")})`, comment: "" },
    ...doc.columns
      .filter((column) => column.reference !== undefined && column.type !== "list")
      .map((column) => ({
        text: `FOREIGN KEY (${quoted(column.name)}) REFERENCES ${quoted(column.reference as string)} ("id")`,
        comment: "",
      })),
  ];
  const lines = parts.map(
    ({ text, comment }, i) => `  ${text}${i < parts.length - 1 ? "," : ""}${comment && ` -- ${comment}`}`,
  );
  return `-- ${doc.title}. ${oneLine(doc.description)}\nCREATE TABLE ${quoted(doc.name)} (\n${lines.join("\n")}\n);`;
}

function columnLine(column: ColumnDoc): string {
  const required = column.type === "list" ? column.minItems !== undefined : !column.nullable;
  const values =
    column.type === "list" || !column.terms
      ? ""
      : ` CHECK (${quoted(column.name)} IN (${Object.keys(column.terms).map(literal).join(", ")}))`;
  return `${quoted(column.name)} ${types[column.type]}${required ? " NOT NULL" : ""}${values}`;
}

const columnComment = (column: ColumnDoc): string =>
  oneLine(`${column.title}. ${column.description}${column.unit ? ` Unit: ${column.unit}.` : ""}`);

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** Tables in such an order that each stands after those that it refers to. */
function inOrder(docs: readonly TableDoc[]): TableDoc[] {
  const ordered = new Map<string, TableDoc>();
  const visit = (doc: TableDoc, path: readonly string[]): void => {
    if (ordered.has(doc.name)) return;
    if (path.includes(doc.name))
      throw new TypeError(`Tables refer to each other in a circle: ${[...path, doc.name].join(" → ")}`);
    for (const { reference, type } of doc.columns) {
      const target = docs.find(({ name }) => name === reference);
      if (target !== undefined && target !== doc && type !== "list") visit(target, [...path, doc.name]);
    }
    ordered.set(doc.name, doc);
  };
  for (const doc of docs) visit(doc, []);
  return [...ordered.values()];
}
