// cspell:ignore ings aeiou aeiouwxys bdgmnprt
/** Endings of English words, their replacements, and how many letters must be left. The first that fits applies. */
const endings: readonly (readonly [ending: RegExp, rest: string, left: number])[] = [
  [/(?<!carbon)at(?:ions?|ing|e[sd]?|ors?)$/, "", 3],
  [/(?<=[st])ion(?:s|ed|ing)?$/, "", 3],
  [/(?<!er)ie(?:[sd]|rs?)$/, "y", 3],
  [/er(?:y|ies|s?)$/, "", 5],
  [/ies$/, "y", 3],
  [/ings?$/, "", 3],
  [/(?<=ss|x|ch|sh)e[sd]$/, "", 3],
  [/(?<!e)e[sd]?$/, "", 3],
  [/(?<=ee)[sd]$/, "", 5],
  [/(?<![siu])s$/, "", 3],
];

const vowel = /[aeiouy]/;
const shortWithE = /^[^aeiou][aeiou][^aeiouwxys]$/;

/**
 * A folded word without its English ending, so that stockpile, stockpiled and stockpiling are one term, and so are refine,
 * refining and refinery. A stem of three letters keeps its e: `mining` becomes `mine`, not `min`, with which many other
 * words begin. Words with other letters or with digits are unchanged.
 *
 * @example stem("stockpiling") // "stockpil"
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  for (const [ending, rest, least] of endings) {
    const cut = word.replace(ending, rest);
    if (cut === word || cut.length < least || !vowel.test(cut)) continue;
    const single = cut.replace(/([bdgmnprt])\1$/, "$1");
    if (single !== cut) return single;
    if (cut.length > 4) return cut.replace(/(?<!e)e$/, "");
    return shortWithE.test(cut) && `${cut}s` !== word ? `${cut}e` : cut;
  }
  return word;
}
