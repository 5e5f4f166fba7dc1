import type { CompletedCommand, Values } from "./vocabulary.ts";

/** Names every distinct list of words, so that a script contains each only once. */
export class WordLists {
  readonly #names = new Map<string, string>();

  /** The name of a list; undefined for files and for an empty list. */
  name(values: Values | undefined): string | undefined {
    if (values === undefined || values === "file" || values.length === 0) return undefined;
    const words = values.join(" ");
    let name = this.#names.get(words);
    if (name === undefined) {
      name = `_oreledger_words_${this.#names.size + 1}`;
      this.#names.set(words, name);
    }
    return name;
  }

  /** Every list with its name. */
  get all(): readonly (readonly [name: string, words: string])[] {
    return [...this.#names].map(([words, name]) => [name, words]);
  }
}

/** The flags of a command that take a value. */
export const valuedFlags = ({ flags }: CompletedCommand) => flags.filter(({ values }) => values !== undefined);
