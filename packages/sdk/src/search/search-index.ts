import { fold } from "@oreledger/data";
import MiniSearch, { type Options } from "minisearch";
import { InvalidInput } from "../errors.ts";
import { requireRows, requireText, tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { onceFor } from "../once-for.ts";
import { type SearchDocument, searchDocuments, type searchedTables } from "./documents.ts";
import { stem } from "./stem.ts";
import { tokenizer, tokensOf } from "./tokens.ts";

type Searched = LedgerWith<(typeof searchedTables)[number]>;

/** One result of a search: a document, its score, and which of its terms matched. */
export interface Hit<Found = FoundDocument> {
  readonly document: Found;
  readonly score: number;
  readonly terms: readonly string[];
}

/** The results of a search, and whether they contain all its words. */
export interface Hits<Found = FoundDocument> {
  readonly hits: readonly Hit<Found>[];
  readonly all: boolean;
}

/** The options of every index of the ledger, stored ones included. */
const searchOptions: Options<SearchDocument> = {
  fields: ["title", "names", "text"],
  tokenize: tokensOf,
  processTerm: (term) => term,
};

/** What is searched for more often ranks above what has the same name: the metal tin before a deposit called Tin. */
const weights: Readonly<Record<SearchDocument["table"], number>> = {
  commodities: 3,
  areas: 3,
  groups: 2,
  agreements: 1.5,
  policy_events: 1.5,
  commitments: 1.5,
  claims: 1.3,
  products: 1.2,
  deposits: 1,
  sources: 0.6,
};

/** Terms of a long word that are so short without its ending that a slip makes another word of them: lead of lending. */
const shortened = (words: string): ReadonlySet<string> =>
  new Set(
    fold(words)
      .split(" ")
      .filter((word) => stem(word).length < SURE && word.length - stem(word).length > 1)
      .map(stem),
  );
const SURE = 5;

/**
 * One typing error for every four letters; none in short words and numbers. Not rounded up: two errors turn an import into an
 * export.
 */
const fuzzy = (term: string): number | false =>
  term.length < 4 || /^\d+$/.test(term) ? false : Math.floor(term.length / 4);

/** Shorter parts of a word do not count as words. */
const PART = 4;

/** What a search needs of a document that it found. */
export type Findable = Pick<SearchDocument, "id" | "table" | "called">;

/** How exactly words are a document's name: 2 as it is written, 1 but for case and marks, 0 if they are not. */
function exactness(words: string, { called = [] }: Findable): number {
  const asked = words.trim();
  if (called.includes(asked)) return 2;
  const folded = fold(asked);
  return called.some((name) => fold(name) === folded) ? 1 : 0;
}

/** A document without its words, which are in the index. */
export type FoundDocument = Omit<SearchDocument, "names" | "text">;

/** A full-text index of a ledger's rows. */
export class SearchIndex<Found extends Findable = FoundDocument> {
  readonly #documents: ReadonlyMap<string, Found>;
  readonly #index: MiniSearch;

  constructor(documents: readonly Found[], index: MiniSearch) {
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    this.#index = index;
  }

  /** Whether a row contains exactly these terms; for a single term, as the beginning of a word. */
  #holds(terms: readonly string[]): boolean {
    const [only, ...more] = terms;
    const options = {
      tokenize: () => [...terms],
      combineWith: "AND",
      prefix: more.length === 0,
      fuzzy: false,
    } as const;
    return this.#index.search(only as string, options).length > 0;
  }

  /** Splits two words written as one, such as `pricefloor`, if no row has the one and some row has the two. */
  #apart(term: string): readonly string[] {
    if (term.length < 2 * PART || !/^[a-z]+$/.test(term) || this.#holds([term])) return [term];
    for (let at = term.length - PART; at >= PART; at--) {
      const parts = [stem(term.slice(0, at)), stem(term.slice(at))];
      if (this.#holds(parts)) return parts;
    }
    return [term];
  }

  /**
   * Rows of one table or of all, best first: what is called exactly so, then rows with exact words, then those with corrected
   * ones. Rows that contain every word or, if there are none, rows that contain some.
   */
  find(words: string, table?: SearchDocument["table"]): Hits<Found> {
    const asked = tokensOf(words).flatMap((term) => this.#apart(term));
    const short = shortened(words);
    const written = (terms: readonly string[]) => asked.filter((term) => terms.includes(term)).length;
    for (const combineWith of ["AND", "OR"] as const) {
      const hits = this.#index.search(words, {
        tokenize: () => asked,
        combineWith,
        prefix: (term) => term.length > 2,
        fuzzy: (term) => !short.has(term) && fuzzy(term),
        boost: { title: 3, names: 3 },
        // An index may contain more documents than were given.
        filter: ({ id }) => {
          const found = this.#documents.get(id as string);
          return found !== undefined && (table === undefined || found.table === table);
        },
        boostDocument: (id) => weights[this.#documents.get(id as string)?.table ?? "sources"],
      });
      if (hits.length > 0)
        return {
          all: combineWith === "AND",
          hits: hits
            .map(({ id, score, terms }) => ({ document: this.#documents.get(id) as Found, score, terms }))
            .map((hit) => ({ hit, exact: exactness(words, hit.document) }))
            .sort(
              (a, b) => b.exact - a.exact || written(b.hit.terms) - written(a.hit.terms) || b.hit.score - a.hit.score,
            )
            .map(({ hit }) => hit),
        };
    }
    return { hits: [], all: false };
  }

  /** The index as JSON, for a web page to load. */
  toJSON(): object {
    return this.#index.toJSON();
  }
}

/** Builds an index of documents. */
function indexOf(documents: readonly SearchDocument[]): SearchIndex {
  // The index keeps its options, and with them would keep a tokenizer's cache in memory.
  let tokens = tokenizer();
  const index = new MiniSearch<SearchDocument>({ ...searchOptions, tokenize: (text) => tokens(text) });
  index.addAll(documents);
  tokens = tokensOf;
  return new SearchIndex(
    documents.map(({ names: _names, text: _text, ...told }) => told),
    index,
  );
}

/**
 * Loads an index from JSON, so that a web page searches without the ledger.
 *
 * @param stored The index as `JSON.stringify` wrote it.
 * @param documents What results show of each document, such as its title.
 */
export function storedIndex<Found extends Findable>(stored: string, documents: readonly Found[]): SearchIndex<Found> {
  requireText("A stored index", stored);
  requireRows("The documents", documents, "id");
  return new SearchIndex(documents, readIndex(stored));
}

function readIndex(stored: string): MiniSearch<SearchDocument> {
  try {
    return MiniSearch.loadJSON<SearchDocument>(stored, searchOptions);
  } catch (error) {
    throw new InvalidInput(`That is no index which JSON.stringify wrote: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

const indexFor = /* @__PURE__ */ onceFor((tables: Searched["tables"]) => indexOf(searchDocuments({ tables })));

/**
 * The index of a ledger, built on first use. It is not stored, as it would be wrong for another ledger.
 *
 * @param documents Replace those of the ledger, for example with names in further languages.
 */
export function searchIndexOf(ledger: Searched, documents?: readonly SearchDocument[]): SearchIndex {
  if (documents === undefined) return indexFor(tablesOf(ledger));
  requireRows("The documents", documents, "id");
  return indexOf(documents);
}
