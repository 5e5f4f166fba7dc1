import type { ColumnarTable } from "@oreledger/data";
import { type Value, valueAt } from "./query/column.ts";

const cell = (value: Value): string =>
  value === null ? "~" : String(Array.isArray(value) ? value.join(";") : value).replace(/[%/\s]/g, encodeURIComponent);

/** The address of a row, `table/key/values`: what claims, citations, findings and diffs call it. */
export const addressAt = (table: ColumnarTable, row: number): string =>
  [table.name, ...table.key.map((name) => cell(valueAt(table.column(name), row)))].join("/");
