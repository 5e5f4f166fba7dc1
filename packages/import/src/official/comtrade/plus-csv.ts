import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { readTextTable } from "../../../../data/src/csv/text-table.ts";
import { decimalMark } from "../../decimals.ts";
import { Refusals } from "../../trade/refusals.ts";
import { recordsOf } from "./columns.ts";
import { columnOf, foreignColumns, hasColumns, type Line } from "./names.ts";
import { type ComtradeReader, headerIn } from "./record.ts";

const figures = new Set(["primaryValue", "netWgt", "qty", "cifvalue", "fobvalue"]);

/**
 * A download of Comtrade Plus, the tab-separated text of a bulk file (packed or not), the layouts of the old site, or an extract
 * that keeps their columns. The site ends each line, but not its header, with one more comma. A program that reads the first cell as
 * a name of the line and writes the rest shifts the header: it begins with `typeCode`, but the lines begin with `freqCode`.
 * The first cell shows which it is: a type is C or S, a frequency A, Q or M.
 */
export const plusCsv: ComtradeReader = {
  form: "download of Comtrade Plus, of the old site or of the bulk files (CSV or text)",
  fits: (head) => hasColumns(headerIn(head)),
  read(path) {
    const name = basename(path);
    const bytes = readFileSync(path);
    const { header, lines, delimiter } = readTextTable(
      name,
      bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes,
    );
    const refusals = new Refusals(name);
    const named = lines.flatMap(({ cells: record, line: at }): { at: number; line: Line }[] => {
      const shift = header[0] === "typeCode" && /^[AMQ]$/.test(record[0] ?? "") ? 1 : 0;
      const cells = record.length === header.length + 1 && record.at(-1) === "" ? record.slice(0, -1) : record;
      if (cells.length !== header.length) {
        refusals.add(at, `${record.length} cells below a header with ${header.length}`);
        return [];
      }
      return [{ at, line: Object.fromEntries(header.slice(shift).map((column, i) => [column, cells[i]])) }];
    });
    const columns = header.filter((column) => figures.has(columnOf(column) ?? ""));
    const cells = named.flatMap(({ line }) => columns.map((column) => String(line[column] ?? "")));
    const read = recordsOf(named, name, decimalMark(name, delimiter, cells));
    return { ...read, refused: [...refusals.lines, ...read.refused], foreign: foreignColumns(header) };
  },
};
