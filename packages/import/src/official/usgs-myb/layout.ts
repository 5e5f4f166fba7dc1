import type { Share } from "../../../../data/src/tables/shares.ts";
import { dayIn } from "../../days.ts";
import type { WorkbookCell } from "../../workbook.ts";
import { type Sheet, type TableLine, tableIn, textOf, titleOf } from "./table.ts";

/** One column of figures; its marks are in the column after it. */
export interface FigureColumn {
  readonly at: number;
  readonly year: number;
  /** The basis, if the column names one. */
  readonly basis: Share["basis"] | undefined;
  /** Marks of the whole column, directly after its year: `2020p` is preliminary. */
  readonly marks: readonly string[];
}

/** A line of a world table. */
export interface Line extends TableLine {
  /** Whether it has figures. */
  readonly filled: boolean;
}

/** The layout of a world table: its columns, lines and footnotes. */
export interface Layout {
  readonly columns: readonly FigureColumn[];
  readonly lines: readonly Line[];
  /** The footnotes by their numbers. */
  readonly footnotes: ReadonlyMap<string, string>;
}

const HEADER = /^Country or locality/;
const END = /^eEstimated/;

/** The names of the columns of one year, with the basis of each. */
const bases: readonly (readonly [RegExp, Share["basis"]])[] = [
  [/^weight/i, "gross"],
  [/^content/i, "element"],
  [/^LCE/, "LCE"],
];

const yearIn = (cell: WorkbookCell | undefined): number | undefined =>
  /^(19|20)\d\d$/.test(textOf(cell)) ? Number(textOf(cell)) : undefined;

/** The year in the title of a table with only one column. */
export function yearInTitle(sheet: Sheet): number | undefined {
  const year = /DECEMBER 31, (\d{4})/.exec(titleOf(sheet))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The line under the title that names the unit. */
export const unitOf = (sheet: Sheet): string =>
  textOf(sheet.slice(0, 8).find(([cell]) => textOf(cell).startsWith("("))?.[0]);

/**
 * Reads the layout of a table. A label that is too long for its cell continues on the next line, in lower case and without figures.
 *
 * @param year The year of a table without a year above its column.
 * @throws Error if the header or the line of marks is missing, or if a column is not understood.
 */
export function layoutOf(sheet: Sheet, name: string, year?: number): Layout {
  const table = tableIn(sheet, HEADER, END, name);
  const columns = columnsOf(sheet, table.header, year);
  const lines: Line[] = [];
  for (const line of table.lines) {
    const { label, cells } = line;
    const filled = columns.some(({ at }) => textOf(cells[at]) !== "");
    const last = lines.at(-1);
    if (label === "") continue;
    if (!filled && /^[a-z]/.test(label) && !label.includes(":") && last?.filled === true)
      lines[lines.length - 1] = { ...last, label: `${last.label} ${label}` };
    else lines.push({ ...line, filled });
  }
  return { columns, lines, footnotes: table.footnotes };
}

function columnsOf(sheet: Sheet, header: number, year: number | undefined): FigureColumn[] {
  const names = sheet[header] as readonly WorkbookCell[];
  const above = sheet.slice(Math.max(0, header - 2), header);
  return names.flatMap((cell, at): FigureColumn[] => {
    const name = textOf(cell);
    if (at === 0 || name === "") return [];
    const own = /^((?:19|20)\d\d)([epr])?$/.exec(name);
    if (own !== null)
      return [{ at, year: Number(own[1]), basis: undefined, marks: own[2] === undefined ? [] : [own[2]] }];
    if (name === "Capacity" && year !== undefined) return [{ at, year, basis: undefined, marks: [] }];
    const basis = bases.find(([word]) => word.test(name))?.[1];
    // The nearest year at or to the left of the column, on the lines above its name.
    const ofGroup = above
      .flatMap((line) => line.slice(0, at + 1).map(yearIn))
      .filter((found) => found !== undefined)
      .at(-1);
    if (basis === undefined || ofGroup === undefined)
      throw new Error(`the column ${JSON.stringify(name)} is not understood`);
    return [{ at, year: ofGroup, basis, marks: [] }];
  });
}

/** The last day of a table's data, from its first footnote. */
export const dataThrough = ({ footnotes }: Layout): string | undefined =>
  dayIn(/data available through ([A-Z][a-z]+) (\d{1,2}), (\d{4})/.exec(footnotes.get("1") ?? ""));
