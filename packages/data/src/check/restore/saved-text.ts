import { isUtf8 } from "node:buffer";

/** A file's text, in the encodings that spreadsheets save: UTF-8, UTF-16, and that of western Windows. */
export function textOf(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : isUtf8(bytes) ? "utf-8" : "windows-1252";
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** What stands between the cells of a file whose header is that of a table: a comma, or what a spreadsheet puts there. */
export function delimiterOf(text: string, header: string): "," | ";" | "\t" {
  const [first = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n|\r/, 1);
  const plain = first.replaceAll('"', "");
  return ([";", "\t"] as const).find((sign) => plain.replace(/[;\t]+$/, "") === header.replaceAll(",", sign)) ?? ",";
}
