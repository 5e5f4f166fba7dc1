import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Correction = Pick<
  RowOf<"corrections">,
  "in_table" | "commodity" | "measure" | "items" | "field" | "release_prints" | "expect" | "evidence"
>;

/** What a correction corrects, by the form of what the release prints: a figure, the name of a column, or a unit. */
export const fieldOf = (print: string): Correction["field"] =>
  /^-?[\d,.]+$/.test(print) ? "cell" : print.includes("_") ? "column" : "unit";

/** Corrections whose parts do not fit together: their field, their print and guard, the rows that support them. */
export const misfit = <R extends Correction>(corrections: readonly R[]): RowBreach<R>[] =>
  corrections.flatMap((row): RowBreach<R>[] => {
    const { in_table, commodity, measure, items, release_prints: print, expect } = row;
    const field = fieldOf(print);
    const found: RowBreach<R>[] = [];
    if (row.field !== field)
      found.push({ row, column: "field", expected: `${field}: the release prints ${print}`, suggestion: field });
    else if (field === "cell" && !expect?.startsWith(print))
      found.push({ row, column: "release_prints", expected: `the beginning of ${expect}` });
    else if (field === "unit" && !expect?.endsWith(print))
      found.push({ row, column: "release_prints", expected: `the end of ${expect}` });
    const what: readonly string[] = measure === null ? items : [measure];
    const strange = row.evidence.find((address) => {
      const [table, of, ...rest] = address.split("/");
      return table !== in_table || of !== commodity || !rest.some((part) => what.includes(part));
    });
    if (strange !== undefined)
      found.push({ row, column: "evidence", expected: `rows of ${in_table} for ${commodity}, ${what.join(" or ")}` });
    return found;
  });

export const rule: LedgerRule = {
  code: "correction-form",
  description:
    "A correction's field says what it corrects, its guard contains what the release prints, and its evidence is about the same thing.",
  exceptable: true,
  house: true,
  check: (ledger) => on("corrections", misfit(ledger.rows("corrections"))),
};
