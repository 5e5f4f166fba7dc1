import read from "read-excel-file/node";

/** A cell of a workbook; null if it is empty. */
export type WorkbookCell = string | number | boolean | Date | null;

/** The sheets of a workbook by name, each as rows of cells. */
export type Workbook = ReadonlyMap<string, readonly (readonly WorkbookCell[])[]>;

/**
 * Reads a whole .xlsx file. Text is trimmed; numbers are as the file stores them.
 *
 * @throws Error that names the file if it is not a workbook.
 */
export async function readWorkbook(path: string): Promise<Workbook> {
  const sheets = await read(path).catch(() => {
    throw new Error(`${path}: not a readable workbook (.xlsx): it is of another kind, such as .xls, or damaged`);
  });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as WorkbookCell[][]]));
}
