import { type Dialect, dateIn, numberIn, type WrittenDate } from "./dialect.ts";

/** A spreadsheet shows this many digits of a number that has more, and saves what it shows. */
const SHOWN_DIGITS = [9, 10, 11, 12, 13, 14, 15];

const words = [/^(true|wahr|vrai|verdadero|vero|verdadeiro|waar)$/i, /^(false|falsch|faux|falso|onwaar)$/i];
/** What a program treats as empty. */
const nothing = /^(NA|N\/A|n\/a|NaN|nan|NULL|null|None|-)$/;
/** What a spreadsheet shows if it read a text as a formula, or has no room. */
const failed = /^#(NAME\?|REF!|BEZUG!|VALUE!|WERT!|DIV\/0!|N\/A|NV|NUM!|ZAHL!|NULL!|#*)$/;

/** Whether a saved cell is only a spreadsheet's way of writing the cell that was there before. */
export function isSaveOf(standing: string, saved: string, dialect: Dialect): boolean {
  if (saved === standing) return true;
  if (standing === "") return false;
  if (saved === "") return nothing.test(standing);
  return (
    failed.test(saved) ||
    isSameNumber(standing, saved, dialect) ||
    isSameDate(standing, saved, dialect) ||
    words.some((word) => word.test(standing) && word.test(saved)) ||
    isSameText(standing, saved) ||
    saved === misreadText(standing)
  );
}

function isSameNumber(standing: string, saved: string, { decimal, misread }: Dialect): boolean {
  const was = numberIn(standing, misread ? decimal : ".");
  const is = numberIn(saved, decimal);
  if (was === undefined || is === undefined) return false;
  if (was.value === is.value) return true;
  if (is.exponent) return Number(was.value.toExponential(Math.min(is.decimals, 20))) === is.value;
  return was.digits > 9 && SHOWN_DIGITS.some((digits) => Number(was.value.toPrecision(digits)) === is.value);
}

function isSameDate(standing: string, saved: string, { order }: Dialect): boolean {
  const was = dateIn(standing, order);
  if (was === undefined) return false;
  if (/^\d{5}$/.test(saved)) return Number(saved) === serialOf(was);
  const is = dateIn(saved, order);
  if (is === undefined || is.month !== was.month) return false;
  if (was.day === undefined ? (is.day ?? 1) !== 1 : is.day !== was.day) return false;
  if (was.year === undefined) return true;
  if (is.year === undefined) return false;
  return is.short || was.short ? is.year % 100 === was.year % 100 : is.year === was.year;
}

/** The number of a day in a spreadsheet's count. */
const serialOf = ({ year, month, day = 1 }: WrittenDate): number | undefined =>
  year === undefined ? undefined : (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** A text without what programs correct while one types: spaces, dashes, quotes, dots, line endings. */
const typed = (cell: string): string =>
  cell
    .normalize("NFC")
    .replace(/[\u2010-\u2015\u2212]|--/g, "-")
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/g, "'")
    .replace(/[\u201C-\u201F\u00AB\u00BB]/g, '"')
    .replace(/\u2026/g, "...")
    .replace(/\s+/g, " ")
    .trim();

/** Whether two texts are the same except for signs that a program rewrote, or letters that its encoding lacks. */
function isSameText(standing: string, saved: string): boolean {
  if (typed(standing) === typed(saved)) return true;
  if (!saved.includes("?") || saved.length !== standing.length) return false;
  for (let i = 0; i < saved.length; i++)
    if (saved[i] !== standing[i] && (saved[i] !== "?" || (standing[i] as string) < "\u0080")) return false;
  return true;
}

const western = new TextDecoder("windows-1252");

/** UTF-8 read as the encoding of western Windows: `Ã©` for `é`. */
const misreadText = (standing: string): string | undefined =>
  /[^ -~\s]/.test(standing) ? western.decode(Buffer.from(standing)) : undefined;
