import { AmbiguousName } from "../../../errors.ts";
import { areaNamed, commodityNamed, commodityOrAreaNamed } from "../../../ledger/names.ts";
import { selected } from "../../../query/filter.ts";
import { unlessRefused } from "../../../unless-refused.ts";
import { groupNamed, type NamesOf, nearestNames } from "../../declare/names-meant.ts";
import { InputRefused, shown } from "../../declare/refusal.ts";
import { type Bound, figuresIn, SHARE } from "./figures-said.ts";
import { notOfRank, notOfSupply } from "./not-of-supply.ts";
import { rankIn } from "./rank-said.ts";

/** What a sentence on supply says. */
export interface Said {
  readonly area?: string;
  readonly commodity?: string;
  /** As it is written, so that its last digit tells how exactly it is meant. */
  readonly percent?: string;
  /** In tonnes. */
  readonly tonnes?: number;
  /** The place among all suppliers, of which 1 is the largest. */
  readonly rank?: number;
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
  ["mine mined mines mining miner miners", { stage: "mine", measure: "production" }],
  ["refine refined refines refining refinery refineries refiner refiners", { stage: "worked", measure: "production" }],
  ["process processed processes processing processor processors", { stage: "worked", measure: "production" }],
  ["smelt smelted smelts smelting smelter smelters", { stage: "smelting", measure: "production" }],
  ["separate separated separates separating separation", { stage: "separation", measure: "production" }],
  ["reserve reserves", { measure: "reserves" }],
  ["capacity", { measure: "capacity" }],
  ["produce produced produces producing production producer producers output", { measure: "production" }],
  ["supply supplies supplied supplier suppliers make makes made provide provides provided", { measure: "production" }],
  ["extract extracts extracted extraction", { stage: "mine", measure: "production" }],
];

const ofStage = /* @__PURE__ */ new Map(
  /* @__PURE__ */ stageWords.flatMap(([words, says]) => words.split(" ").map((word) => [word, says] as const)),
);

const idle = /* @__PURE__ */ new Set(
  /* @__PURE__ */ "a account accounted accounts already an and annually are as at by came come comes coming constitute constitutes contain contains control controlled controls countries country currently deposit deposits discovered discovery dominate dominated dominates each estimated find for found from global globally had has have held hold holder holders holds in is it its just member members nation nations now of on only or ore per represent represents resource resources share shares states still that the their today total was were which whole with worldwide year".split(
    " ",
  ),
);

const LONGEST = 6;

/**
 * What a sentence says, in any order: an area, a commodity, a figure, and where they are there a year, a stage and a measure.
 *
 * @throws InputRefused where it is of money or trade, where a word is not understood, or where two areas, commodities or figures are named.
 * @example saidIn(ledger, "China 94 % of gallium") // { area: "CHN", commodity: "gallium", percent: "94" }
 */
