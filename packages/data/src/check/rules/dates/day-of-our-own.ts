import { lastDay } from "../../engine/partial-date.ts";
import { type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";

/** Columns that hold the day on which somebody did something for this ledger: read a page, judged, accepted, found. */
const ourDays = [
  ["sources", "retrieved"],
  ["readings", "read_up_to"],
  ["claims", "judged"],
  ["corrections", "found"],
  ["exceptions", "accepted"],
  ["redirects", "retired"],
] as const;

/** The year in which the ledger began. */
const BEGINNING = "2026";

/** Days of our own work that are not exact, before the ledger began, or still to come. */
export function impossibleDays<R extends object>(
  rows: readonly R[],
  column: string,
  today: string | undefined,
): RowBreach<R>[] {
  return rows.flatMap((row) => {
    const day = (row as Readonly<Record<string, string | null>>)[column] ?? null;
    const tell = (expected: string) => [{ row, column, expected }];
    if (day === null) return [];
    if (day.length < 10) return tell("a whole day: it is one of our own, and is known");
    if (today !== undefined && lastDay(day) > today) return tell(`${today} or before: nobody did it on a day to come`);
    const isReading = column === "retrieved" || column === "read_up_to";
    return !isReading && day < BEGINNING ? tell(`a day since ${BEGINNING}, when the ledger began`) : [];
  });
}

/** Days up to which a status was looked for: whole days too, for somebody looked on them. */
const looked = ["agreements", "policy_events"] as const;

/** Statuses that are known up to a month or a year. */
export const inexactlyLooked = <R extends { readonly status_as_of: string | null }>(
  rows: readonly R[],
): RowBreach<R>[] =>
  rows
    .filter(({ status_as_of }) => (status_as_of ?? "").length < 10)
    .map((row) => ({ row, column: "status_as_of", expected: "a whole day: that on which the status was looked for" }));

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
