import type { Share } from "../../../../data/src/tables/shares.ts";

/** A word instead of a figure, in a cell or in the note beside it. */
export interface Word {
  readonly kind: "word";
  readonly status: Extract<
    Share["status"],
    "withheld" | "not_available" | "not_applicable" | "qualitative" | "included_elsewhere"
  >;
  /** Where the figure is counted, if the word says so. */
  readonly scope?: string;
}

/** The value of one cell. Digits are as printed, without separators and without a unit. */
export type CellValue =
  | { readonly kind: "blank" }
  /** `s` in the release, which refers to the note. */
  | { readonly kind: "symbol" }
  | { readonly kind: "nil" }
  | { readonly kind: "number"; readonly digits: string; readonly estimated: boolean }
  | { readonly kind: "bound"; readonly comparator: "lt" | "gt"; readonly digits: string }
  | { readonly kind: "range"; readonly low: string; readonly high: string }
  /** More than nothing and less than half of the unit. */
  | { readonly kind: "trace" }
  | Word;

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const plain = new RegExp(`^(e?)(${number})$`);
const bound = new RegExp(`^([<>])\\s*(${number})$`);
const range = new RegExp(`^(${number})\\s*[-–]\\s*(${number})$`);

const digitsOf = (printed: string): string => printed.replaceAll(",", "");

/** Categories in words: `Large`, `Categorized as "very small"`, `World reserves are categorized as "Large"`. */
const category =
  /^(?:(?:world |k2o equivalent )?reserves (?:are|were) )?(?:world data were unavailable, but reserves were )?(?:categori[sxz]ed as |considered to be |considered |estimated to be )?(?:very )?(?:large|moderate|small|moderate to large)(?: in quantity)?$/;

/** Where a figure is counted instead. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/^included (?:in|with) world total$/, "Included in the world total"],
  [/^included (?:in|with) other countries$/, "Included with other countries"],
  [/^included with ilmenite$/, "Included with ilmenite"],
  [
    /^(?:united states|u\.s\.) rutile production and reserves data are included with ilmenite$/,
    "Included with ilmenite",
  ],
  [/^included with platinum$/, "Included with platinum: all platinum-group metals together"],
];

/** A word in the form in which it is compared: lower case, without quotation marks, outer blanks and a full stop. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/["“”]/g, "")
    .replace(/½(?=unit)/, "½ ")
    .replace(/[\s.]+$/, "")
    .trim();

/** The meaning of a word instead of a figure, or undefined if the text is not in the closed list. */
export function readWord(text: string): Word | { readonly kind: "trace" } | undefined {
  const word = bare(text);
  if (word === "na" || word === "not available" || /^quantitative estimates of reserves were not available$/.test(word))
    return { kind: "word", status: "not_available" };
  if (word === "w") return { kind: "word", status: "withheld" };
  if (word === "xx" || word === "not applicable") return { kind: "word", status: "not_applicable" };
  if (/^less than (?:½|1\/2) unit$/.test(word)) return { kind: "trace" };
  if (category.test(word)) return { kind: "word", status: "qualitative" };
  const place = elsewhere.find(([pattern]) => pattern.test(word));
  return place === undefined ? undefined : { kind: "word", status: "included_elsewhere", scope: place[1] };
}

/** The value of a cell, or undefined if it has an unknown token. */
export function readValue(text: string): CellValue | undefined {
  if (text === "") return { kind: "blank" };
  if (text === "—") return { kind: "nil" };
  if (text === "s") return { kind: "symbol" };
  const figure = plain.exec(text);
  if (figure !== null) {
    const digits = digitsOf(figure[2] as string);
    return Number(digits) === 0 ? { kind: "nil" } : { kind: "number", digits, estimated: figure[1] === "e" };
  }
  const limit = bound.exec(text);
  if (limit !== null)
    return { kind: "bound", comparator: limit[1] === "<" ? "lt" : "gt", digits: digitsOf(limit[2] as string) };
  const between = range.exec(text);
  if (between !== null)
    return { kind: "range", low: digitsOf(between[1] as string), high: digitsOf(between[2] as string) };
  return readWord(text);
}

/** The tokens that a cell may have, for the message about an unknown one. */
export const tokens: readonly string[] = [
  "NA",
  "W",
  "XX",
  "—",
  "s",
  "Large",
  "Moderate",
  "Moderate to large",
  "Small",
  "Very small",
  "Less than ½ unit",
  "Included in World total",
  "Included with Other countries",
  "Included with ilmenite",
];
