import { unitOf } from "./units.ts";
import { readWord, type Word } from "./value.ts";

/** The meaning of one cell's footnotes. */
export interface Notes {
  /** Whether all figures of the note are estimates. */
  readonly estimated: boolean;
  /** Whether the figure of the earlier of two years is a report. */
  readonly reported: boolean;
  /** Words instead of a figure, and their year, if one is given. */
  readonly words: readonly {
    readonly word: Word | { readonly kind: "trace" };
    readonly year?: number;
    readonly basis?: "K2O";
    readonly text: string;
  }[];
  /** A bound in the note, as its digits: `>1,800,000`. */
  readonly more: readonly {
    readonly digits: string;
    readonly unit: string;
    readonly about: string;
    readonly text: string;
  }[];
  /** A unit that the note gives instead of the column's. */
  readonly unit: string | undefined;
  /** Whether the unit or the basis in the note applies to the whole column of the table. */
  readonly wholeColumn: boolean;
  /** Words about what is counted, which are read like the wording of the line. */
  readonly wording: readonly string[];
  /** Whether the total leaves out the United States. */
  readonly withoutUS: boolean;
  /** Whether the release says that the column's figures were moved to another column. */
  readonly movedAway: boolean;
  /** What readers of the figure must know. */
  readonly scope: readonly string[];
  /** The parts of the note without bearing on the figure, by rule. */
  readonly setAside: readonly string[];
}

/** The rules by which a note, or a part of it, has no bearing on the figure beside it. */
export const notesSetAside = {
  revision: "A remark that figures were revised, without saying how",
  definitions: "A pointer to the appendix that defines reserves",
  bare: "A number, or a word that stands for a figure, beside a cell that has its own: damage of the file",
} as const;

