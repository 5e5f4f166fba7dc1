/** The most refusals that are listed; the others are counted. */
const MOST_TOLD = 20;

/** Lines of one file that could not be used, for one reason. */
export interface RefusedLines {
  readonly file: string;
  /** The place of the first: the line of a text file, or a place in a workbook. */
  readonly at: number | string;
  readonly reason: string;
  readonly count: number;
}

/** Collects everything in one file that an importer does not understand, so that the contributor sees all of it at once. */
export class Refusals {
  readonly #file: string;
  readonly #reasons = new Map<string, { at: number | string; count: number }>();
  #untold = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** @param at The line of a text file, or a place in a workbook. */
  add(at: number | string, reason: string): void {
    const known = this.#reasons.get(reason);
    if (known !== undefined) known.count++;
    else if (this.#reasons.size < MOST_TOLD) this.#reasons.set(reason, { at, count: 1 });
    else this.#untold++;
  }

  /** The refused lines, by reason; if there are too many reasons to read, the last entry is the number of the others. */
  get lines(): readonly RefusedLines[] {
    const told = [...this.#reasons].map(([reason, { at, count }]) => ({ file: this.#file, at, reason, count }));
    return this.#untold === 0
      ? told
      : [...told, { file: this.#file, at: "later", reason: "lines refused for further reasons", count: this.#untold }];
  }

  /** @throws Error with every refusal, by file, line and reason. */
  throwIfAny(): void {
    const { lines } = this;
    if (lines.length > 0) throw new Error(lines.map(refusedInWords).join("\n"));
  }
}

export const refusedInWords = ({ file, at, reason, count }: RefusedLines): string =>
  `${file}:${at}: ${reason}${count > 1 ? ` (${count} lines)` : ""}`;

/** Why nothing of a file could be used: its refusals, and the lines left out by rule. */
export const unusable = (
  file: string,
  refused: readonly RefusedLines[],
  leftOut: Readonly<Record<string, number>>,
): string =>
  [
    `${file}: nothing in it could be used`,
    ...refused.map((each) => `  ${refusedInWords(each)}`),
    ...Object.entries(leftOut).map(([rule, count]) => `  ${rule}: ${count}`),
    ...(refused.length === 0 && Object.keys(leftOut).length === 0 ? ["  it has no line of figures"] : []),
  ].join("\n");
