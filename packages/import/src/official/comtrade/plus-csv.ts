import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { Refusals } from "../../trade/refusals.ts";
import { type Line, recordsOf } from "./columns.ts";
import type { ComtradeReader } from "./record.ts";

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * A download of Comtrade Plus, the tab-separated text of a bulk file, or an extract that keeps their columns. The site ends
 * each line, but not its header, with one more comma. A program that takes the first of the cells for a name of the line,
 * and writes the rest out again, shifts the header: it begins with `typeCode`, the lines with `freqCode`. The first cell tells which
 * it is: a type is C or S, a frequency A, Q or M.
 */
export const plusCsv: ComtradeReader = {
  form: "download of Comtrade Plus (CSV) or of its bulk files (text)",
  fits: (head) => /(^|[,\t])"?cmdCode"?[,\t]/.test(head) && head.includes("primaryValue"),
  read(path) {
    const bytes = readFileSync(path);
    const end = bytes.indexOf("\n");
    const [first, ...lines] = parse(bytes, {
      bom: true,
      trim: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: bytes.subarray(0, end).includes("\t") ? "\t" : ",",
    }) as unknown as Parsed[];
    const header = first?.record ?? [];
    const refusals = new Refusals(basename(path));
    const named = lines.flatMap(({ record, info }): { at: number; line: Line }[] => {
      const shift = header[0] === "typeCode" && /^[AMQ]$/.test(record[0] ?? "") ? 1 : 0;
      const cells = record.length === header.length + 1 && record.at(-1) === "" ? record.slice(0, -1) : record;
      if (cells.length !== header.length) {
        refusals.add(info.lines, `${record.length} cells under a header of ${header.length}`);
        return [];
      }
      return [{ at: info.lines, line: Object.fromEntries(header.slice(shift).map((name, i) => [name, cells[i]])) }];
    });
    refusals.throwIfAny();
    return recordsOf(named, basename(path));
  },
};
