import type { TableName } from "../../../tables/index.ts";
import { judged, type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";

/** Columns of whole sentences: each ends with a full stop. */
const sentences: Partial<Record<TableName, readonly string[]>> = {
  agreements: ["summary"],
  areas: ["note"],
  citations: ["note"],
  claim_evidence: ["note"],
  claims: ["explanation"],
  commitment_steps: ["note"],
  commodities: ["note"],
  corrections: ["reason"],
  deposit_locations: ["note"],
  deposits: ["note"],
  exceptions: ["reason"],
  policy_events: ["summary"],
  print_links: ["reason"],
  readings: ["note"],
  resource_estimates: ["note"],
};
/** Columns of names: none ends with a full stop. */
const names: Partial<Record<TableName, readonly string[]>> = {
  agreements: ["title"],
  claims: ["statement", "subject"],
  commitments: ["actor", "project"],
  groups: ["title", "scheme"],
  licences: ["title", "attribution"],
  policy_events: ["title"],
  products: ["title", "also_holds"],
};
/** Columns that may hold either. */
const words: Partial<Record<TableName, readonly string[]>> = {
  agreements: ["pledged_period", "locator", "note"],
  claims: ["locator"],
  citations: ["locator"],
  commitment_steps: ["locator"],
  commitments: ["locator", "note"],
  event_relations: ["locator", "note"],
  groups: ["locator"],
  licences: ["note"],
  policy_events: ["clause", "locator", "note"],
  products: ["note"],
  sources: ["publisher", "carrier", "note"],
};

type Form = "sentence" | "name" | "words";

/** What is wrong with the form of a text, whatever it says; undefined if nothing is. */
export function fault(text: string, form: Form): string | undefined {
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
  if (form === "sentence" && !/[.?!][”’)]*$/.test(text)) return "a sentence that ends with a full stop";
  if (form === "name" && /[^.\s]{4}\.$/.test(text)) return "a name, without a full stop";
  return undefined;
}

const forms = [
  ["sentence", sentences],
  ["name", names],
  ["words", words],
] as const;

/** Rows with a text that does not have its form. */
export const misformed = <R extends object>(rows: readonly R[], column: string, form: Form): RowBreach<R>[] =>
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
    forms.flatMap(([form, tables]) =>
      (Object.entries(tables) as [TableName, readonly string[]][]).flatMap(([table, columns]) =>
        columns.flatMap((column) => on(table, misformed(ledger.rows(table) as readonly object[], column, form))),
      ),
    ),
};
