/**
 * Characters that a reader does not see, or that change what is seen beside them: control characters but the newline and the
 * tab, zero-width and bidirectional signs, variation selectors and tags.
 */
const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const allHidden = new RegExp(hidden.source, "gu");

/** The first hidden character of a text as its code, such as U+202E; undefined if it has none. */
export function hiddenIn(text: string): string | undefined {
  const found = hidden.exec(text);
  return found === null ? undefined : `U+${code(found[0])}`;
}

const code = (character: string): string =>
  (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");

/** A text with its hidden characters written out, such as `\u{202E}`: it can be shown on a terminal, and typed in a cell. */
export const visible = (text: string): string =>
  hidden.test(text) ? text.replace(allHidden, (character) => `\\u{${code(character)}}`) : text;

/** JSON with its hidden characters escaped, as JSON may write them: it means the same, and can be shown on a terminal. */
export const visibleJson = (json: string): string =>
  hidden.test(json)
    ? json.replace(allHidden, (character) =>
        Array.from({ length: character.length }, (_, i) => {
          const unit = character.charCodeAt(i).toString(16).padStart(4, "0");
          return `\\u${unit}`;
        }).join(""),
      )
    : json;

/** Stands for the escape sign in our own colours, until they are written: no text can hold it, as each run draws another. */
const MARK = Array.from({ length: 8 }, () => String.fromCharCode(0xfdd0 + Math.floor(Math.random() * 32))).join("");
const ESCAPE = "\u001b";

/** A sequence of our own that changes a colour. */
export const ownSequence = (sequence: string): string => sequence.replaceAll(ESCAPE, MARK);

type Painter = (text: string | number) => string;

/** A palette whose colours pass `shownWithColours`, while those that a text brings along do not. */
export const ownColours = <Palette extends object>(palette: Palette): Palette =>
  new Proxy(palette, {
    get: (colours, name) => {
      const value = Reflect.get(colours, name) as unknown;
      return typeof value === "function"
        ? (text: string | number) => ownSequence((value as Painter)(visible(String(text))))
        : value;
    },
  });

/** A text as it may reach a terminal: our own colours, and every other hidden character written out. */
export const shownWithColours = (text: string): string => visible(text).replaceAll(MARK, ESCAPE);
