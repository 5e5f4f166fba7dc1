import { addressOf, type Row, tableOf } from "../../../csv/address.ts";
import { type TableName, tables } from "../../../tables/index.ts";
import type { Ledger } from "../../engine/ledger.ts";
import { type LedgerBreach, type LedgerRule, on } from "../../engine/rule.ts";
import { hasDictionary, isEnglish } from "./dictionary.ts";
import { proseIn } from "./prose.ts";

/** A name is known if it appears in this many different cells, and an English word that begins with a capital if in this many. */
const KNOWN_NAME = 4;
const KNOWN_CAPITAL = 10;
/** How often known words must appear: those compared with a short word, by its length; with a rare dictionary word; with a word that lost a space. */
const KNOWN_SHORT = { 3: 40, 4: 10 } as const;
const KNOWN_RARE = 100;
const KNOWN_HALF = 10;
/** Shorter words have too many neighbours: words in lower case, names as they should be, words with a capital. */
const SHORTEST = 5;
const SHORTEST_NAME = 8;
const SHORTEST_CAPITAL = 6;

/** Addresses, ids and figures are not words. */
const noWords = /\S*(?:[\d@_/]|\.\p{Ll}{2,})\S*/gu;
const wordsOf = (text: string): readonly string[] =>
  text.replace(noWords, " ").match(/(?<![\p{L}'’-])\p{L}{2,}(?=(?:['’]s)?(?![\p{L}'’-]))/gu) ?? [];

interface Cell {
  readonly table: TableName;
  readonly row: object;
  readonly column: string;
}

/** How often each word appears in different texts, and where those appear that occur once. */
export function countWords(texts: Iterable<readonly [string, Cell]>): {
  readonly counts: ReadonlyMap<string, number>;
  readonly first: ReadonlyMap<string, Cell>;
} {
  const counts = new Map<string, number>();
  const first = new Map<string, Cell>();
  const seen = new Set<string>();
  for (const [text, cell] of texts) {
    if (seen.has(text)) continue;
    seen.add(text);
    for (const word of wordsOf(text)) {
      const count = counts.get(word) ?? 0;
      counts.set(word, count + 1);
      if (count === 0) first.set(word, cell);
    }
  }
  return { counts, first };
}

const letters = "abcdefghijklmnopqrstuvwxyz";
/** Words before or after which a space gets lost. */
const small = /^(?:an|and|are|as|at|by|for|from|in|is|it|its|not|of|on|or|that|the|to|was|were|with)$/;

/** A known word with one letter more. */
function longer(word: string, isKnown: (word: string) => boolean): string | undefined {
  for (let i = 0; i <= word.length; i++)
    for (const letter of letters)
      if (isKnown(word.slice(0, i) + letter + word.slice(i))) return word.slice(0, i) + letter + word.slice(i);
  return undefined;
}

/** Two words, if one is small or both are frequent. */
function divided(word: string, often: (word: string, least: number) => boolean): string | undefined {
  for (let i = 2; i < word.length - 1; i++) {
    const [first, second] = [word.slice(0, i), word.slice(i)];
    const isHalf = (half: string) => half.length > 2 && often(half, KNOWN_HALF);
    if (
      (small.test(first) && (often(second, 2) || isEnglish(second))) ||
      (small.test(second) && (often(first, 2) || isEnglish(first))) ||
      (isHalf(first) && isHalf(second))
    )
      return `${first} ${second}`;
  }
  return undefined;
}

/**
 * The words that appear once and lack one letter, or a space, of known ones: English words and words that the ledger has more
 * often. A name is compared with names; its last letter may be an ending.
 */
export function misspelt(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const often = (word: string, least: number) => (counts.get(word) ?? 0) >= least;
  const lacking = new Map<string, string>();
  for (const [word, count] of counts) {
    if (!/^\p{Lu}/u.test(word)) continue;
    const [least, shortest] = isEnglish(word.toLowerCase())
      ? [KNOWN_CAPITAL, SHORTEST_CAPITAL]
      : [KNOWN_NAME, SHORTEST_NAME];
    if (count >= least && word.length >= shortest)
      for (let i = 1; i < word.length - 1; i++) lacking.set(word.slice(0, i) + word.slice(i + 1), word);
  }
  const meant = (word: string): string | undefined => {
    const [, first, second] = /^(\p{Ll}+)(\p{Lu}\p{L}*)$/u.exec(word) ?? [];
    if (first !== undefined && small.test(first)) return `${first} ${second}`;
    const plain = word.toLowerCase();
    if (isEnglish(plain))
      return word === plain && word.length > 2 && word.length <= SHORTEST + 1
        ? longer(word, (other) => often(other, KNOWN_RARE))
        : undefined;
    if (word !== plain) return lacking.get(word);
    if (word.length < 3) return undefined;
    return word.length === 3 || word.length === 4
      ? longer(word, (other) => often(other, KNOWN_SHORT[word.length as 3 | 4]))
      : (longer(word, (other) => often(other, 2) || isEnglish(other)) ?? divided(word, often));
  };
  return new Map(
    [...counts].flatMap(([word, count]) => {
      const right = count > 1 ? undefined : meant(word);
      return right === undefined ? [] : [[word, right] as const];
    }),
  );
}

function* textsOf(ledger: Ledger): Iterable<readonly [string, Cell]> {
  for (const { table, column, rows } of proseIn(ledger))
    for (const row of rows) {
      const value = row[column];
      if (typeof value === "string") yield [value, { table, row, column }];
    }
}

export const rule: LedgerRule = {
  code: "spelling",
  description: "A word that appears only once is not a known word with a missing letter or space.",
  exceptable: true,
  check(ledger) {
    if (!hasDictionary()) return [];
    // An accepted word stays accepted if it is written again: it counts once, at the place of its exception.
    const texts = [...textsOf(ledger)];
    const exceptions = ledger.rows("exceptions").filter(({ rule }) => rule === "spelling");
    const accepted = new Set(exceptions.map(({ row, field }) => `${row} ${field}`));
    const places = new Set(exceptions.map(({ row, field }) => `${tableOf(row)} ${field}`));
    const isAccepted = ([, { table, row, column }]: readonly [string, Cell]) =>
      places.has(`${table} ${column}`) && accepted.has(`${addressOf(tables[table], row as Row)} ${column}`);
    const own = accepted.size === 0 ? [] : texts.filter(isAccepted);
    const { counts, first } = countWords([...own, ...texts]);
    const once = new Set(own.flatMap(([text]) => wordsOf(text).filter((word) => !isEnglish(word.toLowerCase()))));
    const asOne = new Map([...counts].map(([word, count]) => [word, once.has(word) ? 1 : count]));
    return [...misspelt(asOne)].flatMap(([word, right]): LedgerBreach[] => {
      const { table, row, column } = first.get(word) as Cell;
      return on(table, [{ row, column, expected: `“${right}” instead of “${word}”, which appears nowhere else` }]);
    });
  },
};
