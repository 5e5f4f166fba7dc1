import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Promised = Pick<RowOf<"commitments">, "id" | "project" | "actor" | "note" | "deposit">;

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text: string): readonly string[] => plain(text).match(/[a-z]{4,}/g) ?? [];

/** Promises whose words do not name their deposit. */
export const forAnother = <R extends Promised>(promises: readonly R[]): RowBreach<R>[] =>
  judged(promises, (row) => {
    const { deposit } = row;
    return deposit === null ||
      wordsOf(`${row.id} ${row.project} ${row.actor} ${row.note ?? ""}`).some((word) => deposit.includes(word))
      ? undefined
      : { column: "deposit", expected: `the deposit of ${row.project}, or a note that names this one` };
  });

export const rule: LedgerRule = {
  code: "deposit-of-promise",
  description: "A promise's deposit shares a word with its project, id, actor or note.",
  exceptable: true,
  check: (ledger) => on("commitments", forAnother(ledger.rows("commitments"))),
};
