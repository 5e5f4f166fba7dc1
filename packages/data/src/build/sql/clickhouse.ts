import type { ColumnDoc, TableDoc } from "../table-doc.ts";
import { backquoted, body, type Dialect, isRequired, selected, tableMeaning } from "./dialect.ts";

const types = { text: "String", integer: "Int64", number: "Float64", list: "Array(String)" } as const;

/**
 * ClickHouse 18.16 or later, run by its client. Every unknown is NULL: a column of numbers without NULL would turn it into zero.
 * A day is text: a Date begins in 1970 and turns every earlier day into 1970-01-01. The statements use the oldest syntax that
 * works, so that the server of any distribution runs them.
 */
export const clickhouse: Dialect = {
  file: "clickhouse.sh",
  head: [
    "#!/bin/sh",
    "# Run it in the folder that contains csv, with the client's own options: sh clickhouse.sh --host localhost",
    "# A day is text, such as 1958-01-01, which compares as days do: a Date of ClickHouse begins with 1970. toDate32 makes days of it.",
    "set -e",
    'run() { clickhouse-client "$@"; }',
    'run "$@" --query "CREATE DATABASE IF NOT EXISTS oreledger"',
  ],
  create: (doc) => heredoc(createTable(doc)),
  load: (doc) =>
    [
      heredoc(
        `CREATE TABLE oreledger.${backquoted(`_${doc.name}`)} (${doc.columns.map(({ name }) => `${backquoted(name)} String`).join(", ")}) ENGINE = Log`,
      ),
      `run "$@" --query 'INSERT INTO oreledger.${backquoted(`_${doc.name}`)} FORMAT CSVWithNames' < csv/${doc.name}.csv`,
      heredoc(
        `INSERT INTO oreledger.${backquoted(doc.name)} SELECT ${selected(doc, cell)} FROM oreledger.${backquoted(`_${doc.name}`)}`,
      ),
      heredoc(`DROP TABLE oreledger.${backquoted(`_${doc.name}`)}`),
    ].join("\n"),
};

const heredoc = (statement: string): string => `run "$@" --multiquery <<'END'\n${statement};\nEND`;

const isKey = (doc: TableDoc, column: ColumnDoc): boolean => doc.key.includes(column.name) && isRequired(column);

function typeOf(column: ColumnDoc): string {
  const type = types[column.type];
  return isRequired(column) || column.type === "list" ? type : `Nullable(${type})`;
}

/**
 * The statement that creates a table.
 *
 * @param partition What rows of one part have in common.
 * @param codecs Gives each column a codec of its own, which needs ClickHouse 19.1.
 */
export function createTable(
  doc: TableDoc,
  { partition, codecs = false }: { readonly partition?: string; readonly codecs?: boolean } = {},
): string {
  const codec = (column: ColumnDoc) => (codecs ? ` CODEC(${column.type === "integer" ? "Delta, " : ""}ZSTD(3))` : "");
  const parts = doc.columns.map((column) => ({ text: `${backquoted(column.name)} ${typeOf(column)}${codec(column)}` }));
  const key = doc.columns.filter((column) => isKey(doc, column)).map(({ name }) => backquoted(name));
  const ordered = doc.key.filter((name) => key.includes(backquoted(name))).map(backquoted);
  const by = partition === undefined ? "" : ` PARTITION BY ${partition}`;
  return `-- ${tableMeaning(doc)}\nCREATE TABLE oreledger.${backquoted(doc.name)} (\n${body(parts)}\n) ENGINE = MergeTree${by} ORDER BY (${ordered.join(", ")})`;
}

function cell(column: ColumnDoc): string {
  const name = backquoted(column.name);
  if (column.type === "list") return `if(${name} = '', emptyArrayString(), splitByChar(';', ${name}))`;
  if (column.type === "text") return isRequired(column) ? name : `nullIf(${name}, '')`;
  const type = types[column.type];
  return isRequired(column) ? `to${type}(${name})` : `to${type}OrNull(${name})`;
}
