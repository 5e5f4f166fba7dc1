import { booksOf, wholeRows } from "../books/books.ts";
import { oneExtract } from "../books/extract.ts";
import { asOneSide } from "../books/own-books.ts";
import { chosenPartners, sourcesOf } from "../books/universe.ts";
import { OreledgerError } from "../errors.ts";
import { requireInputs, requireQuery, requireWord } from "../given.ts";
import {
  countedRows,
  type FlowFigure,
  flowAt,
  hasValues,
  inexactNotes,
  requireAddable,
  sumOfFigures,
  withoutContent,
} from "../metrics/core/flows.ts";
import { lineageOf } from "../metrics/core/lineage.ts";
import type { Measure } from "../metrics/core/measure.ts";
import type { QueryOf } from "../metrics/core/rows.ts";
import { formulaMeasure } from "../metrics/core/terms.ts";
import { textAt } from "../query/column.ts";

/** The details of a total. */
export interface TotalDetails {
  readonly flows: number;
  /** Whether every counted flow is a row for the world that the source prints. */
  readonly printed: boolean;
}

/**
 * The sum of flows of one product. If one country's books in one period include a row for the world, it is their total, and partners are not
 * added to it. For one country's flows, its own books count. If two extracts have the same books, one counts and the result names the other.
 *
 * @formula $X = \sum_j x_j$
 * @reference Definition
 * @trap Flows of several exporters and importers may hold the same goods twice: once out of the first country, once out of the second.
 * @example tradeTotal(exportFlows.where({ exporter: "CHN", product: "hs-284690", period: "2023" })).text // "512,019,283 USD"
 * @throws IncomparableRows if the flows differ in books, product, valuation, unit or length of period.
 */
export function tradeTotal(
  input: QueryOf<"exports">,
  options: { readonly of?: FlowFigure } = {},
): Measure<TotalDetails> {
  requireQuery("What tradeTotal takes", input, "exports");
  requireInputs("tradeTotal", options, {}, { of: requireWord("value_usd", "quantity") });
  const of = options.of ?? "value_usd";
  const told = oneExtract(asOneSide(input));
  const query = of === "quantity" ? withoutContent(told) : told;
  requireAddable(query, of);
  if (of === "value_usd" && query.length > 0 && !hasValues(query))
    throw new OreledgerError(
      `${sourcesOf(query).join(", ")}: no values are printed of these flows, so there is no sum in USD. Ask for their quantity.`,
    );
  const { table } = query.internals().context;
  const rows = countedRows(query, of);
  const { counted, worlds } = wholeRows(table, rows);
  const printed = counted.length > 0 && counted.every(booksOf(table, counted).isWorld);
  const figure = sumOfFigures(
    "flows",
    counted.map((row) => flowAt(query, row, of, "flow")),
  );
  const first = rows[0];
  return formulaMeasure<TotalDetails>({
    metric: "tradeTotal",
    unit: of === "value_usd" ? "USD" : first === undefined ? "" : (textAt(table, "quantity_unit", first) as string),
    formula: printed
      ? "X = the flow with the world, as printed"
      : worlds > 0
        ? "X = Σ flows; in each book, the flow with the world if it is printed"
        : "X = Σ flows",
    substitute: ([sum]) => `${sum}`,
    terms: [{ figure, lineage: lineageOf(query), row: undefined }],
    evaluate: ([sum]) => sum,
    bounds: ([sum]) => sum ?? { low: 0, high: Number.POSITIVE_INFINITY },
    warnings: () => [...inexactNotes(query, of, Uint32Array.from(counted)), ...(printed ? [] : chosenPartners(query))],
    details: { flows: counted.length, printed },
  });
}
