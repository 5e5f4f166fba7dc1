/** Letters that are not another letter with a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
};

/** Articles: they do not tell one name from another. Without the German and Dutch ones, which are words of English. */
const articles = new Set(["the", "la", "le", "les", "el", "los", "las"]);

/** Words that publishers shorten, and what they are in full. */
const inFull: Readonly<Record<string, string>> = {
  dem: "democratic",
  isds: "islands",
  isl: "islands",
  rep: "republic",
  st: "saint",
  terr: "territory",
};

/** A name in small letters without marks: `Łódź` is "lodz". */
export const plainLetters = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[ßæœøđðłıþ]/g, (letter) => letters[letter] as string);

/**
 * A name as it is compared: without case, accents, dots, apostrophes, articles and punctuation, short words in full. The one
 * folding of names: the checker, the importers, the SDK and the terminal all find a name by it.
 *
 * @example fold("The Gambia") === fold("Gambia, the") // true
 * @example fold("St. Lucia") // "saint lucia"
 */
export function fold(name: string): string {
  const words = plainLetters(name)
    .replace(/(?<![\p{Letter}\p{Number}])l['’]/gu, "")
    .replace(/['’‘‛ʻʼ`´.]/g, "")
    .replace(/&/g, " and ")
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== "");
  // A word by itself is all there is of the name: LA, ST and EL may be codes.
  if (words.length < 2) return words.join(" ");
  const telling = words.filter((word) => !articles.has(word));
  return (telling.length > 0 ? telling : words).map((word) => inFull[word] ?? word).join(" ");
}
