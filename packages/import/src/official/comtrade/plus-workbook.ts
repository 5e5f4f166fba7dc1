import { basename } from "node:path";
import { readWorkbook } from "../../workbook.ts";
import { recordsOf } from "./columns.ts";
import { foreignColumns, hasColumns, type Line } from "./names.ts";
import type { ComtradeReader } from "./record.ts";
import { isWitsProduct, witsProduct } from "./wits-product.ts";

/** A download of Comtrade Plus, or of the old site, as a workbook: the columns are in its first sheet. */
export const plusWorkbook: ComtradeReader = {
  form: "download of Comtrade Plus (workbook)",
  fits: (head, name) => head.startsWith("PK") && name.endsWith(".xlsx"),
  async read(path) {
    const sheets = [...(await readWorkbook(path)).values()];
    if (sheets.some((rows) => rows.some((row) => isWitsProduct(row.map((cell) => String(cell ?? ""))))))
      return witsProduct.read(path);
    const [sheet] = sheets;
    const [first = [], ...rows] = sheet ?? [];
    const header = first.map((name) => String(name ?? ""));
    if (!hasColumns(header))
      throw new Error(`${basename(path)}: the first sheet has no columns reporterCode, cmdCode and primaryValue`);
    const lines = rows
      .map((row, i): { at: number; line: Line } => ({
        at: i + 2,
        line: Object.fromEntries(header.map((name, column) => [name, row[column]])),
      }))
      .filter((_, i) => rows[i]?.some((cell) => cell !== null));
    return { ...recordsOf(lines, basename(path)), foreign: foreignColumns(header) };
  },
};
