import { type LedgerBreach, type LedgerRule, on } from "../../engine/rule.ts";

interface Placed {
  readonly source: string | null;
  readonly locator: string | null;
}

/** The number of a database record, as a locator gives it. */
export const recordOf = (locator: string): string | undefined =>
  /(?:^|, )((?:OBJECTID|rec_id|Site_ID|dep_id|gid|fid|record) ?[A-Z]*\d+)/.exec(locator)?.[1];

/** A study that a locator quotes: `citing Fourie (2017)` names it by author and year. */
const quoted = /citing (\p{L}+).*\((\d{4})\)/u;

/** Rows that cite the same database record as another deposit: one of the two is wrong. */
export function ofOtherRecord<R extends Placed>(rows: readonly R[], depositOf: (row: R) => string): R[] {
  const known = new Map<string, string>();
  return rows.filter((row) => {
    const record = row.locator === null ? undefined : recordOf(row.locator);
    if (record === undefined) return false;
    const place = `${row.source} ${record}`;
    const first = known.get(place);
    if (first === undefined) known.set(place, depositOf(row));
    return first !== undefined && first !== depositOf(row);
  });
}

/** Estimates whose id does not name the study that their locator quotes. */
export const ofOtherStudy = <R extends Placed & { readonly id: string }>(estimates: readonly R[]): R[] =>
  estimates.filter(({ id, locator }) => {
    const [, author, year] = quoted.exec(locator ?? "") ?? [];
    return author !== undefined && !(id.includes(author.toLowerCase()) && id.includes(year as string));
  });

export const rule: LedgerRule = {
  code: "record-of-one-deposit",
  description: "A database record belongs to one deposit, and an estimate quotes the study that its id names.",
  exceptable: true,
  check: (ledger): LedgerBreach[] => [
    ...on(
      "deposits",
      ofOtherRecord(ledger.rows("deposits"), ({ id }) => id).map((row) => ({
        row,
        column: "locator",
        expected: "a record that no other deposit has",
      })),
    ),
    ...on(
      "deposit_locations",
      ofOtherRecord(ledger.rows("deposit_locations"), ({ deposit }) => deposit).map((row) => ({
        row,
        column: "locator",
        expected: "a record that no other deposit has",
      })),
    ),
    ...on(
      "resource_estimates",
      [
        ...ofOtherRecord(ledger.rows("resource_estimates"), ({ deposit }) => deposit),
        ...ofOtherStudy(ledger.rows("resource_estimates")),
      ].map((row) => ({ row, column: "locator", expected: "the record and study that the id names" })),
    ),
  ],
};
