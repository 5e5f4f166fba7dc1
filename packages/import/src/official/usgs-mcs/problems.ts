import { nearest } from "../../../../data/src/csv/nearest.ts";
import type { Place } from "./raw-cell.ts";

/** One thing in the release that the importer does not understand. */
export interface Problem extends Partial<Place> {
  readonly file: string;
  /** What it should have been, such as `country`. */
  readonly what: string;
  readonly text: string;
  /** What is wrong with it, unless it is only an unknown `what`. */
  readonly says?: string;
  readonly near?: readonly string[];
  /** What to do about it. */
  readonly advice?: string;
}

/** Collects everything that was not understood, so that a contributor sees it all at once. */
export class Problems {
  readonly #found = new Map<string, { problem: Problem; times: number }>();

  add(problem: Problem, known: Iterable<string> = []): void {
    const key = `${problem.file} ${problem.what} ${problem.text}`;
    const before = this.#found.get(key);
    if (before !== undefined) before.times++;
    else {
      const near =
        problem.text === ""
          ? []
          : nearest(
              problem.text,
              [...known].filter((name) => name !== ""),
            );
      this.#found.set(key, { problem: { ...problem, near }, times: 1 });
    }
  }

  get size(): number {
    return this.#found.size;
  }

  /** @throws Error that lists all problems, if there are any. */
  stopIfAny(): void {
    if (this.#found.size === 0) return;
    const lines = [...this.#found.values()].map(({ problem, times }) => {
      const { file, line, column, what, text, near = [], advice, says = `is not a known ${what}` } = problem;
      const where = [file, line, column].filter((part) => part !== undefined && part !== "").join(":");
      const hint = near.length > 0 ? ` Nearest known: ${near.map((name) => JSON.stringify(name)).join(", ")}.` : "";
      const again = times > 1 ? ` (and ${times - 1} more like it)` : "";
      return `${where}: ${JSON.stringify(text)} ${says}${again}.${hint}${advice === undefined ? "" : ` ${advice}`}`;
    });
    throw new Error(
      [`${lines.length} ${lines.length === 1 ? "thing was" : "things were"} not understood:`, ...lines].join("\n"),
    );
  }
}
