import type { Row } from "../../../csv/address.ts";
import type { TableName } from "../../../tables/index.ts";
import { firstDay, lastDay } from "../../engine/partial-date.ts";
import type { LedgerRule, RowBreach, RowOf } from "../../engine/rule.ts";

/** The dates of what has happened: a source cannot tell of it before. */
const past: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  deposits: ["status_as_of"],
  resource_estimates: ["effective_date"],
  agreements: ["signed", "status_as_of"],
  commitments: ["stated"],
  commitment_steps: ["date"],
  policy_events: ["announced", "status_as_of"],
};

/** Dates that come after the day on which their source was published, and after the day on which it was read. */
export function datesAfterSource<R extends Row>(
  rows: readonly R[],
  columns: readonly string[],
  sources: readonly Pick<RowOf<"sources">, "id" | "published" | "retrieved">[],
): RowBreach<R>[] {
  const latest = new Map(
    sources.map(({ id, published, retrieved }) => {
      const days = [published, retrieved].flatMap((date) => (date === null ? [] : [lastDay(date)]));
      return [id as string, days.sort().at(-1)];
    }),
  );
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const day = latest.get(row.source as string);
      const date = row[column] as string | null;
      return date === null || day === undefined || firstDay(date) <= day
        ? []
        : [{ row, column, expected: `a date not after ${day}, when ${row.source} was published or last read` }];
    }),
  );
}

export const rule: LedgerRule = {
  code: "date-after-source",
  exceptable: true,
  description: "What a source tells of has happened before the source was published, or last read.",
  *check(ledger) {
    for (const [table, columns] of Object.entries(past) as [TableName, readonly string[]][])
      for (const breach of datesAfterSource(
        ledger.rows(table) as unknown as readonly Row[],
        columns,
        ledger.rows("sources"),
      ))
        yield { ...breach, table };
  },
};
