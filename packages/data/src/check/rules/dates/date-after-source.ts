import { firstDay, lastDay } from "../../../compute/partial-date.ts";
import type { Row } from "../../../csv/address.ts";
import type { TableName } from "../../../tables/index.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

/**
 * The dates of events. A date under `published` cannot be later than its source. A date under `read` can, up to the day on
 * which the source was last read: a page gives the state on that day, and an act's date is sometimes that of its effect.
 */
const past: Readonly<
  Partial<Record<TableName, { readonly published?: readonly string[]; readonly read?: readonly string[] }>>
> = {
  deposits: { published: ["status_as_of"] },
  resource_estimates: { published: ["effective_date"] },
  agreements: { published: ["signed", "announced"], read: ["status_as_of"] },
  commitments: { published: ["stated"] },
  commitment_steps: { published: ["date"] },
  policy_events: { read: ["announced", "status_as_of"] },
};

/** Dates later than the day on which their source was published or, if `until` says so or that day is unknown, was read. */
export function datesAfterSource<R extends Row>(
  rows: readonly R[],
  columns: readonly string[],
  sources: readonly Pick<RowOf<"sources">, "id" | "published" | "retrieved">[],
  until: "published" | "read" = "read",
): RowBreach<R>[] {
  const latest = new Map(
    sources.map(({ id, published, retrieved }) => {
      const days = [published, retrieved].flatMap((date) => (date === null ? [] : [lastDay(date)]));
      return [id as string, until === "published" ? days[0] : days.sort().at(-1)];
    }),
  );
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const day = latest.get(row.source as string);
      const date = row[column] as string | null;
      return date === null || day === undefined || firstDay(date) <= day
        ? []
        : [
            {
              row,
              column,
              expected: `a date on or before ${day}, when ${row.source} was ${until === "published" ? "published" : "published or last read"}`,
            },
          ];
    }),
  );
}

export const rule: LedgerRule = {
  code: "date-after-source",
  exceptable: true,
  description:
    "A source reports only what happened before it was published or, for a page about the present, before it was last read.",
  *check(ledger) {
    for (const [table, dates] of Object.entries(past))
      for (const until of ["published", "read"] as const)
        yield* on(
          table as TableName,
          datesAfterSource(
            ledger.rows(table as TableName) as readonly Row[],
            dates[until] ?? [],
            ledger.rows("sources"),
            until,
          ),
        );
  },
};
