import type { Prose } from "../../../tables/column.ts";
import { judged, type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";
import { proseIn } from "./prose.ts";

/** What is wrong with the form of a text, whatever it says; undefined if nothing is. */
export function fault(text: string, form: Prose): string | undefined {
  const plain = text.replace(/https?:[^\s()]+/g, "x");
  for (const [open, close] of ["()", "[]", "“”", "«»"])
    if (plain.split(open as string).length !== plain.split(close as string).length)
      return `as many ${open} as ${close}`;
  const comma = /\p{L},(?=\p{L})/u.exec(plain);
  if (comma !== null) return "a space after the comma";
  if (/ ,(?!\d)/.test(plain)) return "no space before a comma";
  const glued = /(?<!\p{L})\p{Ll}{4,}\p{Lu}\p{Ll}+/u.exec(plain.replace(/\S*[/@_.]\S*/g, "x"))?.[0];
  if (glued !== undefined) return `two words instead of “${glued}”`;
  // “an” before a consonant, or “a” before a vowel.
  const article = /\b[Aa]n (?!a|e|i|o|u|h|x)\p{Ll}{2}|(?<![\p{L}.])a (?!e[uw])[aei]\p{Ll}/u.exec(plain)?.[0];
  if (article !== undefined) return `the other form of the article in “${article}”, or another word after it`;
  if (form === "sentence" && !/(?:[.?!][”’)]*|https?:\S+)$/.test(text)) return "a sentence that ends with a full stop";
  if (form === "name" && /[^.\s]{4}\.$/.test(text)) return "a name, without a full stop";
  return undefined;
}

/** Rows with a text that does not have its form. */
export const misformed = <R extends object>(rows: readonly R[], column: string, form: Prose): RowBreach<R>[] =>
  judged(rows, (row) => {
    const text = (row as Readonly<Record<string, unknown>>)[column];
    const expected = typeof text === "string" ? fault(text, form) : undefined;
    return expected === undefined ? undefined : { column, expected };
  });

export const rule: LedgerRule = {
  code: "sentence",
  description:
    "A text is well formed: brackets in pairs, correct spaces and articles, a full stop at the end of a sentence.",
  exceptable: true,
  house: true,
  check: (ledger) =>
    proseIn(ledger).flatMap(({ table, column, form, rows }) =>
      form === "printed" ? [] : on(table, misformed(rows, column, form)),
    ),
};
