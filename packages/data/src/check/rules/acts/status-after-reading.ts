import { lastDay } from "../../../compute/partial-date.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

/** Rows whose status is dated after the day up to which the sources of their table were read. */
export function statusAfterReading<R extends { readonly status_as_of: string }>(
  table: RowOf<"readings">["part"],
  rows: readonly R[],
  readings: readonly Pick<RowOf<"readings">, "part" | "series" | "read_up_to">[],
): RowBreach<R>[] {
  const reading = readings.find((row) => row.part === table && row.series === "all");
  if (reading === undefined) return [];
  return judged(rows, (row) =>
    lastDay(row.status_as_of) <= lastDay(reading.read_up_to)
      ? undefined
      : {
          column: "status_as_of",
          expected: `a date on or before ${reading.read_up_to}: readings.csv says that the sources were read up to that day`,
        },
  );
}

export const rule: LedgerRule = {
  code: "status-after-reading",
  description: "No status is dated after the day up to which the sources were read.",
  check: (l) => [
    ...on("policy_events", statusAfterReading("policy_events", l.rows("policy_events"), l.rows("readings"))),
    ...on("agreements", statusAfterReading("agreements", l.rows("agreements"), l.rows("readings"))),
  ],
};
