import type { AreaOf } from "../../area-names.ts";

/** Marks glued to a word: letters of the table (e, r, p) and numbers of footnotes, parted by commas. */
const MARKS = /^(.*?)((?:[epr]|\d+)(?:, ?(?:[epr]|\d+))*)$/;

/** The marks of a cell: `r, e` or a number. */
export const marksOf = (cell: unknown): string[] =>
  cell === null || cell === undefined
    ? []
    : String(cell)
        .split(/, ?/)
        .flatMap((mark) => mark.trim() || []);

/** What a printed label says, without the marks that are glued to it. */
export interface Label {
  /** The area at its beginning; undefined where it names none. */
  readonly area: string | undefined;
  /** The area's printed name. */
  readonly name: string;
  /** What follows the area, or the whole label: a form, in the publisher's words. */
  readonly rest: string;
  readonly marks: readonly string[];
  /** It opens a block: a colon ends it. */
  readonly opens: boolean;
}

const areaOr = (areaOf: AreaOf, name: string): string | undefined => {
  try {
    return areaOf(name);
  } catch {
    return undefined;
  }
};

/**
 * Reads a label such as `Belgium, metal powder, oxide, hydroxidee, 3`, `Korea, North:e` or `Leaching, electrowon`. The longest
 * beginning that names an area is the area; marks at the end are taken off where what remains is a known word.
 *
 * @param isWord Whether some text is a word of the table: the last letter of one is no mark.
 */
export function labelOf(printed: string, areaOf: AreaOf, isWord: (text: string) => boolean): Label {
  const text = printed.replace(/\s+/g, " ").trim();
  const colon = /^(.*):\s*((?:[epr]|\d+)(?:, ?(?:[epr]|\d+))*)?$/.exec(text);
  const [body, own] = colon === null ? unmarked(text, areaOf, isWord) : [colon[1] as string, marksOf(colon[2])];
  // A word of the table comes before an area: "Other" is copper that is not electrowon, and no group of countries.
  const [name, area, rest] = isWord(body) ? (["", undefined, body] as const) : areaAndRest(body, areaOf);
  return { area, name, rest, marks: own, opens: colon !== null };
}

function areaAndRest(body: string, areaOf: AreaOf): readonly [name: string, area: string | undefined, rest: string] {
  // A total is no area, though sources call the world so.
  if (/^(Grand total|Total)\b/i.test(body)) return ["", undefined, body];
  const parts = body.split(", ");
  for (let length = Math.min(parts.length, 3); length > 0; length--) {
    const name = parts.slice(0, length).join(", ");
    const area = areaOr(areaOf, name);
    if (area !== undefined) return [name, area, parts.slice(length).join(", ")];
  }
  return ["", undefined, body];
}

/** @throws Error where the text ends in what could be marks, and is known neither with them nor without. */
function unmarked(text: string, areaOf: AreaOf, isWord: (text: string) => boolean): readonly [string, string[]] {
  const known = (body: string) => {
    if (isWord(body)) return true;
    const [, area, rest] = areaAndRest(body, areaOf);
    return area === undefined ? isWord(rest) : rest === "" || isWord(rest);
  };
  if (known(text)) return [text, []];
  const found = MARKS.exec(text);
  if (found?.[1] !== undefined && known(found[1])) return [found[1], marksOf(found[2])];
  throw new Error(`the label ${JSON.stringify(text)} is known neither with marks nor without`);
}
