import { type Citation, citedOnce } from "../cite/citation.ts";

/** Numbers the sources of a page in the order of first use. */
export class Footnotes {
  readonly #citations: Citation[] = [];

  /** The numbers of the given sources, ascending. A source that was used before keeps its number. */
  mark(citations: Iterable<Citation>): number[] {
    const numbers = new Set<number>();
    for (const citation of citations) {
      let index = this.#citations.findIndex((known) => known.source === citation.source);
      if (index < 0) index = this.#citations.push(citation) - 1;
      else this.#citations[index] = citedOnce([this.#citations[index] as Citation, citation])[0] as Citation;
      numbers.add(index + 1);
    }
    return [...numbers].sort((a, b) => a - b);
  }

  /** The sources by number. */
  get citations(): readonly Citation[] {
    return this.#citations;
  }
}
