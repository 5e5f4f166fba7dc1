/**
 * Characters that readers cannot see, or that change the look of their neighbours: control characters except newline and tab,
 * zero-width and bidirectional characters, variation selectors and tags.
 */
const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const allHidden = new RegExp(hidden.source, "gu");

/** The code of a text's first hidden character, such as U+202E; undefined if it has none. */
export function hiddenIn(text: string): string | undefined {
  const found = hidden.exec(text);
  return found === null ? undefined : `U+${code(found[0])}`;
}

const code = (character: string): string =>
  (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");

/** A text with its hidden characters as escapes, such as `\u{202E}`: it can be shown on a terminal and typed into a cell. */
export const visible = (text: string): string =>
  hidden.test(text) ? text.replace(allHidden, (character) => `\\u{${code(character)}}`) : text;

/** JSON with its hidden characters as escapes of JSON: it means the same, and can be shown on a terminal. */
export const visibleJson = (json: string): string =>
  hidden.test(json)
    ? json.replace(allHidden, (character) =>
        Array.from({ length: character.length }, (_, i) => {
          const unit = character.charCodeAt(i).toString(16).padStart(4, "0");
          return `\\u${unit}`;
        }).join(""),
      )
    : json;

/** Replaces the escape character in our own colours until they are written. No text can contain it: each run draws a new one. */
const MARK = Array.from({ length: 8 }, () => String.fromCharCode(0xfdd0 + Math.floor(Math.random() * 32))).join("");
const ESCAPE = "\u001b";

/** An escape sequence of our own, marked so that it passes `shownWithColours`. */
export const ownSequence = (sequence: string): string => sequence.replaceAll(ESCAPE, MARK);

type Painter = (text: string | number) => string;

/** A palette whose colours pass `shownWithColours`, while colours in a text do not. */
export const ownColours = <Palette extends object>(palette: Palette): Palette =>
  new Proxy(palette, {
    get: (colours, name) => {
      const value = Reflect.get(colours, name) as unknown;
      return typeof value === "function"
        ? (text: string | number) => ownSequence((value as Painter)(visible(String(text))))
        : value;
    },
  });

/** A text that is safe on a terminal: it keeps our own colours, and every other hidden character is an escape. */
export const shownWithColours = (text: string): string => visible(text).replaceAll(MARK, ESCAPE);
