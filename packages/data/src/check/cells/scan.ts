import { StringDecoder } from "node:string_decoder";
import { type CsvFault, CsvReader, type OnRecord } from "../../csv/csv.ts";
import { piecesOf } from "../../csv/pieces.ts";

/** What is wrong with the bytes of a file, before any cell is read. */
export interface FileForm {
  bom: boolean;
  /** The first line that ends in CR LF, or 0. */
  carriageReturn: number;
  /** The first line with a NUL, or 0. */
  nul: number;
  finalNewline: boolean;
  empty: boolean;
  validUtf8: boolean;
}

const LF = 10;
const CR = 13;
const REPLACEMENT = "\uFFFD";

/** Reads a CSV piece by piece: memory stays flat, whatever the file's size. */
export function scan(path: string, onRecord: OnRecord): { form: FileForm; fault: CsvFault | undefined } {
  const form: FileForm = { bom: false, carriageReturn: 0, nul: 0, finalNewline: false, empty: true, validUtf8: true };
  const reader = new CsvReader(onRecord);
  const decoder = new StringDecoder("utf8");
  let doubtful = false;
  let first = true;
  const odd = { cr: false, nul: false };
  for (const piece of piecesOf(path)) {
    form.bom = first && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf ? true : form.bom;
    const bytes = first && form.bom ? piece.subarray(3) : piece;
    first = false;
    if (bytes.length === 0) continue;
    form.empty = false;
    odd.cr ||= bytes.includes(CR);
    odd.nul ||= bytes.includes(0);
    form.finalNewline = bytes[bytes.length - 1] === LF;
    const text = decoder.write(bytes);
    // Bytes that are not UTF-8 decode to this character; so does the character itself.
    doubtful ||= text.includes(REPLACEMENT);
    reader.write(text);
  }
  const last = decoder.end();
  doubtful ||= last.includes(REPLACEMENT);
  reader.write(last);
  reader.end();
  if (odd.cr) form.carriageReturn = lineWith(CR, path);
  if (odd.nul) form.nul = lineWith(0, path);
  if (doubtful) form.validUtf8 = isUtf8(path);
  return { form, fault: reader.fault };
}

/** The line of the first such byte. Lines are counted only if there is something to report. */
function lineWith(wanted: number, path: string): number {
  let line = 1;
  for (const piece of piecesOf(path))
    for (const byte of piece) {
      if (byte === wanted) return line;
      if (byte === LF) line++;
    }
  return line;
}

function isUtf8(path: string): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (const piece of piecesOf(path)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
