import type { AreaOf } from "../../area-names.ts";

/** Marks directly after a word: letters of the table (e, r, p) and numbers of footnotes, separated by commas. */
const MARKS = /^(.*?)((?:[epr]|\d+)(?:, ?(?:[epr]|\d+))*)$/;

/** The marks of a cell: `r, e` or a number. */
export const marksOf = (cell: unknown): string[] =>
  cell === null || cell === undefined
    ? []
    : String(cell)
        .split(/, ?/)
        .flatMap((mark) => mark.trim() || []);

/** A printed label, without the marks directly after it. */
export interface Label {
  /** The area at its beginning; undefined if it names none. */
  readonly area: string | undefined;
  /** The area's printed name. */
  readonly name: string;
  /** The rest after the area, or the whole label: a form, in the publisher's words. */
  readonly rest: string;
  readonly marks: readonly string[];
  /** Whether it begins a block, since it ends with a colon. */
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
 * Reads a label such as `Belgium, metal powder, oxide, hydroxidee, 3`, `Korea, North:e` or `Leaching, electrowon`. The area is
 * the longest beginning that names one; marks at the end are removed if the rest is a known word.
 *
 * @param isWord Whether a text is a word of the table, whose last letter is not a mark.
 */
export function labelOf(printed: string, areaOf: AreaOf, isWord: (text: string) => boolean): Label {
  const text = printed.replace(/\s+/g, " ").trim();
  const colon = /^(.*):\s*((?:[epr]|\d+)(?:, ?(?:[epr]|\d+))*)?$/.exec(text);
  const [body, own] = colon === null ? unmarked(text, areaOf, isWord) : [colon[1] as string, marksOf(colon[2])];
  // A word of the table takes precedence over an area: "Other" is copper that is not electrowon, not a group of countries.
  const [name, area, rest] = isWord(body) ? (["", undefined, body] as const) : areaAndRest(body, areaOf);
  return { area, name, rest, marks: own, opens: colon !== null };
}

function areaAndRest(body: string, areaOf: AreaOf): readonly [name: string, area: string | undefined, rest: string] {
  // A total is not an area, although sources call the world so.
  if (/^(Grand total|Total)\b/i.test(body)) return ["", undefined, body];
  const parts = body.split(", ");
  for (let length = Math.min(parts.length, 3); length > 0; length--) {
    const name = parts.slice(0, length).join(", ");
    const area = areaOr(areaOf, name);
    if (area !== undefined) return [name, area, parts.slice(length).join(", ")];
  }
  return ["", undefined, body];
}

/** @throws Error if the text ends in possible marks, and is unknown both with and without them. */
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
