import { writeFileSync } from "node:fs";
import { join } from "node:path";
import writeWorkbook from "write-excel-file/node";

/** Writes lines under a header as a CSV of a name. @returns Its path. */
export const csvFile =
  (name: string, header: string) =>
  (lines: readonly string[], folder: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `${[header, ...lines].join("\n")}\n`);
    return path;
  };

/** Writes sheets of cells as a workbook. @returns Its path. */
export async function workbook(
  path: string,
  sheets: Readonly<Record<string, readonly (readonly (string | number | null | undefined)[])[]>>,
): Promise<string> {
  const cells = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value === null || value === undefined ? null : { value }))),
  }));
  await writeWorkbook(cells).toFile(path);
  return path;
}
