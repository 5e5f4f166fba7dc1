import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Promise = Pick<RowOf<"commitments">, "id" | "agreement" | "contained_in" | "superseded_by">;

const firstWord = (id: string): string => id.split("-", 1)[0] as string;

/** Promises contained in one under another agreement, or replaced by one for another project. */
export function unrelated<R extends Promise>(promises: readonly R[]): RowBreach<R>[] {
  const byId = new Map(promises.map((row) => [row.id as string, row]));
  return judged(promises, (row) => {
    const whole = row.contained_in === null ? undefined : byId.get(row.contained_in);
    if (whole !== undefined && whole.agreement !== row.agreement)
      return { column: "contained_in", expected: `a promise under ${row.agreement ?? "no agreement"}, like this one` };
    return row.superseded_by !== null && firstWord(row.superseded_by) !== firstWord(row.id)
      ? { column: "superseded_by", expected: `a promise to ${firstWord(row.id)}, like this one` }
      : undefined;
  });
}

export const rule: LedgerRule = {
  code: "commitment-kin",
  description:
    "A promise is contained only in one under the same agreement, and replaced only by one to the same recipient.",
  exceptable: true,
  house: true,
  check: (ledger) => on("commitments", unrelated(ledger.rows("commitments"))),
};
