import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Promise = Pick<RowOf<"commitments">, "instrument" | "amount_basis" | "finance_stage">;

/** Letters of interest whose amount is called anything but non-binding, or that have a stage of finance. */
export const bindingLetters = <R extends Promise>(promises: readonly R[]): RowBreach<R>[] =>
  promises.flatMap((row) =>
    row.instrument !== "letter_of_interest"
      ? []
      : row.amount_basis !== "non_binding"
        ? [
            {
              row,
              column: "amount_basis",
              expected: "non_binding: a letter of interest binds nobody",
              suggestion: "non_binding",
            },
          ]
        : row.finance_stage !== null
          ? [{ row, column: "finance_stage", expected: "empty: a letter of interest is no finance yet" }]
          : [],
  );

export const rule: LedgerRule = {
  code: "letter-binds-nobody",
  description: "The amount of a letter of interest is non-binding.",
  check: (ledger) => on("commitments", bindingLetters(ledger.rows("commitments"))),
};
