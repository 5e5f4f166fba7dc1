import MiniSearch, { type Options } from "minisearch";
import type { LedgerWith } from "../ledger/ledger.ts";
import { type SearchDocument, searchDocuments, type searchedTables } from "./documents.ts";
import { tokenizer, tokensOf } from "./tokens.ts";

type Searched = LedgerWith<(typeof searchedTables)[number]>;

/** What a search found: a document, how well it fits, and which of its terms matched. */
export interface Hit {
  readonly document: SearchDocument;
  readonly score: number;
  readonly terms: readonly string[];
}

/** What search found, and whether it holds all the words that were asked for. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly all: boolean;
}

/** How every index of the ledger is read: the site loads one that was stored, with the same options. */
export const searchOptions: Options<SearchDocument> = {
  fields: ["title", "names", "text"],
  tokenize: tokensOf,
  processTerm: (term) => term,
};

/** What is searched for more often stands above what is named alike: the metal tin before a deposit of that name. */
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

/** A slip in every fourth letter or so; short words and numbers are taken as they are. */
const fuzzy = (term: string): number | false => (term.length < 4 || /^\d+$/.test(term) ? false : 0.25);

/** The rows of a ledger by their words. */
export class SearchIndex {
  readonly #documents: ReadonlyMap<string, SearchDocument>;
  readonly #index: MiniSearch<SearchDocument>;

  constructor(documents: readonly SearchDocument[]) {
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    this.#index = new MiniSearch({ ...searchOptions, tokenize: tokenizer() });
    this.#index.addAll(documents);
  }

  /** The best first, of one table or of all. Rows that hold every word; where there is none, rows that hold some. */
  find(words: string, table?: SearchDocument["table"]): Hits {
    for (const combineWith of ["AND", "OR"] as const) {
      const hits = this.#index.search(words, {
        tokenize: tokensOf,
        combineWith,
        prefix: (term) => term.length > 2,
        fuzzy,
        boost: { title: 3, names: 3 },
        filter: ({ id }) => table === undefined || this.#documents.get(id as string)?.table === table,
        boostDocument: (id) => weights[(this.#documents.get(id as string) as SearchDocument).table],
      });
      if (hits.length > 0)
        return {
          all: combineWith === "AND",
          hits: hits.map(({ id, score, terms }) => ({
            document: this.#documents.get(id) as SearchDocument,
            score,
            terms,
          })),
        };
    }
    return { hits: [], all: false };
  }

  /** The index as JSON, for a page that loads it. */
  toJSON(): object {
    return this.#index.toJSON();
  }
}

const ofLedger = new WeakMap<object, SearchIndex>();

/** The index of a ledger, made when it is first searched: an index that was stored would answer for another ledger. */
export function searchIndexOf(ledger: Searched): SearchIndex {
  const known = ofLedger.get(ledger.tables);
  if (known !== undefined) return known;
  const made = new SearchIndex(searchDocuments(ledger));
  ofLedger.set(ledger.tables, made);
  return made;
}
