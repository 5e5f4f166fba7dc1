import { gathered, grouped } from "../../../grouped.ts";
import type { TableName } from "../../../tables/index.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

/** The columns that together say what a row is, whatever its id. The first of them may not be empty. */
const sameness = {
  commitments: ["amount", "actor", "currency", "stated"],
  resource_estimates: ["tonnage_t", "deposit", "analyte", "estimate_kind", "grade", "contained_t", "effective_date"],
  policy_events: ["announced", "actors", "type", "restricts", "commodities", "targets", "effective_from"],
} as const satisfies Partial<Record<TableName, readonly string[]>>;

/** Rows that say the same as an earlier row with another id. */
export const rowsTwice = <R extends { readonly id: string }>(
  rows: readonly R[],
  what: (row: R) => readonly unknown[],
): RowBreach<R>[] =>
  [...grouped(rows, (row) => (what(row)[0] === null ? undefined : JSON.stringify(what(row)))).values()].flatMap(
    ([first, ...others]) =>
      others
        .filter(({ id }) => id !== first?.id)
        .map((row) => ({ row, column: "id", expected: `a row of its own: ${first?.id} says the same` })),
  );

export const rule: LedgerRule = {
  code: "row-twice",
  description:
    "No two ids of a table are one promise, one estimate, one act, or one agreement of the same parties on the same day.",
  exceptable: true,
  *check(ledger) {
    for (const [table, columns] of Object.entries(sameness) as [keyof typeof sameness, readonly string[]][]) {
      const rows = ledger.rows(table) as readonly (RowOf<"commitments"> & Readonly<Record<string, unknown>>)[];
      yield* on(
        table,
        rowsTwice(rows, (row) => columns.map((column) => row[column])),
      );
    }
    const parties = gathered(
      ledger.rows("agreement_parties"),
      ({ agreement }) => agreement,
      ({ party }) => party as string,
    );
    yield* on(
      "agreements",
      rowsTwice(ledger.rows("agreements"), (row) => {
        const signers = parties.get(row.id);
        return [signers === undefined ? null : [...signers].sort(), row.type, row.signed, row.announced];
      }),
    );
  },
};
