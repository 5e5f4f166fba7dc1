import { rounded } from "@oreledger/data";
import { requireCount, requireList, requireNumber, requireRow, requireText, requireTexts } from "../given.ts";

/** A figure with its columns `comparator`, `low`, `high` and `status`. */
export interface Figure {
  readonly quantity: number | null;
  readonly comparator: string;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly status: string;
  /** The correction applied to the figure, if any. */
  readonly correction?: string | null;
}

/** The figure of a row, without its other cells. */
export function figureOf(row: Figure): Figure {
  requireRow("A figure", row, "status");
  const { quantity, comparator, low, high, status, correction } = row;
  return {
    quantity,
    comparator,
    ...(low == null ? {} : { low }),
    ...(high == null ? {} : { high }),
    status,
    ...(correction == null ? {} : { correction }),
  };
}

/**
 * A number with thousands separators and at most three decimals, `rounded`: small numbers are not shown as zero. Done by hand:
 * the first use of `Intl.NumberFormat` takes half as long as starting Node.
 */
export function formatNumber(value: number, decimals = 3): string {
  requireNumber("A number", value);
  requireCount("The decimals", decimals);
  const shown = rounded(value, decimals);
  if (Math.abs(shown) >= 1e21) return String(shown);
  const places =
    Math.abs(shown) < 10 ** -decimals && shown !== 0 ? 1 - Math.floor(Math.log10(Math.abs(shown))) : decimals;
  const [whole = "", fraction] = Math.abs(shown).toFixed(Math.min(100, places)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const kept = fraction?.replace(/0+$/, "") ?? "";
  return `${shown < 0 ? "-" : ""}${grouped}${kept === "" ? "" : `.${kept}`}`;
}

/** A number of a column, to the six decimals of an answer, so that it is not rounded twice. A year has no thousands separator. */
export const formatCell = (column: string, value: number): string =>
  isYear(column) ? String(value) : formatNumber(value, 6);

/** Whether the numbers of a column are years. */
export const isYear = (column: string): boolean => {
  requireText("A column", column);
  return /year/.test(column);
};

/** A percentage without its sign, with at most one decimal; less than a tenth is written as such, not as zero. */
export const barePercent = (value: number): string =>
  typeof value === "number" && value > 0 && value < 0.1 ? "<0.1" : formatNumber(value, 1);

/** A percentage, as `barePercent` writes it. */
export const formatPercent = (value: number): string => `${barePercent(value)} %`;

/** A percentage in a column of them: its decimal is below those of the others. */
export function alignedPercent(value: number): string {
  const text = barePercent(value);
  return /[.<]/.test(text) ? text : `${text}.0`;
}

/** A fraction in percent, by default to two decimals. */
export const inPercent = (fraction: number | undefined, decimals = 2): number | undefined =>
  fraction === undefined ? undefined : rounded(fraction * 100, decimals);

/** A price to six digits, more than any source prints. */
export const toSixDigits = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toPrecision(6));

/** The mark after a figure, and its meaning. */
const marks: Readonly<Record<string, readonly [mark: string, meaning: string]>> = {
  estimated: ["e", "estimated"],
  provisional: ["p", "provisional"],
  forecast: ["f", "forecast"],
  incomplete: ["i", "incomplete"],
};

/** The mark of a figure that is corrected, and its meaning. */
const corrected = ["c", "corrected: the release is in error (list corrections)"] as const;

/** The word in place of a missing figure, and its meaning. */
const absences: Readonly<Record<string, readonly [word: string, meaning: string]>> = {
  withheld: ["W", "withheld, not zero"],
  not_available: ["n.a.", "not available, not zero"],
  not_applicable: ["–", "not applicable"],
  qualitative: ["(in words)", "stated only in words"],
  net_exporter: ["net exporter", "exports exceed imports"],
  left_out: ["left out", "not in that edition"],
  included_elsewhere: ["incl. elsewhere", "counted in another row"],
  doubtful: ["?", "doubtful: printed wrongly, left out (list corrections)"],
};

