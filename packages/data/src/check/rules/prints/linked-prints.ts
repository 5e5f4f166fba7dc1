import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Link = Pick<
  RowOf<"print_links">,
  "series" | "commodity" | "stage" | "measure" | "from_form" | "from_basis" | "to_form" | "to_basis"
>;
type Share = Pick<RowOf<"shares">, "commodity" | "stage" | "measure" | "form" | "basis" | "source">;

/** Links to a print that the series does not have. */
export function ofNoPrint<R extends Link>(
  links: readonly R[],
  shares: readonly Share[],
  seriesOf: ReadonlyMap<string, string>,
): RowBreach<R>[] {
  const prints = new Set(
    shares.map(({ commodity, stage, measure, form, basis, source }) =>
      [seriesOf.get(source), commodity, stage, measure, form, basis].join("/"),
    ),
  );
  return links.flatMap((row) =>
    (["from", "to"] as const).flatMap((end) => {
      const [form, basis] = [row[`${end}_form`], row[`${end}_basis`]];
      return prints.has([row.series, row.commodity, row.stage, row.measure, form, basis].join("/"))
        ? []
        : [
            {
              row,
              column: `${end}_basis`,
              expected: `a form and basis that ${row.series} prints for ${row.commodity}`,
            },
          ];
    }),
  );
}

export const rule: LedgerRule = {
  code: "linked-prints",
  description: "A print link joins two prints of the series.",
  check(ledger) {
    const series = new Map(ledger.rows("sources").map(({ id, series }) => [id as string, series as string]));
    return on("print_links", ofNoPrint(ledger.rows("print_links"), ledger.rows("shares"), series));
  },
};
