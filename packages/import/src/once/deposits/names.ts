import { plainLetters } from "../../../../data/src/csv/fold.ts";

/** Words that say what kind of place a name is, and so do not tell two names apart. */
const generic = new Set(
  "mine mines deposit deposits project projects property prospect prospects district occurrence occurrences area areas group claim claims complex field operation operations site ores ore the of and aka".split(
    " ",
  ),
);

/** Words that do tell two names apart, however alike the rest: Upper Kairakty is not Kairakty. */
const distinguishing =
  /^((north|south)(east|west)?(ern)?|(east|west)(ern)?|upper|lower|middle|central|new|old|great|little|big|verkhne\w*|nizhne\w*|severny\w*|yuzhny\w*|extension|ext|tailings|[ivx]+|\d+|[a-z])$/;

/** The words of a name in plain lower-case letters: no accents, no apostrophes, no signs. */
export function plainWords(name: string): string[] {
  return plainLetters(name)
    .replace(/['’‘`´]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** Words that sources shorten, and what they are in full. */
const inFull: Record<string, string> = { mt: "mount", mtn: "mountain", mtns: "mountains", st: "saint", ste: "sainte" };
const fullWords = (name: string) => plainWords(name).map((word) => inFull[word] ?? word);

/** The words of a name as printed, those in parentheses among them: what two records have alike that have the same name. */
export const printedName = (name: string): string => fullWords(name).join(" ");

/** Every name is taken apart once, however many it is compared with. */
const remembered = new Map<string, readonly string[]>();

/** The words that tell the name from others: without mine, deposit, district …, unless nothing else is left. */
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

/** Whether a name is long enough, and name enough, to prove anything by itself. */
export const proves = (name: string): boolean => bareName(name).length >= 3 && !nameless.test(bareName(name));
const nameless = /^(unnamed|unknown|noname$)/;

/** Whether a name is of a district, not of one deposit in it. */
export const isDistrict = (name: string): boolean => plainWords(name).includes("district");

/** Whether a name is the word for none, with no place beside it. */
export const isNoName = (name: string): boolean => /^(unnamed|unknown|noname)?$/.test(bareName(name));

/** A name without what stands in parentheses: `Bayan Obo (Baotou)` is `Bayan Obo`. */
export function withoutParentheses(name: string): string {
  const outside = name
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return outside === "" ? name : outside;
}

/** The further names that a printed name holds in parentheses or behind a slash. */
export function innerNames(name: string): string[] {
  const inside = Array.from(name.matchAll(/\(([^()]*)\)/g), (match) => match[1] as string);
  const sides = withoutParentheses(name).split(/\s*\/\s*/);
  return [...inside.flatMap((text) => text.split(/[,;/]/)), ...(sides.length > 1 ? sides : [])]
    .map((text) => text.replace(/^(a\.?k\.?a\.?|or|formerly)\s+/i, "").trim())
    .filter((text) => bareName(text).length >= 4);
}

/** Whether one name is the other with words added that do not set it apart: `Foxtrot` and `Foxtrot Ridge`. */
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

/** A bare name as it sounds: the ways in which other scripts are written in Latin letters fall together. */
const sound = (bare: string): string =>
  bare
    .replace(/(?<=.{5})sk(oy?e|oje|i[iyj]|a[jy]a)$/, "")
    .replace(/dzh|dj|zh/g, "j")
    .replace(/kh/g, "h")
    .replace(/t[sz]/g, "c")
    .replace(/q|ck/g, "k")
    .replace(/y/g, "i")
    .replace(/(.)\1+/g, "$1");

/** Whether two names sound alike, or differ by one letter, or by two in long ones, and by no digit. */
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

/** Whether at most `most` letters must be put in, taken out or changed to make one word the other. */
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
