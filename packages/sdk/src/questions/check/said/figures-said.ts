import { rounded } from "@oreledger/data";

/** How exactly a figure is meant. */
export const bounds = [
  "exact",
  "about",
  "nearly",
  "just-over",
  "at-least",
  "more-than",
  "at-most",
  "less-than",
] as const;
export type Bound = (typeof bounds)[number];

/** A figure as a sentence says it. */
export interface FigureSaid {
  /** As it is written, so that its last digit tells how exactly it is meant. */
  percent?: string;
  tonnes?: number;
  /** The place among all suppliers, of which 1 is the largest. */
  rank?: number;
  /** The upper end of a span, in the unit of its lower one. */
  to?: number;
  year?: number;
  bound?: Bound;
}

/** Beginning a sentence, too: where capitals tell m from M, no pattern may take both. */
const eitherCase = (words: readonly string[]): string =>
  words.map((word) => `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}`).join("|");

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number in words, up to ninety-nine. */
const inWords = /* @__PURE__ */ (() =>
  String.raw`\b(?:(?:${eitherCase(tens)})(?:[ -](?:${small.slice(1, 10).join("|")}))?|${eitherCase(small.slice(1).reverse())})\b`)();

/** A number, with or without marks of thousands. `69,2`, `1.400.000` and a negative one are none: they are not understood. */
const number = String.raw`((?<![\d.,'’–−-])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|${inWords})`;

/** A number as digits. */
function plain(text: string): string {
  if (/\d/.test(text)) return text.replaceAll(/[^\d.]/g, "");
  const [first = "", second = "zero"] = text.toLowerCase().split(/[ -]/);
  const ten = tens.indexOf(first);
  return String(ten < 0 ? small.indexOf(first) : (ten + 2) * 10 + small.indexOf(second));
}

const percentSign = String.raw`(?:\s*%|[\s-]*(?:percent|per cent|pct)\b)`;
const weight = String.raw`(?:metric )?(t|tonnes?|tons?|kg|kilograms?)\b`;
const scale = "(thousand|million|billion|mln|mn|bn|k|[mM])?";
/** Between the ends of a span. */
const till = String.raw`\s*(?:[–−-]|\bto\b)\s*`;
/** The same number after a sign that a number alone may not follow. */
const end = /* @__PURE__ */ number.replace(String.raw`(?<![\d.,'’–−-])`, "");

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  M: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const tonnesOf = (amount: string, of: string | undefined, unit: string): number =>
  (Number(plain(amount)) * (scales[of ?? ""] ?? 1)) / (unit.startsWith("k") ? 1000 : 1);

