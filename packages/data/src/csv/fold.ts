/** Letters that Unicode does not decompose into a letter with a mark. */
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

/** Articles, which do not distinguish names. The German and Dutch ones are left out, as they are also English words. */
const articles = new Set(["the", "la", "le", "les", "el", "los", "las"]);

/** Words that publishers abbreviate, with their full forms. */
const inFull: Readonly<Record<string, string>> = {
  dem: "democratic",
  isds: "islands",
  isl: "islands",
  rep: "republic",
  st: "saint",
  terr: "territory",
};

/** A name in lower case without marks: `Łódź` becomes "lodz". */
export const plainLetters = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[ßæœøđðłıþ]/g, (letter) => letters[letter] as string);

/**
 * A name in the form in which names are compared: without case, accents, apostrophes, articles and punctuation, and with
 * abbreviations in full. The checker, the importers, the SDK and the terminal all use this one form.
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
  // A single word is the whole name: LA, ST and EL may be codes.
  if (words.length < 2) return words.join(" ");
  const telling = words.filter((word) => !articles.has(word));
  return (telling.length > 0 ? telling : words).map((word) => inFull[word] ?? word).join(" ");
}
