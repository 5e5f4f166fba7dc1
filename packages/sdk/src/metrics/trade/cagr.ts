import { addressAt } from "../../address.ts";
import { oneExtract } from "../../books/extract.ts";
import { InvalidInput, OreledgerError } from "../../errors.ts";
import { requireRowsOrFigures } from "../../given.ts";
import { valueAt } from "../../query/column.ts";
import { cellText, requireComparable } from "../core/comparable.ts";
import type { Given } from "../core/figure.ts";
import { type FlowFigure, flowAt } from "../core/flows.ts";
import type { Interval } from "../core/interval.ts";
import { lineageOf } from "../core/lineage.ts";
import type { Measure } from "../core/measure.ts";
import { type OverTime, requireOneThing, timeOf } from "../core/one-thing.ts";
import { figureAt, isQuery, type QueryOf } from "../core/rows.ts";
import { type RatioScale, scaled } from "../core/scale.ts";
import { formulaMeasure, givenTerm, type ReadTerm } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { figureOfFlows, ratioScale } from "../declare/options.ts";
import { readSpan } from "./read-span.ts";

/** A start, an end and the years between them. */
export interface Span {
  readonly start: Given;
  readonly end: Given;
  /** The number of years between them: 4 from 2018 to 2022. */
  readonly years: number;
}

/** The options of growth. */
export interface GrowthOptions {
  readonly scale?: RatioScale;
  /** For flows: their value (default) or their quantity. */
  readonly of?: FlowFigure;
}

/** The years that a growth rate spans. */
export interface SpanDetails {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly years: number;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "cagr",
  category: "Trade",
  summary: "Compound annual growth from the first to the last year.",
  formula: "CAGR = \\left(\\frac{x_1}{x_0}\\right)^{1/n} - 1",
  reference: "Definition",
  traps: [
    "Only the two ends count: it says nothing about the years between.",
    "Figures for different years usually come from different editions, which count differently: the result names them.",
  ],
  throws: [
    "IncomparableRows if the rows are not one thing in several years.",
    "InvalidInput if there are no years between.",
  ],
  example: `import { shares } from "@oreledger/sdk/shares";
import { cagr } from "@oreledger/sdk/metrics";

const australia = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", area: "AUS", year: { from: 2021, to: 2025 } }).asOf("2026-06-01");
const measure = cagr(australia);
measure.text; // "4.84475 percent per year"`,
  names: { compound_annual_growth_rate: {} },
  rows: { table: "shares", area: "AUS", everyYear: true },
  numbers: {
    inputs: "`start`, `end` and `years`, or `start_year` and `end_year`; or a `series` by year, whose ends count",
    example: { start: 190000, end: 297000, years: 4 },
    words: { terms: ["start", "end", "years"] },
    line: "start=190000 end=297000 years=4",
    read: (inputs) => ({ input: readSpan(inputs, true) }),
  },
  options: [ratioScale, figureOfFlows],
  calls: ["--area AUS --year 2021..2025", "start=190000 end=297000 years=4"],
  measure: (input: Span | OverTime, options) => cagr(input, options),
});

export function cagr(input: Span | OverTime, options: GrowthOptions = {}): Measure<SpanDetails> {
  requireRowsOrFigures("What cagr takes", input, "start", "end", "years");
  return growthOver("cagr", ["CAGR", "(end / start)^(1/years) − 1"], input, options);
}

/** The growth of a span, per year or as a whole. */
export function growthOver(
  metric: "cagr" | "growth",
  [symbol, rate]: readonly [symbol: string, rate: string],
  input: Span | OverTime,
  options: GrowthOptions,
): Measure<SpanDetails> {
  const { factor, unit, times } = scaled(options.scale);
  const { terms, details, warnings } = isQuery(input)
    ? spanOfRows(input as OverTime, options.of ?? "value_usd")
    : spanOfNumbers(input as Span);
  const years = metric === "cagr" ? details.years : 1;
  const grow = (start: number, end: number): number => ((end / start) ** (1 / years) - 1) * factor;
  return formulaMeasure<SpanDetails>({
    metric,
    unit: metric === "cagr" ? `${unit} per year` : unit,
    formula: `${symbol} = ${times === "" ? rate : `(${rate})`}${times}`,
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
  if (!(years > 0 && Number.isFinite(years)))
    throw new InvalidInput(`years is ${years}: it counts the years between start and end and must be above zero.`);
  return {
    terms: [givenTerm("start", start), givenTerm("end", end)],
    details: { from: undefined, to: undefined, years },
    warnings: [],
  };
}

/** A year, told by a number or by a period of one year. */
function yearOf(time: string | number): number {
  if (typeof time === "number" || /^\d{4}$/.test(time)) return Number(time);
  throw new InvalidInput(`${time} is not a year: growth is measured between years. Select periods of one year each.`);
}

function spanOfRows(input: OverTime, of: FlowFigure): ReadSpan {
  const query = timeOf(input) === "period" ? oneExtract(input as QueryOf<"exports">) : input;
  const { context, rows } = query.internals();
  const time = timeOf(query);
  requireOneThing({ context, rows }, [time]);
  const year = (row: number) => yearOf(valueAt(context.table.column(time), row) as string | number);
  const sorted = [...rows].sort((a, b) => year(a) - year(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || year(first) === year(last))
    throw new OreledgerError("A growth rate needs rows for two years or more.");
  for (const [i, row] of sorted.entries())
    if (i > 0 && year(row) === year(sorted[i - 1] as number))
      requireComparable({ context, rows: [sorted[i - 1] as number, row] }, ["edition", "source"]);
  const lineage = lineageOf(query);
  const edition = (row: number) => cellText(context, row, "edition");
  const term = (row: number): ReadTerm => ({
    figure:
      time === "period"
        ? flowAt(query as QueryOf<"exports">, row, of, String(year(row)))
        : figureAt(context, row, String(year(row))),
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
            `The ends come from two editions, ${edition(first)} and ${edition(last)}: part of the growth may be a change in counting.`,
          ],
  };
}
