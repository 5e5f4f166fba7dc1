import type { Row } from "../../../csv/address.ts";
import type { TableName } from "../../../tables/index.ts";
import { judged, type LedgerRule, type RowBreach } from "../../engine/rule.ts";

/** The dates whose year is in the id. */
const dates: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  agreements: ["signed", "announced"],
  commitments: ["stated"],
  policy_events: ["announced"],
};

/** Dates in a year other than the one in their row's id. */
export const otherYears = <R extends Row>(rows: readonly R[], column: string): RowBreach<R>[] =>
  judged(rows, (row) => {
    const years = (row.id as string).split("-").filter((word) => /^(19|20)\d\d$/.test(word));
    const date = row[column] as string | null;
    return date === null || years.length === 0 || years.includes(date.slice(0, 4))
      ? undefined
      : { column, expected: `a date in ${years.join(" or ")}, the year in the id` };
  });

export const rule: LedgerRule = {
  code: "year-in-id",
  exceptable: true,
  description:
    "A year in the id of an agreement, a promise or an act is the year of its signature, statement or announcement.",
  *check(ledger) {
    for (const [table, columns] of Object.entries(dates) as [TableName, readonly string[]][])
      for (const column of columns)
        for (const breach of otherYears(ledger.rows(table) as readonly Row[], column)) yield { ...breach, table };
  },
};
