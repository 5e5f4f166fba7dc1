import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Promise = Pick<RowOf<"commitments">, "id" | "agreement" | "contained_in" | "superseded_by">;

const firstWord = (id: string): string => id.split("-", 1)[0] as string;

/** Promises that are part of one under another agreement, or that one of another project replaces. */
export function unrelated<R extends Promise>(promises: readonly R[]): RowBreach<R>[] {
  const byId = new Map(promises.map((row) => [row.id as string, row]));
  return promises.flatMap((row): RowBreach<R>[] => {
    const whole = row.contained_in === null ? undefined : byId.get(row.contained_in);
    if (whole !== undefined && whole.agreement !== row.agreement)
      return [
        { row, column: "contained_in", expected: `a promise of ${row.agreement ?? "no agreement"}, as this one` },
      ];
    return row.superseded_by !== null && firstWord(row.superseded_by) !== firstWord(row.id)
      ? [{ row, column: "superseded_by", expected: `a promise to ${firstWord(row.id)}, as this one` }]
      : [];
  });
}

export const rule: LedgerRule = {
  code: "commitment-kin",
  description: "A promise is part of one under the same agreement, and replaced by one to the same receiver.",
  exceptable: true,
  house: true,
  check: (ledger) => on("commitments", unrelated(ledger.rows("commitments"))),
};
