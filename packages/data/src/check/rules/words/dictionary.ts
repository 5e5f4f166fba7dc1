import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

let words: string | undefined;

/** The English words of the package `word-list`, one a line, in order. Empty if it is not installed, since only this repository needs it. */
function dictionary(): string {
  if (words === undefined)
    try {
      const list = createRequire(import.meta.url).resolve("word-list");
      words = `\n${readFileSync(join(dirname(list), "words.txt"), "latin1")}\n`;
    } catch {
      words = "";
    }
  return words;
}

/** Whether there is a dictionary. */
export const hasDictionary = (): boolean => dictionary() !== "";

/** Whether the dictionary has a word in lower case. The text itself is searched: building a set of its words takes longer. */
export function isEnglish(word: string): boolean {
  const text = dictionary();
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    const middle = text.lastIndexOf("\n", (low + high) >> 1);
    const from = Math.max(middle, low);
    const end = text.indexOf("\n", from + 1);
    if (end < 0) return false;
    const line = text.slice(from + 1, end);
    if (line === word) return true;
    if (line < word) low = end;
    else if (high === from) return false;
    else high = from;
  }
  return false;
}
