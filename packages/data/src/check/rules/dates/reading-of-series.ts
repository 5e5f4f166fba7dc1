import { oddOnes } from "../../engine/odd-ones.ts";
import { lastDay } from "../../engine/partial-date.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Reading = Pick<RowOf<"readings">, "series" | "read_up_to">;
type Source = Pick<RowOf<"sources">, "series" | "retrieved">;

/** Readings of a series that the ledger does not cite, or that end before the day on which its latest source was read. */
export function staleReadings<R extends Reading>(readings: readonly R[], sources: readonly Source[]): RowBreach<R>[] {
  const latest = new Map<string, string>();
  for (const { series, retrieved } of sources) {
    const day = retrieved === null ? "" : lastDay(retrieved);
    if (day >= (latest.get(series) ?? "")) latest.set(series, day);
  }
  return readings.flatMap((row) => {
    if (row.series === "all") return [];
    const day = latest.get(row.series);
    if (day === undefined) return [{ row, column: "series", expected: "a series of sources.csv, or all" }];
    return row.read_up_to < day
      ? [{ row, column: "read_up_to", expected: `${day} or later, when its latest source was read`, suggestion: day }]
      : [];
  });
}

/** Parts whose questions say up to which day the sources were read, all of them together. */
const parts = ["agreements", "commitments", "policy_events"];

/** Parts of which no row says so. */
const unread = (readings: readonly { readonly part: string; readonly series: string }[]): string[] =>
  parts.filter((part) => !readings.some((row) => row.part === part && row.series === "all"));

export const rule: LedgerRule = {
  code: "reading-of-series",
  description: "The day up to which a series was read is not before the day on which its latest source was read.",
  check(l) {
    const readings = l.rows("readings");
    const lacking = unread(readings).flatMap((part) =>
      readings.slice(0, 1).map((row) => ({ row, column: "part", expected: `a row of ${part}, all, too` })),
    );
    // What is said of one series is said of all: the notes that differ are those of whole parts.
    const odd = oddOnes(
      readings.filter(({ series }) => series !== "all"),
      () => "series",
      ({ note }) => note ?? "",
      3,
    ).map(({ row, others }) => ({
      row,
      column: "note",
      expected: `“${others}”, as all other series`,
      suggestion: others,
    }));
    return on("readings", [...staleReadings(readings, l.rows("sources")), ...lacking, ...odd]);
  },
};
