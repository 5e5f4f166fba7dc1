/** So many refusals are written out: the rest is counted. */
const MOST_TOLD = 20;

/** Collects what an importer does not understand in one file, so that the contributor sees all of it at once. */
export class Refusals {
  readonly #file: string;
  readonly #told: string[] = [];
  #count = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** @param at The line of a text file, or where in a workbook. */
  add(at: number | string, reason: string): void {
    this.#count++;
    if (this.#told.length < MOST_TOLD) this.#told.push(`${this.#file}:${at}: ${reason}`);
  }

  /** @throws Error with every refusal, by file, line and reason. */
  throwIfAny(): void {
    if (this.#count === 0) return;
    const more = this.#count - this.#told.length;
    throw new Error(`${this.#told.join("\n")}${more > 0 ? `\n… and ${more} more refused lines` : ""}`);
  }
}
