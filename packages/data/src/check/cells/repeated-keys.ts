import { createHash } from "node:crypto";

/**
 * Finds the keys that occur more than once in an unsorted file, in two readings: the first keeps eight bytes of each key, the
 * second looks only at keys whose eight bytes repeat. So memory stays small even for millions of rows.
 */
export class RepeatedKeys {
  #hashes = new BigUint64Array(1024);
  #count = 0;
  #repeated: ReadonlySet<bigint> | undefined;
  readonly #first = new Map<string, number>();

  /** First reading: takes a key. */
  note(key: string): void {
    if (this.#count === this.#hashes.length) {
      const longer = new BigUint64Array(2 * this.#count);
      longer.set(this.#hashes);
      this.#hashes = longer;
    }
    this.#hashes[this.#count++] = hash(key);
  }

  /** Second reading: the earlier line with the same key, if there is one. */
  before(key: string, line: number): number | undefined {
    this.#repeated ??= this.#repeats();
    if (!this.#repeated.has(hash(key))) return undefined;
    const other = this.#first.get(key);
    if (other === undefined) this.#first.set(key, line);
    return other;
  }

  #repeats(): ReadonlySet<bigint> {
    const sorted = this.#hashes.subarray(0, this.#count).sort();
    const repeated = new Set<bigint>();
    for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeated.add(sorted[i] as bigint);
    return repeated;
  }
}

const hash = (key: string): bigint => createHash("md5").update(key).digest().readBigUInt64LE();
