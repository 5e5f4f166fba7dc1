import { requireCount, requireInputs, requireList, requireText } from "../given.ts";
import { byLetters } from "../lists.ts";
import type { Row } from "./answer.ts";

/** The order and the number of rows. */
export interface Arrangement {
  /** A column; `-column` for descending order. */
  readonly sort?: string | undefined;
  readonly limit?: number | undefined;
}

/** Numbers by size, text by code unit, empty cells last. */
const compare = (a: unknown, b: unknown): number =>
  typeof a === "number" && typeof b === "number" ? a - b : byLetters(String(a), String(b));

/**
 * The same rows sorted by a column, up to a limit.
 *
 * @example arrange([{ a: 1 }, { a: 3 }, { a: 2 }], { sort: "-a", limit: 2 }) // [{ a: 3 }, { a: 2 }]
 */
export function arrange(rows: readonly object[], arrangement: Arrangement): readonly Row[] {
  requireList("Rows", rows);
  requireInputs("arrange", arrangement, {}, { sort: requireText, limit: requireCount });
  const { sort, limit } = arrangement;
  const found = rows as readonly Row[];
  if (sort === undefined) return found.slice(0, limit);
  const column = sort.replace(/^-/, "");
  const sign = sort.startsWith("-") ? -1 : 1;
  return [...found]
    .sort((a, b) => {
      const [x, y] = [a[column] ?? null, b[column] ?? null];
      return x === null || y === null ? Number(x === null) - Number(y === null) : sign * compare(x, y);
    })
    .slice(0, limit);
}
