import { AmbiguousName } from "../../errors.ts";
import { areaNamed, commodityNamed, commodityOrAreaNamed } from "../../ledger/names.ts";
import { selected } from "../../query/filter.ts";
import { unlessRefused } from "../../unless-refused.ts";
import { groupNamed, type NamesOf, nearestNames } from "../declare/names-meant.ts";
import { InputRefused, shown } from "../declare/refusal.ts";
import { type Bound, figuresIn } from "./figures-said.ts";

/** What a sentence on supply says. */
export interface Said {
  readonly area?: string;
  readonly commodity?: string;
  /** As it is written, so that its last digit tells how exactly it is meant. */
  readonly percent?: string;
  /** In tonnes. */
  readonly tonnes?: number;
  /** The other end of a span from there on, in the same unit. */
  readonly to?: number;
  readonly year?: number;
  readonly bound?: Bound;
  /** `mine`, or `worked` for all that comes after the mine. */
  readonly stage?: string;
  readonly measure?: "production" | "reserves" | "capacity";
}

type Mutable = { -readonly [Key in keyof Said]: Said[Key] };

/** What words say of the stage or the measure. */
const stageWords: readonly (readonly [words: string, says: Mutable])[] = [
  ["mine mined mines mining", { stage: "mine", measure: "production" }],
  ["refine refined refines refining refinery refineries", { stage: "worked", measure: "production" }],
  ["process processed processes processing", { stage: "worked", measure: "production" }],
  ["smelt smelted smelts smelting smelter smelters", { stage: "smelting", measure: "production" }],
  ["separate separated separates separating separation", { stage: "separation", measure: "production" }],
  ["reserve reserves", { measure: "reserves" }],
  ["capacity", { measure: "capacity" }],
  ["produce produced produces producing production output", { measure: "production" }],
  ["supply supplies supplied make makes made", { measure: "production" }],
];

const ofStage = /* @__PURE__ */ new Map(
  /* @__PURE__ */ stageWords.flatMap(([words, says]) => words.split(" ").map((word) => [word, says] as const)),
);

const idle = /* @__PURE__ */ new Set(
  /* @__PURE__ */ "a account accounted accounts an and are as at by came come comes coming contain contains control controlled controls countries deposit deposits discovered discovery dominate dominated dominates find for found from global globally had has have held hold holds in is it its member members nations of on or ore resource resources share shares states that the their total was were which whole with worldwide".split(
    " ",
  ),
);

const weight = String.raw`(?:metric )?(?:t|tonnes?|tons?|kg|kilograms?)\b`;

/** What is no share of the world and no quantity of supply, and the question that answers it. */
const otherwise: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      String.raw`[$€£¥]\s*\d|\b(?:USD|EUR|dollars?|euros?|yuan)\b|\d\s*(?:bn|billion|mln|mn|million|[mM])\b(?!\s*${weight})`,
    ),
    "It is of money, or of no unit, and check takes a share of the world or tonnes: ask exports or partners what was traded, money what was promised, prices what it cost.",
  ],
  [
    /\b(?:imports?|imported|importing|reliant|relies|depends|dependent|dependence|reliance)\b/i,
    "It is about imports, and check takes shares of the world and tonnes of supply: ask reliance for what the United States imports of its use, imports for where from, and partners for other countries.",
  ],
  [
    /\b(?:exports?|exported|exporting|sells?|sold|buys?|bought|ships?|shipped)\b/i,
    "It is about trade, and check takes shares of the world and tonnes of supply: ask exports or partners.",
  ],
];

const LONGEST = 6;

/**
 * What a sentence says, in any order: an area, a commodity, a figure, and where they are there a year, a stage and a measure.
 *
 * @throws InputRefused where it is of money or trade, where a word is not understood, or where two areas, commodities or figures are named.
 * @example saidIn(ledger, "China 94 % of gallium") // { area: "CHN", commodity: "gallium", percent: "94" }
 */
