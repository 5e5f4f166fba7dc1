import type { FigureSaid } from "./figures-said.ts";

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const placeOf = (words: string): number => {
  const word = words.toLowerCase();
  const named = Math.max(ordinals.indexOf(word), numbers.indexOf(word));
  return named < 0 ? Number.parseInt(word, 10) : named + 1;
};

/** Words of a rank, and whether they name a place or the last of several. The first that fits counts. */
function everyRank(): readonly (readonly [pattern: string, isLastOf?: true])[] {
  const ordinal = String.raw`(${ordinals.join("|")}|\d{1,2}(?:st|nd|rd|th))`;
  const number = String.raw`(${numbers.join("|")}|\d{1,2})`;
  const most = "(?:largest|biggest|greatest|leading|foremost|top)";
  return [
    [String.raw`\b(?:one of|among|in|an?)\s+(?:the\s+)?(?:world['’]?s\s+)?${number}[ -]${most}`, true],
    [String.raw`\b(?:one of|among|in|an?)\s+(?:the\s+)?(?:world['’]?s\s+)?${most}[ -]${number}`, true],
    [String.raw`\b(?:the\s+)?${ordinal}[ -]${most}`],
    [String.raw`\b(?:ranks?|ranked|ranking|comes?|placed|places)\s+${ordinal}(?:\s+place)?`],
    [String.raw`(?<!\b(?:an?|one|two|three|four)[ -])\b${ordinal}(?=\s+(?:in|for|by)\b)`],
    [String.raw`(?<!\S)(?:(?:ranks?|ranked|ranking)\s+)?(?:number\s+|no\.\s*|#\s*)${number}\b(?!\s*%)`],
    [
      String.raw`(?<!\b(?:an?|some|one of(?:\s+the)?|among(?:\s+the)?)\s+(?:world['’]?s\s+)?)\b(?:by far\s+)?(?:the\s+)?${most}`,
    ],
    [
      String.raw`(?<=\b(?:has|holds|mines|makes|produces|provides|refines|supplies)\s+)the\s+most(?!\s+\w+(?:ant|ive|able|al)\b)`,
    ],
  ];
}

/**
 * The rank that a sentence gives, and the sentence without it: of “the second-largest producer of lithium” 2, of “among the five
 * largest” at most 5. The sentence as it is, if it gives none.
 */
export function rankIn(sentence: string, say: (says: FigureSaid) => void): string {
  for (const [pattern, isLastOf] of everyRank()) {
    const found = new RegExp(pattern, "iu").exec(sentence);
    if (found === null) continue;
    const rank = placeOf(found[1] ?? "one");
    say(isLastOf ? { rank, bound: "at-most" } : { rank });
    return `${sentence.slice(0, found.index)} ; ${sentence.slice(found.index + found[0].length)}`;
  }
  return sentence;
}
