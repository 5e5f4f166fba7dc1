import type { TableName } from "../../../tables/index.ts";
import type { Ledger } from "../../engine/ledger.ts";
import { type LedgerBreach, type LedgerRule, on } from "../../engine/rule.ts";

/** The columns that people write, table by table. What an importer copies is the publisher's. */
const written: Partial<Record<TableName, readonly string[]>> = {
  licences: ["title", "attribution", "note"],
  sources: ["publisher", "title", "carrier", "note"],
  readings: ["note"],
  areas: ["note"],
  groups: ["title", "scheme", "locator"],
  commodities: ["note"],
  products: ["title", "also_holds", "note"],
  corrections: ["release_prints", "meant", "reason"],
  print_links: ["reason"],
  deposits: ["name", "admin_region", "deposit_type", "owner", "note"],
  deposit_locations: ["name", "note"],
  resource_estimates: ["category", "reading", "locator", "note"],
  agreements: ["title", "place", "pledged_period", "summary", "locator", "note"],
  commitments: ["actor", "project", "locator", "note"],
  policy_events: ["clause", "title", "summary", "locator", "note"],
  event_relations: ["locator", "note"],
  claims: ["statement", "subject", "explanation", "locator"],
  claim_evidence: ["note"],
  citations: ["locator", "note"],
};

/** A word is known where it stands in so many different cells. */
const KNOWN = 10;
/** Shorter words have too many neighbours. */
const SHORTEST = 8;

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}{4,}/gu) ?? [];

interface Cell {
  readonly table: TableName;
  readonly row: object;
  readonly column: string;
}

/** How often each word stands in different texts, and where those stand that are there once. */
export function countWords(texts: Iterable<readonly [string, Cell]>): {
  readonly counts: ReadonlyMap<string, number>;
  readonly first: ReadonlyMap<string, Cell>;
} {
  const counts = new Map<string, number>();
  const first = new Map<string, Cell>();
  const seen = new Set<string>();
  for (const [text, cell] of texts) {
    if (seen.has(text)) continue;
    seen.add(text);
    for (const word of wordsOf(text)) {
      const count = counts.get(word) ?? 0;
      counts.set(word, count + 1);
      if (count === 0) first.set(word, cell);
    }
  }
  return { counts, first };
}

/**
 * The words that stand once and lack one letter of a word that stands often, by the word. A last letter may be an ending, and
 * is left alone; a name is compared with names.
 */
export function misspelt(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const known = [...counts].filter(([word, count]) => count >= KNOWN && word.length >= SHORTEST);
  const lacking = new Map<string, string>();
  for (const [word] of known)
    for (let i = 0; i < word.length - 1; i++) lacking.set(word.slice(0, i) + word.slice(i + 1), word);
  const found = new Map<string, string>();
  for (const [word, count] of counts) {
    if (count > 1) continue;
    const right = lacking.get(word);
    if (right !== undefined) found.set(word, right);
  }
  return found;
}

function* textsOf(ledger: Ledger): Iterable<readonly [string, Cell]> {
  for (const [name, columns] of Object.entries(written)) {
    const table = name as TableName;
    for (const row of ledger.rows(table) as readonly Readonly<Record<string, unknown>>[])
      for (const column of columns) {
        const value = row[column];
        if (typeof value === "string") yield [value, { table, row, column }];
        else if (Array.isArray(value) && value.length > 0) yield [value.join("; "), { table, row, column }];
      }
  }
}

export const rule: LedgerRule = {
  code: "spelling",
  description: "A word that stands once does not lack a letter of a word that stands often.",
  exceptable: true,
  check(ledger) {
    const { counts, first } = countWords(textsOf(ledger));
    return [...misspelt(counts)].flatMap(([word, right]): LedgerBreach[] => {
      const { table, row, column } = first.get(word) as Cell;
      return on(table, [{ row, column, expected: `“${right}” for “${word}”, which stands nowhere else` }]);
    });
  },
};
