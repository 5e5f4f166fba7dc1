import type { z } from "zod";

/** What a cell may have been before a spreadsheet rewrote it. */
export interface Readings {
  /** The cells that it may mean, in the ledger's form. */
  readonly cells: readonly string[];
  /** Whether there is only one, and it is certain. */
  readonly sure: boolean;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The first day of a spreadsheet's count, the day of number 0. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * The ISO 8601 dates that a date as spreadsheets write it may mean. `24.11.2026`, `2026/11/24`, `24-Nov-2026` and
 * `24/11/2026` can be read in one way; `03/04/2026` in two; a year of two digits, and a count of days, only by guessing.
 */
export function dateReadings(cell: string, schema: z.ZodType): Readings {
  const iso = (year: string, month: number | string, day: number | string) =>
    `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const readings = (cells: readonly string[], sure: boolean): Readings => {
    const valid = [...new Set(cells)].filter((date) => schema.safeParse(date).success);
    return { cells: valid, sure: sure && valid.length === 1 };
  };
  const midnight = /^(\d{4}-\d{2}-\d{2})[T ]00:00(:00(\.0+)?)?Z?$/.exec(cell);
  if (midnight) return readings([midnight[1] as string], true);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(cell);
  if (yearFirst) return readings([iso(yearFirst[1] as string, yearFirst[2] as string, yearFirst[3] as string)], true);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(cell);
  if (dotted) {
    const [, day = "", month = "", year = ""] = dotted;
    return readings([iso(year, month, day)], year.length === 4);
  }
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(cell);
  if (slashed) {
    const [, a = "", b = "", year = ""] = slashed;
    return readings([iso(year, b, a), iso(year, a, b)], year.length === 4);
  }
  const named = /^(?:(\d{1,2})[- ])?([A-Za-z]{3})[a-z]*[- ](\d{4}|\d{2})$/.exec(cell);
  if (named) {
    const [, day, name = "", year = ""] = named;
    const month = months.indexOf(name.toLowerCase()) + 1;
    return month === 0
      ? readings([], false)
      : readings([day === undefined ? iso(year, month, "").slice(0, 7) : iso(year, month, day)], year.length === 4);
  }
  if (/^[234]\d{4}$/.test(cell))
    return readings([new Date(DAY_ZERO + Number(cell) * 86_400_000).toISOString().slice(0, 10)], false);
  return readings([], false);
}

/** The noughts of a number in words. */
const scales: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9 };

/**
 * The plain decimals that a number as spreadsheets and printers write it may mean. `6,300,000`, `6.300.000`, `6 300 000`, `6.3 million` and `0,42`
 * can be read in one way. `1E+05` is a figure that a spreadsheet may have rounded to fit its column, so it is reported but not changed.
 */
export function numberReadings(cell: string): Readings {
  const one = (text: string, sure = true): Readings => ({ cells: [text], sure });
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(cell)) return one(cell.replaceAll(",", ""));
  if (/^[+-]?[1-9]\d{0,2}([ \u00a0\u2009\u202f'’]\d{3})+([.,]\d+)?$/.test(cell))
    return one(cell.replaceAll(/[ \u00a0\u2009\u202f'’]/g, "").replace(",", "."));
  const [, figure, scale = ""] = /^([+-]?\d+(?:[.,]\d{1,2})?) ?(thousand|million|billion)$/i.exec(cell) ?? [];
  if (figure !== undefined) return one(`${figure.replace(",", ".")}e${scales[scale.toLowerCase()]}`);
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?$/.test(cell)) return one(cell.replaceAll(".", "").replace(",", "."));
  if (/^[+-]?\d+,\d+$/.test(cell)) return one(cell.replace(",", "."));
  if (/^[+-]?\d+(\.\d*)?$/.test(cell)) return one(cell);
  if (/^[+-]?\d+([.,]\d*)?[eE][+-]?\d{1,3}$/.test(cell)) return one(cell.replace(",", "."), false);
  return { cells: [], sure: false };
}

/** Numbers of a file with semicolons whose meaning depends on whether the point marks decimals or thousands. */
export const isTwoNumbers = (cell: string): boolean => /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(cell);

/** Signs of currencies, with the codes that each may mean: of dollars and yen there are several, and those of a country are said. */
const signs: Readonly<Record<string, { readonly codes: readonly string[]; readonly sure: boolean }>> = {
  $: { codes: ["USD"], sure: false },
  US$: { codes: ["USD"], sure: true },
  A$: { codes: ["AUD"], sure: true },
  C$: { codes: ["CAD"], sure: true },
  "€": { codes: ["EUR"], sure: true },
  "£": { codes: ["GBP"], sure: false },
  "¥": { codes: ["CNY", "JPY"], sure: false },
};

/** The code of a currency whose sign was written. */
export function currencyReadings(cell: string, schema: z.ZodType): Readings {
  const found = Object.hasOwn(signs, cell) ? signs[cell] : undefined;
  return found?.codes.every((code) => schema.safeParse(code).success)
    ? { cells: found.codes, sure: found.sure }
    : { cells: [], sure: false };
}

/** A code of digits that lost its leading zero. */
export const withLeadingZero = (cell: string, schema: z.ZodType): Readings => {
  const cells = /^\d+$/.test(cell)
    ? [`0${cell}`, `00${cell}`].filter((padded) => schema.safeParse(padded).success).slice(0, 1)
    : [];
  return { cells, sure: cells[0]?.length === cell.length + 1 };
};
