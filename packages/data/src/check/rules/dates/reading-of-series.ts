import { lastDay } from "../../../compute/partial-date.ts";
import type { TableName } from "../../../tables/index.ts";
import { unlikeOthers } from "../../engine/odd-ones.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Reading = Pick<RowOf<"readings">, "series" | "read_up_to">;
type Source = Pick<RowOf<"sources">, "series" | "retrieved">;

/** Readings of a series that the ledger does not cite, or with a day other than that on which its latest source was read. */
export function staleReadings<R extends Reading>(readings: readonly R[], sources: readonly Source[]): RowBreach<R>[] {
  const latest = new Map<string, string>();
  for (const { series, retrieved } of sources) {
    const day = retrieved === null ? "" : lastDay(retrieved);
    if (day >= (latest.get(series) ?? "")) latest.set(series, day);
  }
  return judged(readings, (row) => {
    if (row.series === "all") return undefined;
    const day = latest.get(row.series);
    if (day === undefined) return { column: "series", expected: "a series of sources.csv, or all" };
    return row.read_up_to === day
      ? undefined
      : { column: "read_up_to", expected: `${day}, when its latest source was read`, suggestion: day };
  });
}

/** Parts whose questions say up to which day the sources were read, all of them together. */
const parts = ["agreements", "commitments", "policy_events"];

/** Parts without such a row. */
const unread = (readings: readonly { readonly part: string; readonly series: string }[]): string[] =>
  parts.filter((part) => !readings.some((row) => row.part === part && row.series === "all"));

/** Series that have a day of reading in one part and also fill another part without one. */
export function readElsewhere<R extends Reading & { readonly part: string }>(
  readings: readonly R[],
  fills: (series: string, part: string) => boolean,
): RowBreach<R>[] {
  const series = new Map(readings.filter(({ series }) => series !== "all").map((row) => [row.series as string, row]));
  return [...series].flatMap(([name, row]) =>
    ["shares", "us_balances", "exports"]
      .filter((part) => fills(name, part) && !readings.some((other) => other.part === part && other.series === name))
      .map((part) => ({
        row,
        column: "series",
        expected: `a row with part ${part} and series ${name} as well: the series fills both parts`,
      })),
  );
}

export const rule: LedgerRule = {
  code: "reading-of-series",
  description:
    "In each part that a series fills, it is recorded as read up to the day on which its latest source was read.",
  check(l) {
    const readings = l.rows("readings");
    const lacking = unread(readings).flatMap((part) =>
      readings
        .slice(0, 1)
        .map((row) => ({ row, column: "part", expected: `a row with part ${part} and series all as well` })),
    );
    // All series have the same note; only the rows for whole parts may differ.
    const ofSeries = readings.filter(({ series }) => series !== "all");
    const odd = unlikeOthers(
      ofSeries,
      "note",
      () => "series",
      3,
      ({ others }) => `“${others}”, like all other series`,
    );
    const sources = l.rows("sources");
    const fills = (series: string, part: string) =>
      sources.some((source) => source.series === series && l.citing(source.id, part as TableName) > 0);
    return on("readings", [...staleReadings(readings, sources), ...readElsewhere(readings, fills), ...lacking, ...odd]);
  },
};
