import { fold } from "@oreledger/data";
import { stem } from "./stem.ts";

const words = /[\p{L}\p{N}]+/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** The characters and pairs of characters in a run of a script without spaces: 包头 is found by 包, 头 and 包头. */
function pieces(run: string): string[] {
  const signs = [...run];
  return [...signs, ...signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)];
}

/** The terms of one word. */
function termsOf(word: string): string[] {
  const spaced = word
    .replace(unspaced, " ")
    .split(" ")
    .filter((part) => part !== "")
    .flatMap((part) => fold(part).split(" ").filter(Boolean).map(stem));
  return [...spaced, ...[...word.matchAll(unspaced)].flatMap(([run]) => pieces(run))];
}

/**
 * Makes a function that splits a text into terms and caches each word: an index of the ledger reads 130,000 words, one in
 * ten of them new.
 */
export function tokenizer(): (text: string) => string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const terms: string[] = [];
    for (const [word] of text.matchAll(words)) {
      const found = known.get(word) ?? termsOf(word);
      known.set(word, found);
      terms.push(...found);
    }
    return terms;
  };
}

/**
 * The terms of a text: words, folded for case and accents and without English endings; characters and pairs of characters for scripts without spaces.
 *
 * @example tokensOf("Baotou 包头") // ["baotou", "包", "头", "包头"]
 */
export const tokensOf = (text: string): string[] => tokenizer()(text);
