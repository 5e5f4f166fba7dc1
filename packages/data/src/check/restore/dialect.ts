/** How a spreadsheet in one country reads and writes numbers and dates. */
export interface Dialect {
  readonly decimal: "." | ",";
  readonly order: "day first" | "month first";
  /** Whether it read the ledger's own numbers as numbers of its country: `1.234` as more than a thousand. */
  readonly misread: boolean;
}

/** Every dialect, the most common first: if two explain a file equally well, the first is taken. */
export const dialects: readonly Dialect[] = [
  { decimal: ".", order: "month first", misread: false },
  { decimal: ".", order: "day first", misread: false },
  { decimal: ",", order: "day first", misread: false },
  { decimal: ",", order: "day first", misread: true },
  { decimal: ",", order: "month first", misread: false },
  { decimal: ",", order: "month first", misread: true },
];

/** A number as it is written: its value, its decimals, its digits, and whether it has an exponent. */
interface WrittenNumber {
  readonly value: number;
  readonly decimals: number;
  readonly digits: number;
  readonly exponent: boolean;
}

const forms = { ".": formsOf(",", "\\."), ",": formsOf("\\.", ",") };

function formsOf(group: string, decimal: string) {
  return {
    whole: new RegExp(
      `^[+-]?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+(?:${group}\\d+)*|(?=${decimal}\\d))(?:${decimal}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$`,
    ),
    group: new RegExp(group, "g"),
  };
}

/** A number as programs with this decimal sign read it, with signs of currency, percent and thousands; undefined if it is not a number. */
export function numberIn(cell: string, decimal: "." | ","): WrittenNumber | undefined {
  if (!/\d/.test(cell) || cell.length > 40) return undefined;
  const percent = cell.endsWith("%");
  const bare = cell
    .replace(/^\((.*)\)$/, "-$1")
    .replace(/[\u00A0\u202F ](?=\d{3})/g, "")
    .replace(/^([+-]?)[$€£]\s?/, "$1")
    .replace(/\s?[$€£%]$/, "");
  const found = forms[decimal].whole.exec(bare);
  if (found === null) return undefined;
  const plain = bare.replace(forms[decimal].group, "").replace(",", ".");
  const value = Number(plain);
  return {
    value: percent ? value / 100 : value,
    decimals: (found[1] ?? "").length + (percent ? 2 : 0),
    digits: plain
      .replace(/[eE].*$/, "")
      .replace(/\D/g, "")
      .replace(/^0+/, "").length,
    exponent: found[2] !== undefined,
  };
}

/** A date as it is written, as far as it goes. */
export interface WrittenDate {
  readonly year?: number;
  /** Whether the year has two digits. */
  readonly short?: boolean;
  readonly month: number;
  readonly day?: number;
}

/** The names of months, by their first letters, in the languages of the most common spreadsheets. */
const months = new Map(
  ["en", "de", "fr", "es", "it", "pt", "nl"].flatMap((locale) =>
    (["short", "long"] as const).flatMap((month) =>
      Array.from({ length: 12 }, (_, i) => {
        const name = new Intl.DateTimeFormat(locale, { month }).format(new Date(2000, i, 15));
        return [name.toLowerCase().replace(/\.$/, ""), i + 1] as const;
      }),
    ),
  ),
);

/** A date as programs with this order read it; undefined if it is not a date, or only a year. */
export function dateIn(cell: string, order: Dialect["order"]): WrittenDate | undefined {
  if (!/\d/.test(cell) || cell.length > 40) return undefined;
  const text = cell.replace(/[T ,]\s*0?0:00(:00)?(\.0+)?Z?$/, "").trim();
  const date = (year: string | undefined, month: number, day: string | undefined): WrittenDate | undefined => {
    const on = day === undefined ? undefined : Number(day);
    if (month < 1 || month > 12 || (on !== undefined && (on < 1 || on > 31))) return undefined;
    return {
      month,
      ...(year === undefined ? {} : { year: Number(year), short: year.length === 2 }),
      ...(on === undefined ? {} : { day: on }),
    };
  };
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (yearFirst) return date(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthAndYear) return date(monthAndYear[2], Number(monthAndYear[1]), undefined);
  const digits = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2})?)?$/.exec(text);
  if (digits) {
    const [, a, b, year] = digits;
    return order === "day first" ? date(year, Number(b), a) : date(year, Number(a), b);
  }
  const named = /^(?:(\d{1,2})[-. ]+)?(\p{L}{3,})\.?(?:[-. ,]+(\d{4}|\d{2}))?$/u.exec(text);
  const month = named === null ? undefined : months.get((named[2] as string).toLowerCase());
  if (named && month !== undefined) return date(named[3], month, named[1]);
  const american = /^(\p{L}{3,})\.? (\d{1,2}), (\d{4})$/u.exec(text);
  const other = american === null ? undefined : months.get((american[1] as string).toLowerCase());
  return american && other !== undefined ? date(american[3], other, american[2]) : undefined;
}
