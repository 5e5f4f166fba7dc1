import { addressOfCells, type ColumnarTable, formatCell } from "@oreledger/data";
import { valueAt } from "./query/column.ts";

/** The address of a row, `table/key/values`, as claims, citations, findings and diffs write it. */
export const addressAt = (table: ColumnarTable, row: number): string =>
  addressOfCells(
    table.name,
    table.key.map((name) => formatCell(valueAt(table.column(name, [row]), row))),
  );
