import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { constants, gunzipSync } from "node:zlib";
import { decode } from "../../../../data/src/csv/decode.ts";
import { annualJson } from "./annual-json.ts";
import { extracts } from "./extracts.ts";
import { plusCsv } from "./plus-csv.ts";
import { plusWorkbook } from "./plus-workbook.ts";
import type { ComtradeReader } from "./record.ts";
import { witsProduct } from "./wits-product.ts";
import { witsWorkbook } from "./wits-workbook.ts";

/** How many bytes at the start of a file are read to recognise its form. */
const HEAD = 1 << 14;
const LF = 10;

/** Every form that the importer reads. */
export const readers: readonly ComtradeReader[] = [
  annualJson,
  plusCsv,
  witsWorkbook,
  witsProduct,
  plusWorkbook,
  ...extracts,
];

/**
 * The reader of a file, chosen by the beginning of the file.
 *
 * @throws Error that lists the known forms.
 */
export function readerOf(path: string): ComtradeReader {
  if (statSync(path).size === 0) throw new Error(`${path}: the file is empty`);
  const reader = readers.find(({ fits }) => fits(headOf(path), basename(path)));
  if (reader === undefined)
    throw new Error(
      `${path}: not one of the formats that can be read: ${readers.map(({ form }) => form).join("; ")}. docs/importing.md says what to choose on each publisher's page`,
    );
  return reader;
}

/** The first characters of a file, unpacked if it is gzipped. */
function headOf(path: string): string {
  const handle = openSync(path, "r");
  const bytes = Buffer.alloc(HEAD);
  const read = bytes.subarray(0, readSync(handle, bytes));
  closeSync(handle);
  const packed = read[0] === 0x1f && read[1] === 0x8b;
  const head = packed ? gunzipSync(read, { finishFlush: constants.Z_SYNC_FLUSH }) : read;
  // Cut after a line: half a character at the end would look like another encoding.
  const whole = head.subarray(0, Math.max(0, head.lastIndexOf(LF) + 1) || head.length);
  return decode(whole).replace(/^\uFEFF/, "");
}
