import { grouped } from "../../grouped.ts";
import type { RowBreach } from "./rule.ts";
/** A row that differs while all others of its kind agree. */
export interface OddOne<R> {
  readonly row: R;
  /** What the others have. */
  readonly others: string;
  readonly count: number;
}

/**
 * The rows whose value differs from that of all others in their group. If two rows or more differ, the group has no common
 * value, and no row is odd.
 *
 * @param by The group of a row; undefined if it has none.
 * @param of The value that is compared.
 * @param least This many others must agree.
 */
export function oddOnes<R>(
  rows: readonly R[],
  by: (row: R) => string | undefined,
  of: (row: R) => string,
  least: number,
): OddOne<R>[] {
  return [...grouped(rows, by).values()].flatMap((group) => {
    const values = grouped(group, of);
    if (values.size !== 2) return [];
    const [[, odd], [others, many]] = [...values].sort((a, b) => a[1].length - b[1].length) as [
      [string, R[]],
      [string, R[]],
    ];
    return odd.length === 1 && many.length >= least ? [{ row: odd[0] as R, others, count: many.length }] : [];
  });
}

/** The rows whose cell in a column differs from that of all others in their group, which is probably what was meant. */
export const unlikeOthers = <R extends object>(
  rows: readonly R[],
  column: keyof R & string,
  by: (row: R) => string | undefined,
  least: number,
  expected: (odd: OddOne<R>) => string,
): RowBreach<R>[] =>
  oddOnes(rows, by, (row) => String(row[column] ?? ""), least).map((odd) => ({
    row: odd.row,
    column,
    expected: expected(odd),
    suggestion: odd.others,
  }));
