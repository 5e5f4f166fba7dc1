import { addressOf } from "../../../csv/address.ts";
import { grouped } from "../../../grouped.ts";
import { tables } from "../../../tables/index.ts";
import { type LedgerBreach, type LedgerRule, on } from "../../engine/rule.ts";
import { proseIn } from "./prose.ts";

/** The columns that make rows related if they are equal: related rows may share a text. */
const kin = "act agreement claim commitment commodity deposit event parent publisher row rule source".split(" ");

/** A shorter text says little and may be repeated. */
const SHORTEST = 30;

/** A text of our own in exactly two rows that are not related: it was copied with the row, or into the wrong one. */
export function toldTwice<R extends Readonly<Record<string, unknown>>>(
  rows: readonly R[],
  column: string,
): { readonly row: R; readonly first: R }[] {
  const byText = grouped(rows, (row) => {
    const text = row[column];
    return typeof text === "string" && text.length >= SHORTEST ? text : undefined;
  });
  return [...byText.values()].flatMap(([first, row, more]) =>
    first === undefined || row === undefined || more !== undefined || kin.some((of) => row[of] && row[of] === first[of])
      ? []
      : [{ row, first }],
  );
}

export const rule: LedgerRule = {
  code: "told-once",
  description: "A text in our own words appears in one row, or in rows of one source, act, deposit or agreement.",
  exceptable: true,
  check: (ledger) =>
    proseIn(ledger).flatMap(({ table, column, form, rows }): LedgerBreach[] =>
      form === "name" || form === "printed"
        ? []
        : on(
            table,
            toldTwice(rows, column).map(({ row, first }) => ({
              row,
              column,
              expected: `a text of its own, not the text of ${addressOf(tables[table], first)}`,
            })),
          ),
    ),
};
