import { lastDay } from "../../../compute/partial-date.ts";
import { judged, type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";

/** Columns with a day of work on this ledger: a page was read, a claim judged, something accepted or found. */
export const ourDays = [
  ["sources", "retrieved"],
  ["readings", "read_up_to"],
  ["claims", "judged"],
  ["corrections", "found"],
  ["exceptions", "accepted"],
  ["redirects", "retired_on"],
] as const;

/** The year in which the ledger began. */
const BEGINNING = "2026";

/** Days of our own work that are inexact, before the ledger began, or in the future. */
export function impossibleDays<R extends object>(
  rows: readonly R[],
  column: string,
  today: string | undefined,
): RowBreach<R>[] {
  return judged(rows, (row) => {
    const day = (row as Readonly<Record<string, string | null>>)[column] ?? null;
    const tell = (expected: string) => ({ column, expected });
    if (day === null) return undefined;
    if (day.length < 10) return tell("a full date: it is the day of our own work, so it is known");
    if (today !== undefined && lastDay(day) > today)
      return tell(`${today} or earlier: this work cannot be in the future`);
    const isReading = column === "retrieved" || column === "read_up_to";
    return !isReading && day < BEGINNING ? tell(`a date on or after ${BEGINNING}, when the ledger began`) : undefined;
  });
}

/** Tables with the day on which a status was checked, which must be a full date too. */
const looked = ["agreements", "policy_events"] as const;

/** Statuses dated only by month or year. */
export const inexactlyLooked = <R extends { readonly status_as_of: string | null }>(
  rows: readonly R[],
): RowBreach<R>[] =>
  rows
    .filter(({ status_as_of }) => (status_as_of ?? "").length < 10)
    .map((row) => ({ row, column: "status_as_of", expected: "a full date: the day on which the status was checked" }));

export const rule: LedgerRule = {
  code: "day-of-our-own",
  description:
    "The day on which a page was read, a claim judged or an exception accepted is a full date and not in the future.",
  exceptable: true,
  check: (ledger) => [
    ...ourDays.flatMap(([table, column]) =>
      on(table, impossibleDays(ledger.rows(table) as readonly object[], column, ledger.days.today)),
    ),
    ...looked.flatMap((table) => on(table, inexactlyLooked(ledger.rows(table)))),
  ],
};