/** A note's parts. The release joins footnotes by ` -- `, and sentences end with a full stop before a capital. */
export const sentences = (note: string): string[] =>
  note
    .split(/\s*\.?\s*--\s*|(?<=[a-z0-9)”"’])\.\s*(?=[A-Z“])|(?<=\.["”])\s+(?=[A-Z])|(?<=["”]) - (?=[A-Z])/)
    .map((part) =>
      part
        .replace(/^\s*\d(?=[A-Z])/, "")
        .replace(/[\s.]+$/, "")
        .trim(),
    )
    .filter((part) => part !== "");

const years = String.raw`(?: (?:in |for )?(?:20\d\d|both years))?`;
const estimates = new RegExp(
  `^(?:production |production data |data )?(?:in 20\\d\\d )?(?:is |was |were )?(?:also )?estimated(?: capacity)?${years}(?: also)?$`,
  "i",
);
const reports = new RegExp(
  `^(?:processed ore sold and used by producers, )?(?:production was )?(?:reported|reproted)(?: production| data| quantity)?${years}(?: for [A-Z].*)?$`,
  "i",
);
const jorc =
  /^(?:For )?Australia, Joint Ore Reserves Committee(?:-compliant)? or equivalent reserves (?:for ilmenite and rutile )?were (?:estimated to be )?(.+)$/i;

/** The ledger's text for footnotes that many editions repeat. */
const known: readonly (readonly [RegExp, string])[] = [
  [
    /^Production quota; does not include undocumented production$/i,
    "Production quota; leaves out undocumented production",
  ],
  [/^Estimated based on reported import data for China$/i, "Derived by the publisher from China’s reported imports"],
  [/^Processed ore sold (?:and|or) used by producers(?:, reported)?$/i, "Processed ore sold or used by producers"],
  [/^Included in World total$/i, "Included in the world total"],
];

const wordings: readonly RegExp[] = [
  /^(crude) (?:iron )?(ore)(?:, million metric tons)?$/i,
  /^(iron content)(?:, million metric tons)?$/i,
  /^(?:thousand metric tons, )?(ZrO2 content)$/i,
  /^(gross weight) of (?:celestite|magnesite) .*$/i,
  /^(gross weight) for reserves data$/i,
];

/** Reads the footnotes of a cell. Parts that are not understood become its scope, in the source's words. */
export function readNotes(note: string): Notes {
  const found = {
    estimated: false,
    reported: false,
    words: [] as Notes["words"][number][],
    more: [] as { digits: string; unit: string; about: string; text: string }[],
    unit: undefined as string | undefined,
    wholeColumn: false,
    wording: [] as string[],
    withoutUS: false,
    movedAway: false,
    scope: [] as string[],
    setAside: [] as string[],
  };
  for (const sentence of sentences(note)) readSentence(sentence, found);
  return found;
}

type Draft = { -readonly [K in keyof Notes]: Notes[K] extends readonly (infer T)[] ? T[] : Notes[K] };

function readSentence(sentence: string, notes: Draft): void {
  const both = /^estimated, (.*)$/i.exec(sentence);
  if (both !== null && unitOf(both[1] as string) === undefined) {
    notes.estimated = true;
    readSentence(both[1] as string, notes);
    return;
  }
  if (estimates.test(sentence)) {
    notes.estimated = true;
    return;
  }
  if (reports.test(sentence)) notes.reported = true;
  if (reports.test(sentence) && !/sold/i.test(sentence)) return;
  if (
    /^(?:world mine (?:and refinery )?production and reserves: ?)?(?:zirconium )?reserves (?:data )?for .+ were revised/i.test(
      sentence,
    ) ||
    /^(?:revised|significant revisions)\b/i.test(sentence) ||
    /\bdata for \w+ were revised based on/.test(sentence)
  ) {
    notes.setAside.push("revision");
    return;
  }
  if (/^see appendix c\b/i.test(sentence)) {
    notes.setAside.push("definitions");
    return;
  }
  if (/^[\d,]+$/.test(sentence)) {
    notes.setAside.push("bare");
    return;
  }
  if (/^moved to capacity column not a reserve$/i.test(sentence)) {
    notes.movedAway = true;
    return;
  }
  if (/^(?:excludes u\.s\. production|does not include production in the united states)$/i.test(sentence)) {
    notes.withoutUS = true;
    return;
  }
  const withheld = /^(W|NA) for (?:\d\d(\d\d)|\d\d-\d\d)$/i.exec(sentence);
  const word = readWord(withheld === null ? sentence : (withheld[1] as string));
  if (word !== undefined) {
    const year = withheld?.[2] === undefined ? {} : { year: 2000 + Number(withheld[2]) };
    const basis = /^k2o\b/i.test(sentence) ? ({ basis: "K2O" } as const) : {};
    notes.words.push({ word, text: sentence, ...year, ...basis });
    return;
  }
  const only = /^(\w+)?\s*\(reserve data is (.+?)\)$/i.exec(sentence);
  if (only !== null) {
    notes.unit = only[2] as string;
    notes.wholeColumn = true;
    const first = readWord(only[1] ?? "");
    if (first !== undefined) notes.words.push({ word: first, text: only[1] as string });
    return;
  }
  const limit = /^>([\d,]+)$/.exec(sentence);
  if (limit !== null) {
    notes.more.push({ digits: (limit[1] as string).replaceAll(",", ""), unit: "", about: "", text: sentence });
    return;
  }
  const spelled = [
    ...sentence.matchAll(
      /(ore|K2O e\w+)(?: reserves are| is| reserves)? more than ([\d,]+) ((?:thousand )?metric tons)/gi,
    ),
  ];
  if (/^(?:recoverable )?(?:ore|k2o)/i.test(sentence) && /more than/.test(sentence)) {
    for (const [text, about = "", digits = "", unit = ""] of spelled.length > 0 ? spelled : [])
      notes.more.push({
        digits: digits.replaceAll(",", ""),
        unit,
        about: about.toLowerCase().startsWith("k2o") ? "K2O" : "ore",
        text,
      });
    const first = /reserves are more than ([\d,]+) ((?:thousand )?metric tons)/i.exec(sentence);
    if (spelled.length === 0 && first !== null)
      notes.more.push({
        digits: (first[1] as string).replaceAll(",", ""),
        unit: first[2] as string,
        about: /^k2o/i.test(sentence) ? "K2O" : "ore",
        text: first[0],
      });
    return;
  }
  const units =
    /^(?:units are )?((?:thousand |million )?metric tons)(?:, gross weight|,? of shipping-grade|, ZrO2)/i.exec(
      sentence,
    ) ?? /, (million metric tons)$/.exec(sentence);
  if (units !== null) notes.unit = (units[1] as string).toLowerCase();
  const worded = wordings.map((pattern) => pattern.exec(sentence)).find((match) => match !== null);
  if (worded !== undefined && worded !== null) {
    notes.wording.push(worded.slice(1).join(" ").toLowerCase());
    if (/for reserves data/.test(sentence)) notes.wholeColumn = true;
    return;
  }
  if (units !== null && /^(?:units are )?(?:thousand )?metric tons, gross weight/i.test(sentence)) {
    notes.wording.push("gross weight");
    return;
  }
  if (/^estimated\b/i.test(sentence)) notes.estimated = true;
  const australia = jorc.exec(sentence);
  if (australia !== null) {
    notes.scope.push(
      `Of these, ${(australia[1] as string).replace(/\btons\b/g, "t").replace(/,? respectively/, "")} comply with JORC or an equivalent code`,
    );
    return;
  }
  const ours = known.find(([pattern]) => pattern.test(sentence));
  notes.scope.push(ours === undefined ? sentence.replace(/\s+/g, " ") : ours[1]);
}
