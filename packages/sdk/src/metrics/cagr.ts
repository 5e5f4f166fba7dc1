import { addressAt } from "../address.ts";
import { OreledgerError } from "../errors.ts";
import { valueAt } from "../query/column.ts";
import { cellText, requireComparable } from "./comparable.ts";
import { figureOf, type Given } from "./figure.ts";
import type { Interval } from "./interval.ts";
import { lineageOf, noLineage } from "./lineage.ts";
import type { Measure } from "./measure.ts";
import { figureAt, isQuery, type QueryOf } from "./rows.ts";
import { type RatioScale, scaled } from "./scale.ts";
import { formulaMeasure, type ReadTerm } from "./terms.ts";

/** A start, an end and the years between them. */
export interface Span {
  readonly start: Given;
  readonly end: Given;
  /** How many years lie between: 4 from 2018 to 2022. */
  readonly years: number;
}

/** The years that a growth rate spans. */
export interface SpanDetails {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly years: number;
}

/**
 * Compound annual growth from the first to the last year.
 *
 * @formula $CAGR = \left(\frac{x_1}{x_0}\right)^{1/n} - 1$
 * @reference Definition
 * @trap Only the two ends count: it says nothing of the years between.
 * @trap Figures of different years usually stand in different editions, which count differently: the result names them.
 * @example cagr({ start: 190_000, end: 297_000, years: 4 })
 * @throws IncomparableRows where the rows are not of one thing in several years.
 */
export function cagr(
  input: Span | QueryOf<"shares">,
  options: { readonly scale?: RatioScale } = {},
): Measure<SpanDetails> {
  return growthOver("cagr", "CAGR = (end / start)^(1/years) − 1", input, options);
}

/** The growth of a span, per year or as a whole. */
export function growthOver(
  metric: "cagr" | "growth",
  formula: string,
  input: Span | QueryOf<"shares">,
  options: { readonly scale?: RatioScale },
): Measure<SpanDetails> {
  const { factor, unit, times } = scaled(options.scale);
  const { terms, details, warnings } = isQuery(input)
    ? spanOfRows(input as QueryOf<"shares">)
    : spanOfNumbers(input as Span);
  const years = metric === "cagr" ? details.years : 1;
  const grow = (start: number, end: number): number => ((end / start) ** (1 / years) - 1) * factor;
  return formulaMeasure<SpanDetails>({
    metric,
    unit: metric === "cagr" ? `${unit} per year` : unit,
    formula: `${times === "" ? formula : `(${formula})`}${times}`,
    substitute: ([start, end]) =>
      `(${metric === "cagr" ? `(${end} / ${start})^(1/${years})` : `${end} / ${start}`} − 1)${times}`,
    terms,
    evaluate: ([start, end]) => (start === 0 ? undefined : grow(start as number, end as number)),
    bounds: ([start, end]) => {
      const [a, b] = [start, end] as [Interval, Interval];
      return {
        low: a.high === Number.POSITIVE_INFINITY ? -factor : grow(a.high, b.low),
        high: a.low === 0 || b.high === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : grow(a.low, b.high),
      };
    },
    warnings: () => warnings,
    details,
  });
}

interface ReadSpan {
  readonly terms: readonly ReadTerm[];
  readonly details: SpanDetails;
  readonly warnings: readonly string[];
}

function spanOfNumbers({ start, end, years }: Span): ReadSpan {
  if (!(years > 0)) throw new RangeError(`years is ${years}: it counts the years between start and end, above zero.`);
  const plain = (label: string, given: Given) => ({
    figure: figureOf(label, given),
    lineage: noLineage,
    row: undefined,
  });
  return {
    terms: [plain("start", start), plain("end", end)],
    details: { from: undefined, to: undefined, years },
    warnings: [],
  };
}

function spanOfRows(query: QueryOf<"shares">): ReadSpan {
  const { context, rows } = query.internals();
  requireComparable({ context, rows }, [
    "series",
    "commodity",
    "stage",
    "measure",
    "form",
    "basis",
    "share_of",
    "area",
    "unit",
  ]);
  const year = (row: number) => valueAt(context.table.column("year"), row) as number;
  const sorted = [...rows].sort((a, b) => year(a) - year(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || year(first) === year(last))
    throw new OreledgerError("A growth rate needs rows of two years or more.");
  for (const [i, row] of sorted.entries())
    if (i > 0 && year(row) === year(sorted[i - 1] as number))
      requireComparable({ context, rows: [sorted[i - 1] as number, row] }, ["edition", "source"]);
  const lineage = lineageOf(query);
  const edition = (row: number) => cellText(context, row, "edition");
  const term = (row: number): ReadTerm => ({
    figure: figureAt(context, row, String(year(row))),
    lineage,
    row: { context, row },
  });
  return {
    terms: [term(first), term(last)],
    details: {
      from: addressAt(context.table, first),
      to: addressAt(context.table, last),
      years: year(last) - year(first),
    },
    warnings:
      edition(first) === edition(last)
        ? []
        : [
            `The ends come from two editions, ${edition(first)} and ${edition(last)}: part of the growth may be a change of counting.`,
          ],
  };
}
