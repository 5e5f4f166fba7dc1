import type { ColumnDoc } from "../table-doc.ts";
import { backquoted, body, type Dialect, isDay, isRequired, meaning, oneLine, tableMeaning } from "./dialect.ts";

const types = { text: "STRING", integer: "INT64", number: "FLOAT64", list: "STRING" } as const;
const text = (words: string): string => `"${oneLine(words).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** BigQuery, run by its command-line tool. It loads no lists from a CSV: they are STRING, and `SPLIT(column, ';')` makes them lists. */
export const bigquery: Dialect = {
  file: "bigquery.sh",
  head: [
    "#!/bin/sh",
    "# Run it in the folder that contains csv, in a project that bq knows: sh bigquery.sh",
    "set -e",
    "bq mk --force --dataset oreledger",
  ],
  create: (doc) => {
    const parts = doc.columns.map((column) => ({
      text: `${backquoted(column.name)} ${typeOf(column)}${isRequired(column) ? " NOT NULL" : ""} OPTIONS (description = ${text(meaning(column).slice(0, 1000))})`,
    }));
    return `bq query --use_legacy_sql=false <<'END'\nCREATE TABLE oreledger.${backquoted(doc.name)} (\n${body(parts)}\n) OPTIONS (description = ${text(tableMeaning(doc))});\nEND`;
  },
  load: (doc) =>
    `bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines --null_marker='' oreledger.${doc.name} csv/${doc.name}.csv`,
};

const typeOf = (column: ColumnDoc): string => (isDay(column) ? "DATE" : types[column.type]);
