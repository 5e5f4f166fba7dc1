import { plainLetters } from "../../../../data/src/csv/fold.ts";

/** Words for a kind of place, which do not distinguish two names. */
const generic = new Set(
  "mine mines deposit deposits project projects property prospect prospects district occurrence occurrences area areas group claim claims complex field operation operations site ores ore the of and aka".split(
    " ",
  ),
);

/** Words that distinguish two names, however similar the rest: Upper Kairakty is not Kairakty. */
const distinguishing =
  /^((north|south)(east|west)?(ern)?|(east|west)(ern)?|upper|lower|middle|central|new|old|great|little|big|verkhne\w*|nizhne\w*|severny\w*|yuzhny\w*|extension|ext|tailings|[ivx]+|\d+|[a-z])$/;

/** The words of a name in plain lower-case letters: no accents, no apostrophes, no signs. */
export function plainWords(name: string): string[] {
  return plainLetters(name)
    .replace(/['’‘`´]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** Words that sources abbreviate, with their full forms. */
const inFull: Record<string, string> = { mt: "mount", mtn: "mountain", mtns: "mountains", st: "saint", ste: "sainte" };
const fullWords = (name: string) => plainWords(name).map((word) => inFull[word] ?? word);

/** The words of a printed name, including those in parentheses: the same for two records with the same name. */
export const printedName = (name: string): string => fullWords(name).join(" ");

/** The letters and digits of a printed name: the same for `Liu Mao` and `Liumao`. */
export const printedLetters = (name: string): string => fullWords(name).join("");

/** A cache: every name is split once, however many it is compared with. */
const remembered = new Map<string, readonly string[]>();

/** The distinguishing words of a name: without mine, deposit, district …, unless nothing else is left. */
export function tellingWords(name: string): readonly string[] {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const words = fullWords(name);
  const telling = words.filter((word) => !generic.has(word));
  const result = telling.length > 0 ? telling : words;
  remembered.set(name, result);
  return result;
}

/** A name reduced to what two spellings share: `Kyzyl-Ompol deposit` and `Kyzylompol` are one. */
export const bareName = (name: string): string => tellingWords(name).join("");

/** Whether a name is long and specific enough to prove that two records are one. */
export const proves = (name: string): boolean => bareName(name).length >= 3 && !nameless.test(bareName(name));
const nameless = /^(unnamed|unknown|noname$)/;

/** Whether a name is that of a district, not of one deposit in it. */
export const isDistrict = (name: string): boolean => plainWords(name).includes("district");

/** Whether a name only says that there is none, without a place. */
export const isNoName = (name: string): boolean => /^(unnamed|unknown|noname)?$/.test(bareName(name));

/** A name without its parentheses: `Bayan Obo (Baotou)` becomes `Bayan Obo`. */
export function withoutParentheses(name: string): string {
  const outside = name
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return outside === "" ? name : outside;
}

/** The other names within a printed name, in parentheses or after a slash. */
export function innerNames(name: string): string[] {
  const inside = Array.from(name.matchAll(/\(([^()]*)\)/g), (match) => match[1] as string);
  const sides = withoutParentheses(name).split(/\s*\/\s*/);
  return [...inside.flatMap((text) => text.split(/[,;/]/)), ...(sides.length > 1 ? sides : [])]
    .map((text) => text.replace(/^(a\.?k\.?a\.?|or|formerly)\s+/i, "").trim())
    .filter((text) => bareName(text).length >= 4);
}

/** Whether one name is the other plus words that do not distinguish it: `Foxtrot` and `Foxtrot Ridge`. */
export function nameWithin(a: string, b: string): boolean {
  const [short, long] = [tellingWords(a), tellingWords(b)].sort((x, y) => x.length - y.length) as [
    readonly string[],
    readonly string[],
  ];
  if (short.length === long.length || short.join("").length < 5) return false;
  const rest = [...long];
  for (const word of short) {
    const at = rest.indexOf(word);
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return !rest.some((word) => distinguishing.test(word)) && !short.every((word) => distinguishing.test(word));
}

/** A bare name as it sounds: different romanisations of one name become the same. */
const sound = (bare: string): string =>
  bare
    .replace(/(?<=.{5})sk(oy?e|oje|i[iyj]|a[jy]a)$/, "")
    .replace(/dzh|dj|zh/g, "j")
    .replace(/kh/g, "h")
    .replace(/t[sz]/g, "c")
    .replace(/q|ck/g, "k")
    .replace(/y/g, "i")
    .replace(/(.)\1+/g, "$1");

/** Whether two names sound the same, or differ by one letter (two in long names) but by no digit. */
export function nameAlmost(a: string, b: string): boolean {
  const [x, y] = [sound(bareName(a)), sound(bareName(b))];
  const shortest = Math.min(bareName(a).length, bareName(b).length);
  if (shortest < 5 || (shortest < 6 && x !== y) || x.replace(/\D/g, "") !== y.replace(/\D/g, "")) return false;
  const marks = (name: string) =>
    tellingWords(name)
      .filter((word) => distinguishing.test(word))
      .join(" ");
  if (marks(a) !== marks(b)) return false;
  return editsWithin(x, y, shortest >= 10 ? 2 : 1);
}

/** Whether at most `most` letters must be inserted, deleted or changed to turn one word into the other. */
function editsWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++)
      current[j] = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    previous = current;
  }
  return (previous[b.length] as number) <= most;
}

/** A name as an id: its plain words joined by hyphens, of at most eight words. */
export const slugOf = (name: string): string => plainWords(withoutParentheses(name)).slice(0, 8).join("-");
