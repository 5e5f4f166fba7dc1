import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Source = Pick<RowOf<"sources">, "series" | "data_through">;

/** Sources without the cut-off date of their data in a series where another source has one: their order would be a guess. */
export function unsaidReach<S extends Source>(sources: readonly S[]): RowBreach<S>[] {
  const said = new Set(sources.flatMap(({ series, data_through }) => (data_through === null ? [] : [series])));
  return judged(sources, (row) =>
    row.data_through === null && said.has(row.series)
      ? {
          column: "data_through",
          expected: `the cut-off date of its data, since other sources of ${row.series} have one`,
        }
      : undefined,
  );
}

export const rule: LedgerRule = {
  code: "data-through-of-series",
  description: "If one source of a series has a cut-off date for its data, all of them do.",
  check: (l) => on("sources", unsaidReach(l.rows("sources"))),
};
