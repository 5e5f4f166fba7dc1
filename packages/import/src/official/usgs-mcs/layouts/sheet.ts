import { parse } from "csv-parse/sync";
import { decode } from "../../../decode.ts";

/** A CSV of the release, as text. */
export interface Sheet {
  readonly file: string;
  readonly header: readonly string[];
  readonly lines: readonly { readonly cells: readonly string[]; readonly number: number }[];
}

/**
 * Reads a CSV of the release.
 *
 * @throws Error naming the file, where it is no CSV.
 */
export function readSheet(file: string, bytes: Uint8Array): Sheet {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(decode(bytes), { bom: true, relax_column_count: true, info: true }) as never;
  } catch (error) {
    throw new Error(`${file} is no CSV: ${(error as Error).message}`);
  }
  const [header, ...rest] = records;
  return {
    file,
    header: header?.record ?? [],
    lines: rest.map(({ record, info }) => ({ cells: record, number: info.lines })),
  };
}

/** Whether a line holds one text and nothing else: a remark of the publisher below the table, and no figure. */
export const isRemark = (line: readonly string[]): boolean => {
  const filled = line.filter((cell) => cell.trim() !== "");
  return filled.length === 1 && /[a-z]{3}.* /i.test(filled[0] as string);
};