export function saidIn(ledger: NamesOf, given: string): Said {
  const sentence = given
    .replaceAll(/\b(mak(?:es?|ing)|made) up\b/gi, "$1")
    .replaceAll(/\bas (?:much|many) as (?=\d)/gi, "up to ");
  const said: Mutable = {};
  const say = (says: Mutable) => {
    for (const [key, value] of Object.entries(says) as [keyof Said, never][]) put(said, key, value, sentence);
  };
  const unranked = rankIn(sentence, say);
  const elsewhere = notOfSupply(unranked) ?? (said.rank === undefined ? undefined : notOfRank(sentence));
  if (elsewhere !== undefined) throw refusedAs(given, elsewhere);
  const rest = figuresIn(quiet(unranked).replaceAll(/['’]s\b/g, ""), say);
  // Of tonnes, what lies in the ground may be what is said.
  if (said.tonnes === undefined && /\bresources?\b/i.test(rest))
    throw refusedAs(
      given,
      "It is of resources, which are no reserves and no output, and the ledger has no world list of them: ask resource-estimates, or check it with the word reserves.",
    );
  const words = rest.split(/[\s;:!?()"“”]+/).filter((word) => word !== "" && !/^[.,–—-]+$/.test(word));
  const unread: string[] = [];
  let ofWorld = false;
  for (let at = 0; at < words.length; ) {
    const isIdle = words[at] === SHARE || (isAll(words[at]) && /^of$/i.test(words[at - 1] ?? ""));
    const read = isIdle ? nothing : (nameAt(ledger, words, at) ?? wordAt(words[at] as string));
    if (read?.says.area !== undefined && read.says.area !== "_WLD" && isWhole(words, at))
      throw refusedAs(
        sentence,
        "It is a share of what an area has, and check takes shares of the world: ask shares for the figures of the area, and imports for where the United States buy.",
      );
    if (read === undefined) unread.push(words[at] as string);
    // “The world” is what a share is of; of tonnes it may be who has them.
    else if (read.says.area === "_WLD") ofWorld = true;
    else say(read.says);
    at += read?.length ?? 1;
  }
  if (unread.length > 0) {
    const several = ambiguous(ledger, unread);
    if (several !== undefined) throw several;
    const nearest = nearestNames(ledger, unread.join(" "), ["area", "commodity"]);
    throw new InputRefused(
      { code: "malformed_value", input: "words", nearest },
      (called) =>
        `${shown(unread.join(" "))} is not understood${nearest.length === 0 ? "" : `; the nearest names: ${nearest.join(" or ")}`}. Give an area, a number and a commodity in any order, such as “China 94 % of gallium”, or ${called("commodity")}, ${called("area")} and ${called("percent")} or ${called("tonnes")}.`,
    );
  }
  if (ofWorld && said.tonnes !== undefined) said.area ??= "_WLD";
  return said;
}

const refusedAs = (sentence: string, why: string): InputRefused =>
  new InputRefused(
    { code: "malformed_value", input: "words", nearest: [] },
    () => `${shown(sentence)} is no figure of supply to check. ${why}`,
  );

/** Whether a share is of what is named at a place: “70 % of Chile's copper”, and not “70 % of copper is Chilean”. */
function isWhole(words: readonly string[], at: number): boolean {
  let before = at - 1;
  while (isAll(words[before]) || /^the$/i.test(words[before] ?? "")) before--;
  return /^of$/i.test(words[before] ?? "") && words[before - 1] === SHARE;
}

/** “70 % of all rare earths” is 70 % of rare earths. */
const isAll = (word = ""): boolean => /^all$/i.test(word);

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
        `${shown(sentence)} names ${String(known)} and ${String(value)}. ${key === "area" ? `Name one with ${called(key)}; what one country sells to another is in exports` : `check takes one at a time: ask once for each, with ${called(key)}`}.`,
    );
  // The first word says most: “mine production” is of the mine, “mining capacity” is capacity.
  if (known === undefined || (key === "measure" && known === "production")) said[key] = value;
}

interface Read {
  readonly says: Mutable;
  readonly length: number;
}
const nothing: Read = { says: {}, length: 1 };

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
  // `to the` is read as `to`.
  const bare = text.replace(/ the$/i, "");
  if (bare.length > CODE || bare === area || /^\p{Lu}+$/u.test(bare)) return false;
  const [{ name, aliases, other_names, adjectives } = {}] = selected(tables.areas, { id: area }).toArray();
  return ![name, ...(aliases ?? []), ...(other_names ?? []), ...(adjectives ?? [])].some(
    (each) => each?.toLowerCase() === bare.toLowerCase(),
  );
}
const CODE = 3;

/** The refusal of a word that is the name of several. */
function ambiguous(ledger: NamesOf, words: readonly string[]): InputRefused | undefined {
  for (const word of words)
    try {
      areaNamed(ledger, word);
    } catch (error) {
      if (!(error instanceof AmbiguousName)) continue;
      const { candidates } = error;
      return new InputRefused(
        { code: "ambiguous_value", input: "words", nearest: candidates.map(({ id }) => id) },
        () =>
          `${shown(word)} may mean ${candidates.map(({ name, id }) => `${name} (${id})`).join(" or ")}: write which.`,
      );
    }
  return undefined;
}

const found = <Value>(look: () => Value): Value | undefined => unlessRefused(look, () => undefined, "ambiguous_name");

function wordAt(word: string): Read | undefined {
  const bare = word.replace(/[.,]+$/, "");
  if (idle.has(bare.toLowerCase())) return nothing;
  const says = ofStage.get(bare.toLowerCase());
  return says === undefined ? undefined : { says, length: 1 };
}
