import type { ColumnDoc } from "../table-doc.ts";
import { createTable, type Dialect, quoted, selected, tableMeaning } from "./dialect.ts";

const types = { text: "TEXT", integer: "INTEGER", number: "REAL", list: "TEXT" } as const;

/** SQLite 3.32 or later, run in its own shell. A list is TEXT with `;` between its members. */
export const sqlite: Dialect = {
  file: "sqlite.sql",
  head: ["-- Run it in the folder that contains csv: sqlite3 oreledger.sqlite < sqlite.sql", ".bail on", ".mode csv"],
  create: (doc) =>
    `-- ${tableMeaning(doc)}\n${createTable(doc, { typeOf: ({ type }) => types[type], commented: true })}`,
  // The shell imports every cell as text, even an empty one: the second step makes NULL and numbers of it.
  load: (doc) =>
    [
      `.import csv/${doc.name}.csv _${doc.name}`,
      `INSERT INTO ${quoted(doc.name)} SELECT ${selected(doc, cell)} FROM ${quoted(`_${doc.name}`)};`,
      `DROP TABLE ${quoted(`_${doc.name}`)};`,
    ].join("\n"),
  foot: ["PRAGMA foreign_key_check;", "ANALYZE;"],
};

const cell = ({ name, type }: ColumnDoc): string =>
  type === "text" || type === "list"
    ? `nullif(${quoted(name)}, '')`
    : `CAST(nullif(${quoted(name)}, '') AS ${types[type]})`;