/** By status: the sign after a number, or in its place, and its meaning. A status without a sign is shown as printed. */
export const statusSigns: Readonly<Record<string, readonly [sign: string, meaning: string]>> = {
  ...marks,
  ...absences,
};

/** A pattern for each mark after a number, with its legend. */
let beside: readonly (readonly [stands: RegExp, entry: string])[] | undefined;
const besideNumbers = () =>
  (beside ??= [
    ...[...Object.values(marks), corrected].map(
      ([mark, meaning]) => [new RegExp(`\\d[a-z]*${mark}(?![\\p{L}\\d])`, "u"), `${mark} ${meaning}`] as const,
    ),
    [/(?<!\S)[><][\d.]/, "> < bound"],
    [/(?<!\S)~\d/, "~ about"],
  ]);

/** A pattern for each word in place of a number, with its legend. */
const inPlaceOfNumbers = (): readonly (readonly [stands: RegExp, entry: string])[] =>
  Object.values(absences).map(
    ([word, meaning]) =>
      [new RegExp(`(?<!\\S)${word.replace(/[().?]/g, "\\$&")}(?![^\\s,;)])`), `${word} ${meaning}`] as const,
  );

const legendFrom = (entries: Iterable<string>): string => [...new Set(entries)].sort().join(" · ");

/**
 * The legend for the marks in some texts, or nothing if there are none. A dash or a question mark counts as a mark only if it
 * is the whole text.
 *
 * @example legendIn(["580e USD/kg"]) // "e estimated"
 */
export function legendIn(texts: readonly string[]): string {
  requireList("Texts", texts);
  requireTexts("Texts", texts);
  return legendFrom(
    [...besideNumbers(), ...inPlaceOfNumbers()]
      .filter(([stands, entry]) =>
        /^[–?] /.test(entry) ? texts.includes(entry.slice(0, 1)) : texts.some((text) => stands.test(text)),
      )
      .map(([, entry]) => entry),
  );
}

/**
 * The legend for the marks of some figures, or nothing if there are none.
 *
 * @param texts The texts of the figures, if words may replace figures: marks that are in none of them are left out.
 */
export function legendOf(figures: readonly Figure[], texts?: readonly string[]): string {
  requireList("Figures", figures);
  if (texts !== undefined) requireList("Texts", texts);
  requireTexts("Texts", texts ?? []);
  const found = new Set<string>();
  for (const figure of figures) {
    requireRow("A figure", figure, "status");
    const shown = formatFigure(figure);
    const absent = absences[figure.status];
    if (shown === absent?.[0]) found.add(absent.join(" "));
    else for (const [stands, entry] of besideNumbers()) if (stands.test(shown)) found.add(entry);
  }
  const stands = (entry: string) =>
    texts === undefined ||
    [...besideNumbers(), ...inPlaceOfNumbers()].some(
      ([mark, of]) => of === entry && texts.some((text) => mark.test(text)),
    );
  return legendFrom([...found].filter(stands));
}

/** A figure as text, with its bounds, ranges and marks. */
export function formatFigure(figure: Figure): string {
  requireRow("A figure", figure, "status");
  const { quantity, comparator, low, high, status, correction } = figure;
  const mark = `${marks[status]?.[0] ?? ""}${correction ? corrected[0] : ""}`;
  if (comparator === "gt" && low != null) return `>${formatNumber(low)}${mark}`;
  if (comparator === "lt" && high != null) return `<${formatNumber(high)}${mark}`;
  if (comparator === "range" && low != null && high != null) return `${formatNumber(low)}–${formatNumber(high)}${mark}`;
  if (quantity === null) return absences[status]?.[0] ?? "–";
  return `${comparator === "approx" ? "~" : ""}${formatNumber(quantity)}${mark}`;
}
