import { exceptable } from "../exceptable.ts";
import type { RowBreach, RowOf } from "../row-of.ts";

type Exception = Pick<RowOf<"exceptions">, "rule" | "row" | "field" | "reason">;

/** So many words, of two letters or more, are a reason. */
const FEWEST_WORDS = 5;

/**
 * Exceptions that accept more than one thing, or what has no exception: of a rule that always holds, of a whole row, or without a
 * reason in words.
 *
 * @param ofWholeRows Rules whose findings are on whole rows, so that `*` is their field.
 */
export const wideExceptions = <E extends Exception>(
  exceptions: readonly E[],
  ofWholeRows: ReadonlySet<string>,
): RowBreach<E>[] =>
  exceptions.flatMap((row) => {
    const tell = (column: string, expected: string) => [{ row, column, expected }];
    if (!exceptable.has(row.rule))
      return tell(
        "rule",
        `one of ${[...exceptable].join(", ")}: a finding of any other rule is put right, never accepted`,
      );
    if (row.field === "*" && !ofWholeRows.has(row.rule))
      return tell("field", "the column of the finding: an exception accepts one cell, as it stands");
    const words = new Set(row.reason.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
    if (words.size < FEWEST_WORDS)
      return tell("reason", `a reason in words, ${FEWEST_WORDS} or more: why is this right as it stands?`);
    return [];
  });
