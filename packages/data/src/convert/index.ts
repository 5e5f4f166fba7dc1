import type { Table } from "../tables/index.ts";
import { parquet } from "./parquet.ts";
import { sqlite } from "./sqlite.ts";
import { typedTables } from "./typed-table.ts";
import { workbook } from "./workbook.ts";

/** The further formats that the ledger is offered in. */
export const convertibleTo = ["parquet", "sqlite", "xlsx"] as const;
export type ConvertedFormat = (typeof convertibleTo)[number];

/** A file of another format. */
export interface ConvertedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * The tables of a folder in other formats: a Parquet file for each table, one SQLite database, one Excel workbook. The same tables
 * give the same bytes.
 *
 * @throws Error naming file, line and column of the first cell that does not fit its column.
 */
export async function* convert(
  folder: string,
  formats: readonly ConvertedFormat[],
  version: string,
  only?: readonly Table[],
): AsyncGenerator<ConvertedFile> {
  const tables = typedTables(folder, only);
  if (formats.includes("parquet"))
    for (const table of tables) yield { name: `${table.doc.name}.parquet`, content: parquet(table) };
  if (formats.includes("sqlite")) yield { name: "oreledger.sqlite", content: await sqlite(tables) };
  if (formats.includes("xlsx")) yield { name: "oreledger.xlsx", content: await workbook(tables, version) };
}
