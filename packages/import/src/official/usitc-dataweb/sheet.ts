import type { Workbook, WorkbookCell } from "../../workbook.ts";

/** One figure of a sheet, and how many of the records behind it are suppressed. */
export interface DataWebFigure {
  readonly figure: number;
  readonly suppressed: number;
}

/** One series of a measure: one country, heading and unit over the years. */
export interface Series {
  /** Empty if the query adds up the countries. */
  readonly country: string;
  readonly heading: string;
  /** The publisher's name of the unit, without "Value for: ". */
  readonly unit: string;
  readonly years: ReadonlyMap<number, DataWebFigure>;
}

type Row = readonly WorkbookCell[];

/** The columns of a sheet. */
interface Layout {
  /** The row of the header. */
  readonly at: number;
  readonly country: number;
  readonly heading: number;
  readonly unit: number;
  /** If a sheet has a line for each year: the column of the year, and that of the figure. */
  readonly year: number;
  readonly value: number;
  readonly suppressed: number;
  /** If it has a column for each year: those columns. */
  readonly years: readonly { readonly year: number; readonly value: number; readonly suppressed: number }[];
}

/** Columns that name a part of the trade: figures beside them are not totals. */
const parts = /district|program|provision|port\b|state|month|quarter|rate/i;

const textOf = (cell: WorkbookCell | undefined): string =>
  cell === null || cell === undefined ? "" : String(cell).trim();

/** A figure, which may be text with commas in a workbook. */
function numberOf(cell: WorkbookCell | undefined): number | undefined {
  const number = typeof cell === "string" && /^\d[\d,]*(\.\d+)?$/.test(cell) ? Number(cell.replaceAll(",", "")) : cell;
  return typeof number === "number" && number >= 0 ? number : undefined;
}

const isBlank = (row: Row): boolean => row.every((cell) => cell === null || cell === "");

/** The titles of the column of codes. */
const codes = /^(HTS ?(Number|Code|\d{1,2})|Schedule B( Number)?)$/i;

/** The sheets of a measure: one with its name, or one for each year, with the year in its name. */
export function sheetsOf(workbook: Workbook, measure: string): readonly { name: string; year: number | undefined }[] {
  return [...workbook.keys()].flatMap((name) => {
    const year = /\b((?:19|20)\d\d)\b/.exec(name)?.[1];
    const bare = name
      .replace(/\b(?:19|20)\d\d\b/, "")
      .replace(/^[\s,_-]+|[\s,_-]+$/g, "")
      .toLowerCase();
    return bare.replace(/^(total|domestic|general|consumption) /, "") === measure.toLowerCase()
      ? [{ name, year: year === undefined ? undefined : Number(year) }]
      : [];
  });
}

/**
 * The columns of a sheet, found by their titles: each year has a column, or lines under a column `Year`.
 *
 * @throws Error that names a column which is not read and would make the figures only parts of the trade.
 */
function layoutOf(rows: readonly Row[], name: string, measure: string, sheetYear: number | undefined): Layout {
  const at = rows.findIndex((row) => row.some((cell) => codes.test(textOf(cell))));
  if (at < 0) throw new Error(`${name}: there is no header with HTS Number`);
  const header = (rows[at] as Row).map(textOf);
  const place = (title: RegExp): number => header.findIndex((cell) => title.test(cell));
  const heading = place(codes);
  const [country, unit, year] = [place(/^(Country|Partner)$/i), place(/^Quantity Description$/i), place(/^Year$/i)];
  const known = new Set([heading, country, unit, year, place(/^Data Type$/i), place(/^Description$/i)]);
  const columns = header.flatMap((title, column) => {
    const found = /^(?:year )?((?:19|20)\d\d)(?:[ _]annual)?$/i.exec(title)?.[1];
    return found === undefined ? [] : [{ year: Number(found), value: column, suppressed: -1 }];
  });
  const suppressedOf = (of: number) =>
    header.findIndex((title) => new RegExp(`^${of}[ _]suppressed$`, "i").test(title));
  const years = columns.map((each) => ({ ...each, suppressed: suppressedOf(each.year) }));
  const suppressed = header.findIndex((title, i) => !known.has(i) && /suppressed/i.test(title) && !/\d{4}/.test(title));
  const taken = new Set([...known, suppressed, ...years.flatMap((each) => [each.value, each.suppressed])]);
  const free = header.flatMap((title, i) =>
    title === "" || taken.has(i) || /year.?to.?date/i.test(title) ? [] : [{ title, i }],
  );
  // If each line has a year, its figure is under the measure's name or under the only other title.
  const byName = free.find(
    ({ title }) =>
      title.toLowerCase().replace(/^(total|domestic|general|consumption) /, "") === measure.toLowerCase() ||
      /^(value|quantity|annual|total|full year)$/i.test(title),
  );
  const only = year >= 0 && years.length === 0 && free.length === 1 && !parts.test(free[0]?.title ?? "");
  const single = byName?.i ?? (only ? (free[0]?.i ?? -1) : -1);
  const other = free.filter(({ i }) => i !== single).map(({ title }) => title);
  const part = other.find((title) => parts.test(title)) ?? other[0];
  if (part !== undefined)
    throw new Error(
      `${name}: the column ${JSON.stringify(part)} is not read: choose totals over programs, provision codes and districts, and full years`,
    );
  const byLine = years.length === 0 && single >= 0 && (year >= 0 || sheetYear !== undefined);
  if (years.length === 0 && !byLine) throw new Error(`${name}: the header has no year: ${header.join(", ")}`);
  if (unit < 0) throw new Error(`${name}: the header has no Quantity Description, so it is unknown what is counted`);
  return { at, country, heading, unit, year, value: byLine ? single : -1, suppressed, years };
}

