import type { Fact } from "./facts.ts";

/** A tool that reads the files: by its own recipe of the data dictionary where it has one. */
export interface Tool {
  readonly name: string;
  /** What it reads. */
  readonly reads: string;
  /** Its version; undefined where it is not here. */
  version(): string | undefined;
  /** The cells as the tool prints them, in the order of the facts; an empty cell is an empty text. */
  answers(facts: readonly Fact[], root: string): Promise<string[]> | string[];
}
