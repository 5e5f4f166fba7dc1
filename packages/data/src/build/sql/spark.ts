import type { ColumnDoc } from "../table-doc.ts";
import { backquoted, type Dialect, isDay, literal, meaning, selected, tableMeaning } from "./dialect.ts";

const types = { text: "STRING", integer: "BIGINT", number: "DOUBLE", list: "ARRAY<STRING>" } as const;
const escaped = (words: string): string =>
  literal(words.replaceAll("\\", "\\\\").replaceAll("'", "\\'")).replaceAll("\\''", "\\'");

/** Spark SQL 3 or later. */
export const spark: Dialect = {
  file: "spark.sql",
  head: [
    "-- Run it in the folder that contains csv: spark-sql -f spark.sql",
    "CREATE DATABASE IF NOT EXISTS oreledger;",
    "USE oreledger;",
  ],
  create: (doc) =>
    `CREATE TABLE ${backquoted(doc.name)} (\n${doc.columns.map((column) => `  ${backquoted(column.name)} ${typeOf(column)} COMMENT ${escaped(meaning(column))}`).join(",\n")}\n) USING parquet COMMENT ${escaped(tableMeaning(doc))};`,
  load: (doc) =>
    [
      `CREATE TEMPORARY VIEW ${backquoted(`_${doc.name}`)} (${doc.columns.map(({ name }) => `${backquoted(name)} STRING`).join(", ")}) USING csv OPTIONS (path 'csv/${doc.name}.csv', header 'true', escape '"', multiLine 'true', nullValue '', mode 'FAILFAST');`,
      `INSERT INTO ${backquoted(doc.name)} SELECT ${selected(doc, cell)} FROM ${backquoted(`_${doc.name}`)};`,
      `DROP VIEW ${backquoted(`_${doc.name}`)};`,
    ].join("\n"),
};

const typeOf = (column: ColumnDoc): string => (isDay(column) ? "DATE" : types[column.type]);
const cell = (column: ColumnDoc): string => {
  const name = backquoted(column.name);
  if (column.type === "list") return `split(${name}, ';')`;
  return typeOf(column) === "STRING" ? name : `CAST(${name} AS ${typeOf(column)})`;
};
