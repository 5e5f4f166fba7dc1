/** An error in a CSV under RFC 4180, and its line. */
export interface CsvFault {
  readonly line: number;
  readonly message: string;
}

/** Called for each record with the line on which it begins, from 1, and its cells. */
export type OnRecord = (line: number, cells: string[]) => void;

/** The longest record, in UTF-16 units: a quote that is never closed must not read a huge file into memory. */
export const LONGEST_RECORD = 1 << 20;

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Cuts text into records by RFC 4180, piece by piece: commas, quotes doubled within quoted cells, records ended by LF or CR
 * LF. A blank line is a record of one empty cell. Stops at the first fault, as nothing after a stray quote can be trusted.
 *
 * Nearly every line has no quote: such a line is cut by the engine's own `split`, several times as fast as reading it character by
 * character.
 */
export class CsvReader {
  readonly #onRecord: OnRecord;
  readonly #delimiter: string;
  readonly #delimiterCode: number;
  #rest = "";
  /** The length of text from which an incomplete record is tried again. */
  #again = 0;
  #line = 1;
  fault: CsvFault | undefined;

  /** @param delimiter The separator of cells: a comma, unless a spreadsheet wrote the file. */
  constructor(onRecord: OnRecord, delimiter = ",") {
    this.#onRecord = onRecord;
    this.#delimiter = delimiter;
    this.#delimiterCode = delimiter.charCodeAt(0);
  }

  /** The line on which the next record begins. */
  get line(): number {
    return this.#line;
  }

  /** Takes the next piece of the text. */
  write(piece: string): void {
    if (this.fault !== undefined) return;
    const text = this.#rest === "" ? piece : this.#rest + piece;
    // A long record comes in many pieces: reading it from its start with each would take quadratic time.
    if (text.length < this.#again && text.length <= LONGEST_RECORD) {
      this.#rest = text;
      return;
    }
    this.#rest = text.slice(this.#records(text, false));
    this.#again = 2 * this.#rest.length;
    if (this.fault === undefined && this.#rest.length > LONGEST_RECORD)
      this.#fail(this.#line, `a record of fewer than ${LONGEST_RECORD} characters: a closing quote may be missing`);
  }

  /** Ends the text. */
  end(): void {
    if (this.fault === undefined && this.#rest !== "") this.#records(this.#rest, true);
    this.#rest = "";
  }

  /** Reports every complete record. @returns Where the first incomplete one begins. */
  #records(text: string, last: boolean): number {
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      let end = text.indexOf("\n", at);
      if (end < 0) {
        if (!last && quote < 0) return at;
        end = text.length;
      }
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (quote >= 0 && quote < end) {
        const next = this.#quotedRecord(text, at, last);
        if (next < 0) return at;
        at = next;
        continue;
      }
      if (end === text.length && !last) return at;
      const stop = end > at && text.charCodeAt(end - 1) === CR && end < text.length ? end - 1 : end;
      this.#onRecord(this.#line, text.slice(at, stop).split(this.#delimiter));
      this.#line += 1;
      at = end + 1;
    }
    return at;
  }

  /** Reads one record that contains a quote. @returns Where the next one begins, or -1 if this one is incomplete or wrong. */
  #quotedRecord(text: string, from: number, last: boolean): number {
    const cells: string[] = [];
    let lines = 1;
    let at = from;
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        let close = text.indexOf('"', at + 1);
        let doubled = false;
        while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
          doubled = true;
          close = text.indexOf('"', close + 2);
        }
        // A quote at the very end of a piece may be the first of two.
        if (close < 0 || (close + 1 === text.length && !last))
          return last ? this.#fail(this.#line, "a closing quote: a cell that begins with a quote ends with one") : -1;
        const cell = text.slice(at + 1, close);
        for (let newline = cell.indexOf("\n"); newline >= 0; newline = cell.indexOf("\n", newline + 1)) lines += 1;
        cells.push(doubled ? cell.replaceAll('""', '"') : cell);
        at = close + 1;
      } else {
        const start = at;
        while (at < text.length) {
          const character = text.charCodeAt(at);
          if (character === this.#delimiterCode || character === LF) break;
          if (character === CR && text.charCodeAt(at + 1) === LF) break;
          if (character === QUOTE) return this.#fail(this.#line + lines - 1, QUOTES);
          at += 1;
        }
        cells.push(text.slice(start, at));
      }
      const character = text.charCodeAt(at);
      if (character === this.#delimiterCode) {
        at += 1;
        continue;
      }
      if (at >= text.length && !last) return -1;
      if (character === CR && at + 1 >= text.length && !last) return -1;
      const ends = character === LF ? 1 : character === CR && text.charCodeAt(at + 1) === LF ? 2 : 0;
      if (at < text.length && ends === 0) return this.#fail(this.#line + lines - 1, QUOTES);
      this.#onRecord(this.#line, cells);
      this.#line += lines;
      return at + ends;
    }
  }

  #fail(line: number, message: string): -1 {
    this.fault = { line, message };
    return -1;
  }
}

const QUOTES = 'quotes by RFC 4180: the whole cell in quotes, and each quote in it twice ("")';

/** Reads a whole text, without its byte order mark. */
export function readCsv(
  text: string,
  delimiter = ",",
): {
  records: { readonly line: number; readonly cells: string[] }[];
  fault: CsvFault | undefined;
} {
  const records: { line: number; cells: string[] }[] = [];
  const reader = new CsvReader((line, cells) => records.push({ line, cells }), delimiter);
  reader.write(text.startsWith("\uFEFF") ? text.slice(1) : text);
  reader.end();
  return { records, fault: reader.fault };
}
