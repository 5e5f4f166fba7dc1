import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Source = Pick<RowOf<"sources">, "series" | "data_through">;

/** Sources that say nothing of the reach of their data, in a series where another does: their order would be a guess. */
export function unsaidReach<S extends Source>(sources: readonly S[]): RowBreach<S>[] {
  const said = new Set(sources.flatMap(({ series, data_through }) => (data_through === null ? [] : [series])));
  return sources.flatMap((row) =>
    row.data_through === null && said.has(row.series)
      ? [
          {
            row,
            column: "data_through",
            expected: `the day up to which its data reach, as other sources of ${row.series} state it`,
          },
        ]
      : [],
  );
}

export const rule: LedgerRule = {
  code: "data-through-of-series",
  description: "If one source of a series has a cut-off day of its data, all of them have.",
  check: (l) => on("sources", unsaidReach(l.rows("sources"))),
};