const parts = ["half|halves", "third", "quarter|fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** A part of a whole, which is said roughly; none where it is the whole or more. */
function partOf(numerator: number, denominator: number): FigureSaid | undefined {
  if (numerator === 0 || numerator >= denominator) return undefined;
  return { percent: String(rounded((100 * numerator) / denominator, 1)), bound: "about" };
}

const spanOfPercent = (low = "", high = ""): FigureSaid | undefined =>
  Number(plain(low)) < Number(plain(high)) ? { percent: plain(low), to: Number(plain(high)) } : undefined;

/** `1 to 1.4 million tonnes` is of millions twice, `900,000 to 1.2 million` is not; `500 to 1 million` may be either, and is none. */
function spanOfTonnes(low = "", own: string | undefined, high = "", of: string | undefined, unit = "") {
  const to = tonnesOf(high, of, unit);
  const alike = tonnesOf(low, own ?? of, unit);
  const alone = tonnesOf(low, own, unit);
  if (alike < to) return { tonnes: alike, to };
  return alone < to && Number(plain(low)) >= 1000 ? { tonnes: alone, to } : undefined;
}

type FigureRead = readonly [pattern: RegExp, read: (found: RegExpExecArray) => FigureSaid | undefined];

/** How figures are written, and what each says; undefined if it is none after all. Made when a first sentence is read. */
let figures: readonly FigureRead[] | undefined;
const everyFigure = (): readonly FigureRead[] => [
  [
    new RegExp(
      String.raw`\bbetween\s+${number}(?:${percentSign})?\s+and\s+${number}${percentSign}|(?:\bfrom\s+)?${number}(?:${percentSign})?${till}${end}${percentSign}`,
      "i",
    ),
    ([, low, high, first, last]) => spanOfPercent(low ?? first, high ?? last),
  ],
  [
    new RegExp(String.raw`\bbetween\s+${number}\s*${scale}\s*(?:${weight})?\s+and\s+${number}\s*${scale}\s*${weight}`),
    ([, low, own, , high, of, unit]) => spanOfTonnes(low, own, high, of, unit),
  ],
  [
    new RegExp(String.raw`(?:\bfrom\s+)?${number}\s*${scale}${till}${end}\s*${scale}\s*${weight}`),
    ([, low, own, high, of, unit]) => spanOfTonnes(low, own, high, of, unit),
  ],
  [new RegExp(`${number}${percentSign}`, "i"), ([, percent = ""]) => ({ percent: plain(percent) })],
  [
    new RegExp(
      String.raw`${number}\s+(?:(?:in|out of)(?:\s+every)?|of\s+every)\s+(?!(?:19|20)\d\d\b)${number}(?:\s+(?:tonnes?|tons?|kilograms?)\b)?(?!\s+(?:mines|refineries|smelters|deposits|countries|nations|states|members)\b)`,
      "i",
    ),
    ([, some = "", all = ""]) =>
      Number(plain(all)) <= MOST_PARTS ? partOf(Number(plain(some)), Number(plain(all))) : undefined,
  ],
  ...parts.map(
    (part, at): FigureRead => [
      new RegExp(String.raw`\b(?:(an?|${small.slice(1, 10).join("|")})[ -])${at === 0 ? "?" : ""}(?:${part})s?\b`, "i"),
      ([, some = "a"]) => partOf(Math.max(1, small.indexOf(some.toLowerCase())), at + 2),
    ],
  ),
  [
    // “A 20-million-tonne deposit”.
    new RegExp(String.raw`${number}[\s-]*${scale}[\s-]*${weight}`),
    ([, amount = "", of, unit = ""]) => ({ tonnes: tonnesOf(amount, of, unit) }),
  ],
  [
    /\b(?:nearly|almost|virtually|practically)\s+(?:all|exclusively|entirely)\b/i,
    () => ({ percent: "100", bound: "nearly" }),
  ],
  [/(?<!\bof\s+)\ball\s+(?:of|the)\b/i, () => ({ percent: "100" })],
  [/(?<!\b(?:at|the)\s+)\bmost\b|\b(?:a|the)\s+majority\b/i, () => ({ percent: "50", bound: "more-than" })],
  [/(?:\bin |^|\s)((?:19|20)\d\d)(?![\d%]|[.,]\d)/, ([, year]) => ({ year: Number(year) })],
];
/** Of so many at most it is said how many of them: 9 in 10, 95 in 100. */
const MOST_PARTS = 100;

/** What stands right before a figure and says how it is meant: in “over 2024” nothing does. */
const boundWords: readonly (readonly [RegExp, Bound])[] = [
  [/(?:\b(?:at least|(?:no|not) (?:less|fewer) than)|≥)\s*$/i, "at-least"],
  [/(?:\b(?:at most|up to|(?:no|not) more than)|≤)\s*$/i, "at-most"],
  [/\b(?:(?:just|slightly|a little|a bit)\s+(?:more than|over|above))\s*$/i, "just-over"],
  [/\b(?:nearly|almost|(?:just|slightly|a little|a bit)\s+(?:less than|under|below|short of|shy of))\s*$/i, "nearly"],
  [/(?:\b(?:more than|over|above|exceed(?:s|ed|ing)?|upwards of|in excess of)|>)\s*$/i, "more-than"],
  [/(?:\b(?:less than|fewer than|under|below)|<)\s*$/i, "less-than"],
  [/(?:\b(?:about|around|roughly|some|close to|approximately|circa|approx\.?|ca\.)|[~≈])\s*$/i, "about"],
];

/** What is left in the place of a share: what follows says what it is a share of. */
export const SHARE = "\u0000";

/**
 * The figures of a sentence, each given to `say`, and what is left of it without them. Of a span that is meant as a bound
 * nothing is taken: “more than 60 to 70 %” has no meaning.
 */
export function figuresIn(sentence: string, say: (says: FigureSaid) => void): string {
  let rest = sentence;
  figures ??= everyFigure();
  for (const [pattern, read] of figures)
    for (let found = pattern.exec(rest); found !== null; found = pattern.exec(rest)) {
      const says = read(found);
      const before = rest.slice(0, found.index);
      const [words, bound] = (says?.year === undefined && boundWords.find(([each]) => each.test(before))) || [];
      if (says === undefined || (says.to !== undefined && bound !== undefined && bound !== "about")) break;
      // The ends of a span say themselves how far it reaches.
      say(bound === undefined || says.to !== undefined ? says : { ...says, bound });
      const mark = says.percent === undefined ? ";" : SHARE;
      rest = `${words === undefined ? before : before.replace(words, "")} ${mark} ${rest.slice(found.index + found[0].length)}`;
    }
  return rest;
}
