import { basename } from "node:path";
import { readWorkbook } from "../../workbook.ts";
import { type Line, recordsOf } from "./columns.ts";
import type { ComtradeReader } from "./record.ts";

/** A download of Comtrade Plus as a workbook: its first sheet has the 47 columns. */
export const plusWorkbook: ComtradeReader = {
  form: "download of Comtrade Plus (workbook)",
  fits: (head, name) => head.startsWith("PK") && name.endsWith(".xlsx") && !/ree_exports/.test(name),
  async read(path) {
    const [sheet] = [...(await readWorkbook(path)).values()];
    const [header = [], ...rows] = sheet ?? [];
    if (!header.includes("cmdCode") || !header.includes("primaryValue"))
      throw new Error(`${basename(path)}: the first sheet has no columns cmdCode and primaryValue`);
    const lines = rows
      .map((row, i): { at: number; line: Line } => ({
        at: i + 2,
        line: Object.fromEntries(header.map((name, column) => [String(name), row[column]])),
      }))
      .filter((_, i) => rows[i]?.some((cell) => cell !== null));
    return recordsOf(lines, basename(path));
  },
};
