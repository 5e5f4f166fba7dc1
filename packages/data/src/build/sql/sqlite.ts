import type { ColumnDoc, TableDoc } from "../table-doc.ts";
import {
  body,
  type Dialect,
  isRequired,
  keyClause,
  meaning,
  quoted,
  references,
  selected,
  tableMeaning,
  termsClause,
} from "./dialect.ts";

const types = { text: "TEXT", integer: "INTEGER", number: "REAL", list: "TEXT" } as const;

/** SQLite 3.32 or later, by its own shell. A list is TEXT with `;` between its members. */
export const sqlite: Dialect = {
  file: "sqlite.sql",
  head: ["-- Run it where the folder csv is: sqlite3 oreledger.sqlite < sqlite.sql", ".bail on", ".mode csv"],
  create,
  // The shell imports text, and an empty cell as empty text: the second step makes it NULL and a number.
  load: (doc) =>
    [
      `.import csv/${doc.name}.csv _${doc.name}`,
      `INSERT INTO ${quoted(doc.name)} SELECT ${selected(doc, cell)} FROM ${quoted(`_${doc.name}`)};`,
      `DROP TABLE ${quoted(`_${doc.name}`)};`,
    ].join("\n"),
  foot: ["PRAGMA foreign_key_check;", "ANALYZE;"],
};

function create(doc: TableDoc): string {
  const parts = [
    ...doc.columns.map((column) => ({
      text: `${quoted(column.name)} ${types[column.type]}${isRequired(column) ? " NOT NULL" : ""}${termsClause(column)}`,
      comment: meaning(column),
    })),
    { text: keyClause(doc) },
    ...references(doc).map(({ column, table }) => ({
      text: `FOREIGN KEY (${quoted(column)}) REFERENCES ${quoted(table)} ("id")`,
    })),
  ];
  return `-- ${tableMeaning(doc)}\nCREATE TABLE ${quoted(doc.name)} (\n${body(parts)}\n);`;
}

const cell = ({ name, type }: ColumnDoc): string =>
  type === "text" || type === "list"
    ? `nullif(${quoted(name)}, '')`
    : `CAST(nullif(${quoted(name)}, '') AS ${types[type]})`;
