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
  const groups = new Map<string, Map<string, R[]>>();
  for (const row of rows) {
    const name = by(row);
    if (name === undefined) continue;
    const values = groups.get(name) ?? new Map<string, R[]>();
    groups.set(name, values);
    const value = of(row);
    const alike = values.get(value);
    if (alike === undefined) values.set(value, [row]);
    else alike.push(row);
  }
  return [...groups.values()].flatMap((values) => {
    if (values.size !== 2) return [];
    const [[fewer, odd], [others, many]] = [...values].sort((a, b) => a[1].length - b[1].length) as [
      [string, R[]],
      [string, R[]],
    ];
    return odd.length === 1 && many.length >= least && fewer !== others
      ? [{ row: odd[0] as R, others, count: many.length }]
      : [];
  });
}