export function saidIn(ledger: NamesOf, sentence: string): Said {
  const elsewhere = otherwise.find(([words]) => words.test(sentence));
  if (elsewhere !== undefined)
    throw new InputRefused(
      { code: "malformed_value", input: "words", nearest: [] },
      () => `${shown(sentence)} is no figure of supply. ${elsewhere[1]}`,
    );
  const said: Mutable = {};
  const rest = figuresIn(quiet(sentence).replaceAll(/['’]s\b/g, ""), (says) => {
    for (const [key, value] of Object.entries(says) as [keyof Said, never][]) put(said, key, value, sentence);
  });
  const words = rest.split(/[\s;:!?()"“”]+/).filter((word) => word !== "" && !/^[.,–—-]+$/.test(word));
  const unread: string[] = [];
  let ofWorld = false;
  for (let at = 0; at < words.length; ) {
    const read = nameAt(ledger, words, at) ?? wordAt(words[at] as string);
    if (read === undefined) unread.push(words[at] as string);
    // “The world” is what a share is of; of tonnes it may be who has them.
    else if (read.says.area === "_WLD") ofWorld = true;
    else for (const [key, value] of Object.entries(read.says) as [keyof Said, never][]) put(said, key, value, sentence);
    at += read?.length ?? 1;
  }
  if (unread.length > 0) {
    const nearest = ambiguous(ledger, unread) ?? nearestNames(ledger, unread.join(" "), ["area", "commodity"]);
    throw new InputRefused(
      { code: "malformed_value", input: "words", nearest },
      (called) =>
        `${shown(unread.join(" "))} is not understood${nearest.length === 0 ? "" : `; the nearest names: ${nearest.join(" or ")}`}. Give an area, a number and a commodity in any order, such as “China 94 % of gallium”, or ${called("commodity")}, ${called("area")} and ${called("percent")} or ${called("tonnes")}.`,
    );
  }
  if (ofWorld && said.tonnes !== undefined) said.area ??= "_WLD";
  return said;
}

/** In a headline in capitals `IN` is no India, nor `CAN` Canada: it is read in small letters, where a code is none. */
const quiet = (sentence: string): string =>
  /\p{Ll}/u.test(sentence) || sentence.split(/\s+/).length < HEADLINE ? sentence : sentence.toLowerCase();
const HEADLINE = 5;

/** @throws InputRefused where a sentence names two of a kind. */
function put<Key extends keyof Said>(said: Mutable, key: Key, value: Mutable[Key], sentence: string): void {
  const known = said[key];
  if (known !== undefined && known !== value && key !== "bound" && key !== "measure" && key !== "stage")
    throw new InputRefused(
      { code: "conflicting_inputs", input: key, nearest: [String(known), String(value)] },
      (called) =>
        `${shown(sentence)} names ${String(known)} and ${String(value)}: name one with ${called(key)}. For what one country sells to another, ask exports.`,
    );
  // The first word says most: “mine production” is of the mine, “mining capacity” is capacity.
  if (known === undefined || (key === "measure" && known === "production")) said[key] = value;
}

interface Read {
  readonly says: Mutable;
  readonly length: number;
}

/** The longest run of words from a place that is the name of an area or of a commodity. */
function nameAt(ledger: NamesOf, words: readonly string[], at: number): Read | undefined {
  // `in` is neither indium nor India, nor is `In` that begins a sentence, and `of` is no code; `in the` is no indium either.
  const first = words[at] as string;
  if (idle.has(at === 0 ? first.toLowerCase() : first) || isSign(first)) return undefined;
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    if (isSign(words[at + length - 1] as string)) continue;
    const run = words
      .slice(at, at + length)
      .join(" ")
      .replace(/[.,]+$/, "");
    if (length === 1 && ofStage.has(run.toLowerCase())) continue;
    const says = named(ledger, run);
    if (says !== undefined) return { says, length };
  }
  return undefined;
}

/** A sign alone is no part of a name: `gallium >` is not gallium. */
const isSign = (word: string): boolean => !/[\p{L}\d]/u.test(word);

function named(ledger: NamesOf, name: string): Mutable | undefined {
  // The numbers of the UN name countries too, but in a sentence a number is one.
  if (/^\d+$/.test(name)) return undefined;
  // `EU` is a union, `Eu` an element.
  const exact = found(() => commodityOrAreaNamed(ledger, name));
  if (exact?.kind === "area") return isWord(ledger, name, exact.named.id) ? undefined : { area: exact.named.id };
  for (const spelling of name.endsWith("s") ? [name, name.slice(0, -1)] : [name, `${name}s`]) {
    const commodity = found(() => commodityNamed(ledger, spelling));
    // A symbol is written as one: `In`, not `in`.
    if (commodity !== undefined && (spelling.length > 2 || /^[A-Z]/.test(spelling))) return { commodity: commodity.id };
    const area = spelling === name ? found(() => areaNamed(ledger, spelling)) : undefined;
    if (area !== undefined) return { area: area.id };
  }
  return groupNamed(ledger, name, "areas", undefined) === undefined ? undefined : { area: name };
}

/** Codes are written in capitals: `per`, `can` and `no` are words, and no Peru, Canada or Norway; `usa` is a name, too. */
function isWord({ tables }: NamesOf, text: string, area: string): boolean {
  if (text.length > CODE || text === area || /^\p{Lu}+$/u.test(text)) return false;
  const [{ name, aliases, other_names, adjectives } = {}] = selected(tables.areas, { id: area }).toArray();
  return ![name, ...(aliases ?? []), ...(other_names ?? []), ...(adjectives ?? [])].some(
    (each) => each?.toLowerCase() === text.toLowerCase(),
  );
}
const CODE = 3;

/** What a word may mean that is the name of several. */
function ambiguous(ledger: NamesOf, words: readonly string[]): readonly string[] | undefined {
  for (const word of words)
    try {
      areaNamed(ledger, word);
    } catch (error) {
      if (error instanceof AmbiguousName) return error.candidates.map(({ id }) => id);
    }
  return undefined;
}

const found = <Value>(look: () => Value): Value | undefined => unlessRefused(look, () => undefined, "ambiguous_name");

function wordAt(word: string): Read | undefined {
  const bare = word.replace(/[.,]+$/, "");
  if (idle.has(bare.toLowerCase())) return { says: {}, length: 1 };
  const says = ofStage.get(bare.toLowerCase());
  return says === undefined ? undefined : { says, length: 1 };
}
