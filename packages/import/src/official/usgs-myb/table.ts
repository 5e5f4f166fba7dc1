import type { WorkbookCell } from "../../workbook.ts";

export type Sheet = readonly (readonly WorkbookCell[])[];

/** A line of a table: its label and its cells. */
export interface TableLine {
  /** The line of the sheet, from 1. */
  readonly line: number;
  readonly label: string;
  readonly cells: readonly WorkbookCell[];
}

/** A table of the yearbook between its header and its line of marks. */
export interface Table {
  /** The line of the header, from 0. */
  readonly header: number;
  readonly lines: readonly TableLine[];
  /** The footnotes by their numbers. */
  readonly footnotes: ReadonlyMap<string, string>;
}

const BREAK = /^See footnotes at end of table/;

export const textOf = (cell: WorkbookCell | undefined): string =>
  cell === null || cell === undefined ? "" : String(cell).trim();

/** The title above a table, with its lines joined and its footnote numbers kept. */
export const titleOf = (sheet: Sheet): string =>
  sheet
    .slice(1, 4)
    .map(([cell]) => textOf(cell))
    .filter((text) => text !== "" && !text.startsWith("("))
    .join(" ");

/**
 * The lines and footnotes of a table. It continues under a repeated header after "See footnotes at end of table".
 *
 * @param isHeader The beginning of its line of countries.
 * @param isEnd The beginning of the line of marks under it.
 * @throws Error if one of the two is missing.
 */
export function tableIn(sheet: Sheet, isHeader: RegExp, isEnd: RegExp, name: string): Table {
  const header = sheet.findIndex((line) => isHeader.test(textOf(line[0])));
  const end = sheet.findIndex((line, i) => i > header && isEnd.test(textOf(line[0])));
  if (header === -1 || end === -1) throw new Error(`${name}: the line of countries or the line of marks is missing`);
  let reading = false;
  const lines = sheet.slice(header, end).flatMap((cells, i): TableLine[] => {
    const label = textOf(cells[0]);
    if (BREAK.test(label)) reading = false;
    else if (isHeader.test(label)) reading = true;
    else if (reading) return [{ line: header + i + 1, label, cells }];
    return [];
  });
  const footnotes = new Map<string, string>();
  for (const [cell] of sheet.slice(end)) {
    const [, number, text] = /^(\d+)(.*)$/s.exec(textOf(cell)) ?? [];
    if (number !== undefined && text !== undefined) footnotes.set(number, text.trim());
  }
  return { header, lines, footnotes };
}
