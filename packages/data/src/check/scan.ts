import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { Transform, type TransformCallback } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";

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

/** One record of a CSV: the line it begins on, and its cells as strings. */
export type OnRecord = (line: number, cells: string[]) => void;

const LF = 10;
const CR = 13;

/** Watches the bytes go by and takes the BOM off. */
class FormWatch extends Transform {
  readonly form: FileForm = {
    bom: false,
    carriageReturn: 0,
    nul: 0,
    finalNewline: false,
    empty: true,
    validUtf8: true,
  };
  #line = 1;
  #first = true;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    let bytes = chunk;
    if (this.#first) {
      this.#first = false;
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        this.form.bom = true;
        bytes = bytes.subarray(3);
      }
    }
    if (bytes.length > 0) {
      this.form.empty = false;
      if (this.form.carriageReturn === 0 && bytes.includes(CR)) this.form.carriageReturn = this.#lineOf(bytes, CR);
      if (this.form.nul === 0 && bytes.includes(0)) this.form.nul = this.#lineOf(bytes, 0);
      this.#line += count(bytes, LF);
      this.form.finalNewline = bytes[bytes.length - 1] === LF;
      this.#decode(bytes, true);
    }
    done(null, bytes);
  }

  override _flush(done: TransformCallback): void {
    this.#decode(undefined, false);
    done();
  }

  #lineOf(bytes: Buffer, wanted: number): number {
    return this.#line + count(bytes.subarray(0, bytes.indexOf(wanted)), LF);
  }

  #decode(bytes: Buffer | undefined, stream: boolean): void {
    if (!this.form.validUtf8) return;
    try {
      this.#decoder.decode(bytes, { stream });
    } catch {
      this.form.validUtf8 = false;
    }
  }
}

function count(bytes: Buffer, wanted: number): number {
  let found = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) found++;
  return found;
}

/** Why a file could not be read to its end. */
export interface ScanError {
  readonly line: number;
  readonly message: string;
}

/** Reads a CSV as a stream: memory stays flat, whatever the file's size. */
export async function scan(
  path: string,
  onRecord: OnRecord,
): Promise<{ form: FileForm; error: ScanError | undefined }> {
  const watch = new FormWatch();
  const parser = parse({ relax_column_count: true, record_delimiter: ["\n", "\r\n"], skip_empty_lines: false });
  let line = 1;
  parser.on("readable", () => {
    for (let cells = parser.read() as string[] | null; cells !== null; cells = parser.read() as string[] | null) {
      onRecord(line, cells);
      line += 1;
      for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
    }
  });
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 18 }), watch, parser);
    return { form: watch.form, error: undefined };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser tells no record of a chunk with an error in it: the header is still worth a look.
    if (line === 1) onRecord(1, [firstLine(path)]);
    const { code, lines } = error as CsvError & { lines?: number };
    return { form: watch.form, error: { line: lines ?? line, message: explain(String(code)) } };
  }
}

/** The first line of a file, as it stands. */
function firstLine(path: string): string {
  const handle = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(1 << 14);
    return (
      bytes
        .subarray(0, readSync(handle, bytes))
        .toString("utf8")
        .replace(/^\uFEFF/, "")
        .split(/\r?\n/, 1)[0] ?? ""
    );
  } finally {
    closeSync(handle);
  }
}

function explain(code: string): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a closing quote: a cell that begins with a quote ends with one";
  if (
    code === "INVALID_OPENING_QUOTE" ||
    code === "CSV_INVALID_CLOSING_QUOTE" ||
    code === "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE"
  )
    return 'quotes by RFC 4180: the whole cell in quotes, and each quote in it twice ("")';
  return `a CSV by RFC 4180 (${code})`;
}
