import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A line of a CSV with the key by which it is sorted: the key cells joined by NUL, which sorts before every character. */
export interface KeyedLine {
  readonly key: string;
  readonly line: string;
}

const byKey = (a: KeyedLine, b: KeyedLine): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** So many lines are held before they are sorted and put on disk. */
const RUN = 50_000;
const MARK = "\u0001";

/**
 * Sorts any number of lines in a memory that stays flat: runs are sorted and put on disk, then merged. Few lines never
 * touch the disk. Dispose of it when done.
 */
export class SortedLines {
  #held: KeyedLine[] = [];
  readonly #runs: string[] = [];
  #folder: string | undefined;
  readonly #run: number;

  constructor(run = RUN) {
    this.#run = run;
  }

  /** Takes a line; wait for the promise, where there is one, before the next. */
  add(key: string, line: string): Promise<void> | undefined {
    this.#held.push({ key, line });
    return this.#held.length < this.#run ? undefined : this.#spill();
  }

  async #spill(): Promise<void> {
    const lines = this.#held.sort(byKey);
    this.#held = [];
    this.#folder ??= mkdtempSync(join(tmpdir(), "oreledger-sort-"));
    const path = join(this.#folder, String(this.#runs.length));
    this.#runs.push(path);
    const out = createWriteStream(path);
    for (let at = 0; at < lines.length; at += 1000)
      if (
        !out.write(
          lines
            .slice(at, at + 1000)
            .map(({ key, line }) => `${key}${MARK}${line}\n`)
            .join(""),
        )
      )
        await once(out, "drain");
    out.end();
    await once(out, "finish");
  }

  /** The lines in the order of their keys; lines of one key in the order in which they came. */
  async *[Symbol.asyncIterator](): AsyncGenerator<KeyedLine> {
    const held = this.#held.sort(byKey);
    if (this.#runs.length === 0) {
      yield* held;
      return;
    }
    const runs: AsyncIterator<KeyedLine>[] = this.#runs.map(linesOf);
    runs.push(
      (async function* () {
        yield* held;
      })(),
    );
    const heads = await Promise.all(runs.map((run) => run.next()));
    for (;;) {
      let least = -1;
      for (let i = 0; i < heads.length; i++)
        if (!heads[i]?.done && (least < 0 || byKey(heads[i]?.value, heads[least]?.value) < 0)) least = i;
      if (least < 0) return;
      yield heads[least]?.value as KeyedLine;
      heads[least] = await (runs[least] as AsyncIterator<KeyedLine>).next();
    }
  }

  dispose(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function* linesOf(path: string): AsyncGenerator<KeyedLine> {
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    const cut = text.indexOf(MARK);
    yield { key: text.slice(0, cut), line: text.slice(cut + 1) };
  }
}
