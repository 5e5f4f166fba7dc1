import { parse } from "csv-parse/sync";
import type { Refusals } from "../../trade/refusals.ts";
import type { Seen } from "./lines.ts";

/** A line of an extract: exporter and importer by letters, product, value in dollars. It has no quantity. */
export interface LetterLine {
  readonly line: number;
  readonly year: number;
  readonly exporter: string;
  readonly importer: string;
  readonly product: number;
  readonly dollars: number;
  readonly quantity: null;
}

const HEADER = "i,j,cmd,value";

/** The most by which a value multiplied by a thousand differs from whole dollars. */
const ROUNDING = 1e-3;

/**
 * The lines of an extract of BACI whose product is wanted. Its maker multiplied CEPII's thousands, which have three decimals, so
 * that a value is whole dollars except for the rounding error.
 *
 * @param pieces The file's bytes, in order.
 * @param wanted The codes that are wanted; undefined for all.
 * @throws Error if the header is different.
 */
export function* letterLines(
  file: string,
  pieces: Iterable<Uint8Array>,
  year: number,
  wanted: ReadonlySet<number> | undefined,
  refusals: Refusals,
  seen: Seen,
): Generator<LetterLine, void> {
  const [header = [], ...records]: string[][] = parse(
    Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))),
    {
      bom: true,
      trim: true,
      relax_column_count: true,
    },
  );
  if (header.join() !== HEADER)
    throw new Error(`${file}:1: the header of an extract is ${HEADER}, not ${JSON.stringify(header.join())}`);
  for (const [at, record] of records.entries()) {
    const line = at + 2;
    seen.lines++;
    const [exporter = "", importer = "", code = "", value = ""] = record;
    const dollars = Math.round(Number(value));
    if (record.length !== 4) refusals.add(line, `a line has four cells, not ${record.length}`);
    else if (!/^\d{6}$/.test(code)) refusals.add(line, `cmd ${JSON.stringify(code)} is not an HS code`);
    else if (wanted?.has(Number(code)) === false) continue;
    else if (!/^\d+(\.\d+)?$/.test(value) || Math.abs(Number(value) - dollars) > ROUNDING)
      refusals.add(line, `value ${JSON.stringify(value)} is not a figure in whole dollars`);
    else yield { line, year, exporter, importer, product: Number(code), dollars, quantity: null };
  }
}
