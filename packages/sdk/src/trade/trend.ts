import { addressAt } from "../address.ts";
import { lengthOf } from "../books/books.ts";
import { oneExtract } from "../books/extract.ts";
import { chosenPartners } from "../books/universe.ts";
import type { Citation } from "../cite/citation.ts";
import { IncomparableRows, OreledgerError } from "../errors.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { inexactNotes, requireAddable } from "../metrics/core/flows.ts";
import { textAt } from "../query/column.ts";
import type { Query } from "../query/query.ts";
import { type Amount, amountOf } from "./amount.ts";
import { contentsNotes, conversionNotes } from "./contents.ts";
import { type EditionBreak, editionBreaks } from "./edition-breaks.ts";
import { type FlowQuestion, flows, type Trade } from "./question.ts";
import { requireOneSeries, seriesOf } from "./series.ts";

/** One flow in one period. */
export interface TrendStep extends Amount {
  readonly period: string;
  /** The border at which the value counts: FOB where the goods leave, CIF where they arrive. */
  readonly valuation: string;
  /** The change of value from the previous period, as a fraction; undefined if that period is missing or valued at another border. */
  readonly growth: number | undefined;
}

/** One flow over time. */
export interface Trend {
  readonly steps: readonly TrendStep[];
  /** The series of the figures. */
  readonly series: string;
  /** What a reader must know: what else the code contains, which other extract has the flow. */
  readonly warnings: readonly string[];
  /** The editions of the Harmonized System within the series that split, merged or moved the code. */
  readonly breaks: readonly EditionBreak[];
  readonly cite: () => Citation[];
}

/** One exporter, one importer, one product. The side that is left out is the world. */
export interface TrendQuestion extends FlowQuestion {
  readonly product: NonNullable<FlowQuestion["product"]>;
}

/** A question about one flow: `_WLD` is the side that is left out. */
export const withWorld = <Question extends FlowQuestion>(question: Question): Question => ({
  ...question,
  from: question.from ?? "_WLD",
  to: question.to ?? "_WLD",
});

/**
 * One flow over time: value, quantity, unit value and growth by period. The values of goods that one source counts in several units
 * are added; books and sources never are. If two extracts have the same books, the one with the most periods is used, and `warnings`
 * names the other. Several importers or exporters are added too, and `warnings` names them; the world and its partners are not.
 *
 * @param question One exporter, one importer, one product; the side that is left out is the world. The books are the exporter's if
 * the source has only those; name `basis` if it has both.
 * @example trend(ledger, { from: "CHN", to: "USA", product: "hs-8505", basis: "importer_reported" }).steps
 * @throws IncomparableRows if the flows differ in books, series, product or length of period, or those of one period in valuation.
 * OreledgerError if neither side is given.
 */
export function trend(ledger: Trade & LedgerWith<"product_links">, question: TrendQuestion): Trend {
  if (question?.from === undefined && question?.to === undefined)
    throw new OreledgerError("Name a country: { from } for its exports, { to } for its imports.");
  const query = oneExtract(ofOneLength(flows(ledger, withWorld(question))));
  requireWorldApart(query);
  requireOneSeries(query);
  requireAddable(query, "value_usd", ["product", "flow_basis", "series"]);
  const steps: TrendStep[] = [];
  for (const [period, flow] of query.groupBy("period")) {
    requireAddable(flow, "value_usd");
    const step = stepOf(period, flow);
    const before = steps.at(-1);
    const comparable = before?.valuation === step.valuation && isNext(before.period, period);
    const growth =
      comparable && before.value_usd && step.value_usd !== undefined
        ? step.value_usd / before.value_usd - 1
        : undefined;
    steps.push({ ...step, growth });
  }
  return {
    steps,
    series: [...seriesOf(query).keys()].join(", "),
    warnings: [
      ...contentsNotes(ledger, query),
      ...conversionNotes(ledger, query),
      ...valuationNotes(steps),
      ...severalNotes(query),
      ...inexactNotes(query, "quantity"),
      ...query.notes,
    ],
    breaks: editionBreaks(ledger, query),
    cite: () => query.cite(),
  };
}

/** Only the years, if the flows are of years and of other periods. */
function ofOneLength(query: Query<"exports">): Query<"exports"> {
  const { context, rows } = query.internals();
  const length = (row: number) => lengthOf(textAt(context.table, "period", row) as string);
  const lengths = new Set(Array.from(rows, length));
  if (lengths.size < 2 || !lengths.has("year")) return query;
  const years = rows.filter((row) => length(row) === "year");
  return query.narrowed(years, [
    `Years answer; ${rows.length - years.length} rows of months or other periods are left out: name a range of months as the period.`,
  ]);
}

/** Notes on periods that are not compared because their values count at different borders. */
const valuationNotes = (steps: readonly TrendStep[]): string[] =>
  steps.flatMap(({ period, valuation }, i) => {
    const before = steps[i - 1];
    return before === undefined || before.valuation === valuation
      ? []
      : [
          `The values are ${before.valuation} up to ${before.period} and ${valuation} from ${period}: no growth between them.`,
        ];
  });

/** Refuses the world together with its partners: its row is their sum. */
function requireWorldApart(query: Query<"exports">): void {
  const { table } = query.internals().context;
  for (const side of ["exporter", "importer"] as const) {
    const named = query.groupBy(side);
    const world = named.get("_WLD" as never);
    const [partner, other] = [...named].find(([area]) => area !== "_WLD") ?? [];
    if (world === undefined || other === undefined) continue;
    const rows = [world, other].map((each) => each.internals().rows[0] as number);
    throw new IncomparableRows(
      side,
      ["_WLD", partner as string],
      rows.map((row) => addressAt(table, row)),
      "The row for the world is the sum of its partners: name one of them.",
    );
  }
}

/** Notes on flows of several countries, which are added. */
function severalNotes(query: Query<"exports">): string[] {
  const several = (["exporter", "importer"] as const).flatMap((side) => {
    const named = [...query.groupBy(side).keys()];
    return named.length < 2
      ? []
      : [
          `Each value is the sum of ${named.length} ${side}s: ${named.join(", ")}. One without a row in a period adds nothing to it.`,
        ];
  });
  return several.length === 0 ? [] : [...several, ...chosenPartners(query)];
}

function stepOf(period: string, query: Query<"exports">): Omit<TrendStep, "growth"> {
  const { table } = query.internals().context;
  const [first] = query.internals().rows;
  const valuation = first === undefined ? "" : (textAt(table, "valuation", first) as string);
  return { period, valuation, ...amountOf(query) };
}

/** Whether one period follows the other: the next year, or the next month. */
function isNext(before: string, period: string): boolean {
  if (before.length !== period.length) return false;
  const number = (text: string) =>
    text.length === 4 ? Number(text) : 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7));
  return number(period) === number(before) + 1;
}
