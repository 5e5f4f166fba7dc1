import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { type Line, recordsOf } from "./columns.ts";
import type { ComtradeReader } from "./record.ts";

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * A download of Comtrade Plus, or an extract that keeps its columns. Some downloads name one column more than their lines
 * have: the header begins with `typeCode`, the lines with `freqCode`. The first cell tells which it is: a type is C or S, a
 * frequency A, Q or M.
 */
export const plusCsv: ComtradeReader = {
  form: "download of Comtrade Plus (CSV)",
  fits: (head) => /(^|,)"?cmdCode"?,/.test(head) && head.includes("primaryValue"),
  read(path) {
    const [first, ...lines] = parse(readFileSync(path), {
      bom: true,
      trim: true,
      info: true,
      relax_column_count: true,
    }) as unknown as Parsed[];
    const header = first?.record ?? [];
    const named = lines.map(({ record, info }) => {
      const shift = header[0] === "typeCode" && /^[AMQ]$/.test(record[0] ?? "") ? 1 : 0;
      if (record.length !== header.length)
        throw new Error(`${basename(path)}:${info.lines}: ${record.length} cells under a header of ${header.length}`);
      const line: Line = Object.fromEntries(header.slice(shift).map((name, i) => [name, record[i]]));
      return { at: info.lines, line };
    });
    return recordsOf(named, basename(path));
  },
};
