import type { Share } from "../../../../data/src/tables/shares.ts";
import type { WorkbookCell } from "../../workbook.ts";
import { dayIn } from "./release.ts";

export type Sheet = readonly (readonly WorkbookCell[])[];

/** One column of figures; its marks stand in the column after it. */
export interface FigureColumn {
  readonly at: number;
  readonly year: number;
  /** Where the column names its own. */
  readonly basis: Share["basis"] | undefined;
  /** Marks of the whole column, glued to its year: `2020p` is preliminary. */
  readonly marks: readonly string[];
}

/** A line of a table: its label and its cells. */
export interface Line {
  /** The line of the sheet, from 1. */
  readonly line: number;
  readonly label: string;
  readonly cells: readonly WorkbookCell[];
  /** It has figures. */
  readonly filled: boolean;
}

/** A world table as it is laid out: what stands over it, its lines and its footnotes. */
export interface Layout {
  readonly columns: readonly FigureColumn[];
  readonly lines: readonly Line[];
  /** The footnotes by their numbers. */
  readonly footnotes: ReadonlyMap<string, string>;
}

const HEADER = /^Country or locality/;
const END = /^eEstimated/;
const BREAK = /^See footnotes at end of table/;

/** What the columns of one year are called, and the basis that each means. */
const bases: readonly (readonly [RegExp, Share["basis"]])[] = [
  [/^weight/i, "gross"],
  [/^content/i, "element"],
  [/^LCE/, "LCE"],
];

const textOf = (cell: WorkbookCell | undefined): string =>
  cell === null || cell === undefined ? "" : String(cell).trim();
const yearIn = (cell: WorkbookCell | undefined): number | undefined =>
  /^(19|20)\d\d$/.test(textOf(cell)) ? Number(textOf(cell)) : undefined;

/** The title over a table, its lines joined and its footnote numbers left on. */
export const titleOf = (sheet: Sheet): string =>
  sheet
    .slice(1, 4)
    .map(([cell]) => textOf(cell))
    .filter((text) => text !== "" && !text.startsWith("("))
    .join(" ");

/** The year of a table that has one column, as its title gives it. */
export function yearInTitle(sheet: Sheet): number | undefined {
  const year = /DECEMBER 31, (\d{4})/.exec(titleOf(sheet))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The line under the title that names the unit. */
export const unitOf = (sheet: Sheet): string =>
  textOf(sheet.slice(0, 8).find(([cell]) => textOf(cell).startsWith("("))?.[0]);

/**
 * Reads how a table is laid out. A table goes on under a repeated header after "See footnotes at end of table"; a label that is too
 * long for its cell goes on in the next line, in small letters and without figures.
 *
 * @param year The year of a table that has none over its column.
 * @throws Error where the header or the line of marks is missing, or a column is not understood.
 */
export function layoutOf(sheet: Sheet, year?: number): Layout {
  const start = sheet.findIndex((line) => HEADER.test(textOf(line[0])));
  const end = sheet.findIndex((line) => END.test(textOf(line[0])));
  if (start === -1 || end === -1) throw new Error("the line of countries or the line of marks is missing");
  const columns = columnsOf(sheet, start, year);
  const lines: Line[] = [];
  let reading = false;
  for (let i = start; i < end; i++) {
    const cells = sheet[i] as readonly WorkbookCell[];
    const label = textOf(cells[0]);
    if (HEADER.test(label)) reading = true;
    else if (BREAK.test(label)) reading = false;
    else if (reading && label !== "") {
      const filled = columns.some(({ at }) => textOf(cells[at]) !== "");
      const last = lines.at(-1);
      if (!filled && /^[a-z]/.test(label) && !label.includes(":") && last?.filled === true)
        lines[lines.length - 1] = { ...last, label: `${last.label} ${label}` };
      else lines.push({ line: i + 1, label, cells, filled });
    }
  }
  return { columns, lines, footnotes: footnotesOf(sheet.slice(end + 1)) };
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
    // The last year to the left of the column, in the lines above its name.
    const ofGroup = above
      .flatMap((line) => line.slice(0, at + 1).map(yearIn))
      .filter((found) => found !== undefined)
      .at(-1);
    if (basis === undefined || ofGroup === undefined)
      throw new Error(`the column ${JSON.stringify(name)} is not understood`);
    return [{ at, year: ofGroup, basis, marks: [] }];
  });
}

const footnotesOf = (lines: Sheet): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap(([cell]) => {
      const found = /^(\d+)(.*)$/s.exec(textOf(cell));
      return found === null ? [] : [[found[1] as string, (found[2] as string).trim()] as const];
    }),
  );

/** The day up to which a table holds data, by its first footnote. */
export const dataThrough = ({ footnotes }: Layout): string | undefined =>
  dayIn(/data available through ([A-Z][a-z]+) (\d{1,2}), (\d{4})/.exec(footnotes.get("1") ?? ""));
