import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import type { ColumnDoc } from "../build/table-doc.ts";
import type { TypedTable, Value } from "./typed-table.ts";

/** Rows are in the order of the key, so a reader who asks for one commodity skips most groups by their bounds. */
const ROWS_PER_GROUP = 10_000;

const types = { text: "STRING", list: "STRING", number: "DOUBLE", integer: "INT64" } as const;

/** A table as a Parquet file, with the title of the table and of each column as metadata. */
export function parquet({ doc, rows }: TypedTable): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: doc.columns.map((column, i) => columnSource(column, rows, i)),
      rowGroupSize: ROWS_PER_GROUP,
      createdBy: "oreledger",
      kvMetadata: [
        { key: "title", value: doc.title },
        { key: "description", value: doc.description },
        ...doc.columns.map(({ name, title, unit }) => ({
          key: `column.${name}`,
          value: unit === undefined ? title : `${title} (${unit})`,
        })),
      ],
    }),
  );
}

function columnSource(column: ColumnDoc, rows: TypedTable["rows"], at: number): ColumnSource {
  const cells = rows.map((row) => row[at] as Value);
  return {
    name: column.name,
    type: types[column.type],
    nullable: column.nullable || column.type === "list",
    data: column.type === "integer" ? cells.map((cell) => (cell === null ? null : BigInt(cell))) : cells,
  };
}
