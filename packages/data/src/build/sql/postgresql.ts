import type { ColumnDoc } from "../table-doc.ts";
import { commentsOn, createTable, type Dialect, isDay, quoted, selected } from "./dialect.ts";

const types = { text: "text", integer: "bigint", number: "double precision", list: "text[]" } as const;
const typeOf = (column: ColumnDoc): string => (isDay(column) ? "date" : types[column.type]);

/** PostgreSQL 13 or later, run by psql. */
export const postgresql: Dialect = {
  file: "postgresql.sql",
  head: [
    "-- Run it in the folder that contains csv: psql --set ON_ERROR_STOP=1 --file postgresql.sql <database>",
    "-- It makes a schema of its own, oreledger.",
    "SET client_encoding = 'UTF8';",
    "BEGIN;",
    "CREATE SCHEMA oreledger;",
    "SET LOCAL search_path = oreledger, pg_temp;",
  ],
  create: (doc) => `${createTable(doc, { typeOf, deferred: " DEFERRABLE INITIALLY DEFERRED" })}\n${commentsOn(doc)}`,
  // \copy reads text; the second step makes numbers, days and lists. References are checked after all tables are loaded.
  load: (doc) =>
    [
      `CREATE TEMP TABLE ${quoted(`_${doc.name}`)} (${doc.columns.map(({ name }) => `${quoted(name)} text`).join(", ")}) ON COMMIT DROP;`,
      `\\copy ${quoted(`_${doc.name}`)} FROM 'csv/${doc.name}.csv' WITH (FORMAT csv, HEADER true, NULL '')`,
      `INSERT INTO ${quoted(doc.name)} SELECT ${selected(doc, cell)} FROM ${quoted(`_${doc.name}`)};`,
    ].join("\n"),
  foot: ["COMMIT;"],
};

const cell = (column: ColumnDoc): string =>
  column.type === "list"
    ? `string_to_array(${quoted(column.name)}, ';')`
    : typeOf(column) === "text"
      ? quoted(column.name)
      : `${quoted(column.name)}::${typeOf(column)}`;
