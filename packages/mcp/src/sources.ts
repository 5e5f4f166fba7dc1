import type { Citation } from "@oreledger/sdk";
import type { Answer, Row } from "@oreledger/sdk/answer";

/** The most places of a source that are listed: an answer from thousands of rows has thousands. */
const MOST_PLACES = 12;

/** The sources of the rows that are sent, and those of each row. */
export interface Sources {
  /** The nth is marked `[n]`. */
  readonly citations: readonly (Citation & { readonly further_locators: number })[];
  readonly marksOf: (row: Row) => readonly number[];
}

const namedIn = (row: Row): string[] => ["source", "sources"].flatMap((name) => row[name] ?? []).map(String);

/** The sources of the rows that are sent; if these name none, those of the whole answer. */
export function sourcesOf(answer: Answer, rows: readonly Row[]): Sources {
  const named = new Set(rows.flatMap(namedIn));
  const places = new Map<string, Set<string>>();
  for (const { source, locator } of rows)
    if (typeof source === "string" && typeof locator === "string")
      places.set(source, (places.get(source) ?? new Set()).add(locator));
  // A page marks its lines with the numbers of its own list.
  const cited = answer.cite();
  const chosen = answer.page === undefined && named.size > 0 ? cited.filter(({ source }) => named.has(source)) : cited;
  const citations = chosen.map((citation) => {
    const locators = [...(places.get(citation.source) ?? citation.locators)];
    return {
      ...citation,
      locators: locators.slice(0, MOST_PLACES),
      further_locators: Math.max(0, locators.length - MOST_PLACES),
    };
  });
  const numbers = new Map(citations.map(({ source }, i) => [source, i + 1]));
  return {
    citations,
    marksOf: (row) => {
      const marks = namedIn(row).flatMap((id) => numbers.get(id) ?? []);
      // A row without a source among rows that name theirs has none.
      return marks.length > 0 || named.size > 0 ? marks : [...numbers.values()];
    },
  };
}
