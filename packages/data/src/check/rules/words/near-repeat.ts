import { grouped } from "../../../grouped.ts";
import { type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";
import { proseIn } from "./prose.ts";

/** A text is known if this many rows have it. */
const KNOWN = 3;

/** Rows whose text appears once, and lacks one letter of a text that several rows of the column have. */
export function almostRepeated<R extends object>(rows: readonly R[], column: string): RowBreach<R>[] {
  const cells = grouped(rows, (row) => {
    const text = (row as Readonly<Record<string, unknown>>)[column];
    return typeof text === "string" ? text : undefined;
  });
  const lacking = new Map<string, string>();
  for (const [text, { length }] of cells)
    if (length >= KNOWN && text.length > 4)
      for (let i = 1; i < text.length - 1; i++)
        if (!/\d/.test(text[i] as string)) lacking.set(text.slice(0, i) + text.slice(i + 1), text);
  return [...cells].flatMap(([text, [row, ...more]]) => {
    const whole = lacking.get(text);
    return whole === undefined || more.length > 0
      ? []
      : [{ row: row as R, column, expected: `“${whole}”, like other rows`, suggestion: whole }];
  });
}

export const rule: LedgerRule = {
  code: "near-repeat",
  description: "A text that appears once is not, with one letter missing, a text that several rows of its column have.",
  exceptable: true,
  house: true,
  check: (ledger) => proseIn(ledger).flatMap(({ table, column, rows }) => on(table, almostRepeated(rows, column))),
};
