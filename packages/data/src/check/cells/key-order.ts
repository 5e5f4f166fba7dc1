import { compareKeys } from "../../csv/address.ts";

/** A row in the wrong place, or a row that is there twice. */
export interface Misplaced {
  readonly kind: "duplicate" | "order";
  readonly key: readonly string[];
  readonly line: number;
  /** The line of the row that has the same key, or where the order breaks. */
  readonly other: number;
}

interface Placed {
  readonly key: readonly string[];
  readonly line: number;
}

/**
 * Reads keys in the order of the file and remembers two: in a sorted file, equal keys are neighbours. If `disordered`,
 * duplicates may be apart, and the file has to be read again to find them.
 */
export class KeyOrder {
  #last: Placed | undefined;
  #before: Placed | undefined;
  disordered = false;

  /** Takes the next row; returns what is wrong with its place, or with the place of the row before it. */
  place(key: readonly string[], line: number): Misplaced | undefined {
    const row = { key, line };
    const last = this.#last;
    const order = last === undefined ? -1 : compareKeys(last.key, key);
    if (order < 0) {
      this.#before = last;
      this.#last = row;
      return undefined;
    }
    if (order === 0) return { kind: "duplicate", key, line, other: (last as Placed).line };
    this.disordered = true;
    // The previous row may be the one that is too far up: then this row follows the one before that.
    if (this.#before === undefined || compareKeys(this.#before.key, key) < 0) {
      this.#last = row;
      return { kind: "order", key: (last as Placed).key, line: (last as Placed).line, other: line };
    }
    return { kind: "order", key, line, other: (last as Placed).line };
  }
}
