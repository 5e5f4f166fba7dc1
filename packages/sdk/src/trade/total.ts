import { countedRows, type FlowFigure, flowAt, requireAddable, sumOfFigures } from "../metrics/flows.ts";
import { lineageOf } from "../metrics/lineage.ts";
import type { Measure } from "../metrics/measure.ts";
import type { QueryOf } from "../metrics/rows.ts";
import { formulaMeasure } from "../metrics/terms.ts";
import { textAt } from "../query/column.ts";

/** What a total counts. */
export interface TotalDetails {
  readonly flows: number;
  /** The total is the row for the world that the source prints, and no sum of ours. */
  readonly printed: boolean;
}

/**
 * The sum of flows of one product and one set of books. Where the rows for the world are among them, they are the total, and
 * the partners are not added to them.
 *
 * @formula $X = \sum_j x_j$
 * @reference Definition
 * @trap Flows of several exporters and importers may hold the same goods twice: once out of the first country, once out of the second.
 * @example tradeTotal(flows({ from: "CHN", product: "hs-284690", period: "2023", series: "un-comtrade-world-totals" }))
 * @throws IncomparableRows where the flows differ in books, source series, product, valuation, unit or length of period.
 */
export function tradeTotal(
  query: QueryOf<"exports">,
  options: { readonly of?: FlowFigure } = {},
): Measure<TotalDetails> {
  const of = options.of ?? "value_usd";
  requireAddable(query, of);
  const { table } = query.internals().context;
  const rows = countedRows(query, of);
  const world = (row: number) => [textAt(table, "exporter", row), textAt(table, "importer", row)].includes("_WLD");
  const printed = rows.some(world);
  const counted = printed ? rows.filter(world) : rows;
  const figure = sumOfFigures(
    "flows",
    counted.map((row) => flowAt(query, row, of, "flow")),
  );
  const first = rows[0];
  return formulaMeasure<TotalDetails>({
    metric: "tradeTotal",
    unit: of === "value_usd" ? "USD" : first === undefined ? "" : (textAt(table, "quantity_unit", first) as string),
    formula: printed ? "X = the flow with the world, as printed" : "X = Σ flows",
    substitute: ([sum]) => `${sum}`,
    terms: [{ figure, lineage: lineageOf(query), row: undefined }],
    evaluate: ([sum]) => sum,
    bounds: ([sum]) => sum ?? { low: 0, high: Number.POSITIVE_INFINITY },
    details: { flows: counted.length, printed },
  });
}