/** The figures of one line: of each year, or of the line's own. */
function figuresOf(row: Row, layout: Layout, where: string, sheetYear: number | undefined): [number, DataWebFigure][] {
  const figure = (value: number, suppressed: number, year: number): DataWebFigure => {
    const number = numberOf(row[value]);
    const hidden = suppressed < 0 ? 0 : (numberOf(row[suppressed] ?? 0) ?? Number.NaN);
    if (number === undefined || Number.isNaN(hidden))
      throw new Error(
        `${where}, ${year}: ${JSON.stringify(row[number === undefined ? value : suppressed] ?? null)} is not a figure`,
      );
    return { figure: number, suppressed: hidden };
  };
  if (layout.value < 0)
    return layout.years.map(({ year, value, suppressed }) => [year, figure(value, suppressed, year)]);
  const said = layout.year < 0 ? String(sheetYear) : textOf(row[layout.year]);
  const year = Number(/^((?:19|20)\d\d)(?:\.0)?$/.exec(said)?.[1]);
  if (Number.isNaN(year)) throw new Error(`${where}: Year ${JSON.stringify(said)} is not a full year`);
  return [[year, figure(layout.value, layout.suppressed, year)]];
}

/**
 * The series of one measure. The sheet's own count of rows and its row of totals, if any, must agree with what was read, so that
 * a lost line is found.
 *
 * @param rounded Whether figures are rounded, so that a total may differ from the sum of its rows.
 * @throws Error that names the sheet and the row that is not in DataWeb's form.
 */
export function seriesOf(workbook: Workbook, measure: string, rounded = false): Series[] {
  const sheets = sheetsOf(workbook, measure);
  if (sheets.length === 0) throw new Error(`There is no sheet ${JSON.stringify(measure)}`);
  const all = new Map<string, { series: Omit<Series, "years">; years: Map<number, DataWebFigure> }>();
  for (const { name, year: sheetYear } of sheets) {
    const rows = workbook.get(name) as readonly Row[];
    const counted = rows.find((row) => textOf(row[0]) === "Data Row Count")?.[1];
    // A measure without a figure has no header either.
    if (counted === 0 && !rows.some((row) => row.some((cell) => codes.test(textOf(cell))))) continue;
    const layout = layoutOf(rows, name, measure, sheetYear);
    let read = 0;
    const sums = new Map<number, number>();
    const totals: Row[] = [];
    rows.slice(layout.at + 1).forEach((row, i) => {
      const where = `${name}, row ${layout.at + i + 2}`;
      if (isBlank(row)) return;
      if (/^Totals?:?$/i.test(textOf(row[0]))) {
        totals.push(row);
        return;
      }
      const country = layout.country < 0 ? "" : textOf(row[layout.country]);
      const heading = textOf(row[layout.heading]);
      const unit = textOf(row[layout.unit]).replace(/^Value for: /i, "");
      if ((layout.country >= 0 && country === "") || unit === "" || !/^\d{4,10}$/.test(heading))
        throw new Error(`${where}: a row has a country, an HTS number and a quantity description`);
      read++;
      const key = [country, heading, unit].join("\n");
      const known = all.get(key) ?? { series: { country, heading, unit }, years: new Map() };
      all.set(key, known);
      for (const [year, figure] of figuresOf(row, layout, where, sheetYear)) {
        if (known.years.has(year))
          throw new Error(
            `${where}: ${[country, heading, unit, year].filter((each) => each !== "").join(", ")} appears twice: the sheet distinguishes its rows by a column that is not read`,
          );
        known.years.set(year, figure);
        sums.set(year, (sums.get(year) ?? 0) + figure.figure);
      }
    });
    if (typeof counted === "number" && counted !== read)
      throw new Error(`${name}: the sheet states ${counted} rows but contains ${read}`);
    const [total] = totals;
    for (const { year, value } of total === undefined ? [] : layout.years) {
      const printed = numberOf(total?.[value]);
      const sum = sums.get(year) ?? 0;
      // Each rounded figure is off by at most half a unit.
      if (printed === undefined || Math.abs(printed - sum) > (rounded ? (read + 1) / 2 : 1e-6 * Math.max(1, sum)))
        throw new Error(`${name}, ${year}: the sheet's total is ${printed}, but its rows add up to ${sum}`);
    }
  }
  return [...all.values()].map(({ series, years }) => ({ ...series, years }));
}
