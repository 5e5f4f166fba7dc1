/**
 * Characters that a reader does not see, or that change what is seen beside them: control characters but the newline and the
 * tab, zero-width and bidirectional signs, variation selectors and tags.
 */
const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const allHidden = new RegExp(hidden.source, "gu");

/** The first hidden character of a text as its code, such as U+202E; undefined where it has none. */
export function hiddenIn(text: string): string | undefined {
  const found = hidden.exec(text);
  return found === null ? undefined : `U+${code(found[0])}`;
}

const code = (character: string): string =>
  (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");

/** A text with its hidden characters written out, such as `\u{202E}`: it can be shown on a terminal, and typed in a cell. */
export const visible = (text: string): string =>
  hidden.test(text) ? text.replace(allHidden, (character) => `\\u{${code(character)}}`) : text;
