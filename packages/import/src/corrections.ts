import { type Correctable, type Correction, selects } from "../../data/src/compute/corrections.ts";

/** The corrections of one release, with a check that it still prints what they expect. */
export class Corrections {
  readonly #own: readonly Correction[];
  readonly #commodities = new Set<string>();
  readonly #met = new Set<Correction>();
  readonly #expected = new Set<Correction>();

  constructor(all: readonly Correction[], table: Correction["in_table"], source: string) {
    this.#own = all.filter((one) => one.in_table === table && one.source === source);
  }

  /** The correction of a row's unit or cell, or undefined. Shifted columns are read separately. */
  of(row: Correctable): Correction | undefined {
    this.#commodities.add(row.commodity);
    return this.#own.find((one) => one.field !== "column" && selects(one, row));
  }

  /**
   * Notes that the release prints what is corrected.
   *
   * @param prints The unit, the cell or the name of the column in the release.
   * @returns The error if the release prints something else: then a person must decide again.
   */
  meet(one: Correction, prints: string, printed: string | null): string | undefined {
    if (prints !== one.release_prints)
      return `the correction ${one.id} expects the ${one.field} ${JSON.stringify(one.release_prints)}, but the release prints ${JSON.stringify(prints)}: check whether the release has been corrected`;
    this.#met.add(one);
    if (printed === one.expect) this.#expected.add(one);
    return undefined;
  }

  /** The correction of a row that is under the name of another column, or undefined. */
  ofColumns(row: Correctable): Correction | undefined {
    return this.#own.find((one) => one.field === "column" && selects(one, row));
  }

  /** Notes that a row of shifted columns prints what their correction expects. */
  standsAt(one: Correction, printed: string): void {
    this.#met.add(one);
    if (printed === one.expect) this.#expected.add(one);
  }

  /** The corrections that were applied, for the report. */
  applied(): string[] {
    return [...this.#met].map(({ id, reason }) => `${id}: ${reason}`);
  }

  /** Corrections of the commodities read that matched no row, or whose guard the release no longer prints. */
  unmet(): string[] {
    return this.#own.flatMap((one) =>
      !this.#commodities.has(one.commodity) || this.#expected.has(one)
        ? []
        : [
            this.#met.has(one)
              ? `the correction ${one.id} expects ${JSON.stringify(one.expect)}, which the release no longer prints: check whether it has been corrected`
              : `the correction ${one.id} matches no figure of the release`,
          ],
    );
  }
}
