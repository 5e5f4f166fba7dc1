import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { annualJson } from "./annual-json.ts";
import { importValues } from "./import-values.ts";
import { monthlyExtract } from "./monthly-extract.ts";
import { plusCsv } from "./plus-csv.ts";
import { plusWorkbook } from "./plus-workbook.ts";
import type { ComtradeReader } from "./record.ts";
import { tradeEdges } from "./trade-edges.ts";
import { witsWorkbook } from "./wits-workbook.ts";

/** Every form that the importer reads. */
export const readers: readonly ComtradeReader[] = [
  annualJson,
  plusCsv,
  witsWorkbook,
  plusWorkbook,
  monthlyExtract,
  importValues,
  tradeEdges,
];

/**
 * The reader of a file, by what it begins with.
 *
 * @throws Error naming the forms that are read.
 */
export function readerOf(path: string): ComtradeReader {
  const handle = openSync(path, "r");
  const bytes = Buffer.alloc(1 << 12);
  const head = bytes
    .subarray(0, readSync(handle, bytes))
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  closeSync(handle);
  const reader = readers.find(({ fits }) => fits(head, basename(path)));
  if (reader === undefined)
    throw new Error(
      `${path}: ${bytes[0] === 0x1f && bytes[1] === 0x8b ? "a file packed by gzip: unpack it first. It is " : ""}none of the forms that are read: ${readers.map(({ form }) => form).join("; ")}`,
    );
  return reader;
}
