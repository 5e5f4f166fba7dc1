import { lengthOf } from "../books/books.ts";
import { oneExtract } from "../books/extract.ts";
import type { Citation } from "../cite/citation.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { countedRows, requireAddable } from "../metrics/core/flows.ts";
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
  readonly status: string;
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

/**
 * One flow over time: value, quantity, unit value and growth by period. The values of goods that one source counts in several units
 * are added; books and sources never are. If two extracts have the same books, the one with the most periods is used, and `warnings`
 * names the other.
 *
 * @param question One exporter, one importer (`_WLD` for the world), one product. The books are the exporter's if the source
 * has only those; name `basis` if it has both.
 * @example trend(ledger, { from: "CHN", to: "USA", product: "hs-8505", basis: "importer_reported" }).steps
 * @throws IncomparableRows if the flows differ in books, series, product or length of period, or those of one period in valuation.
 */
export function trend(
  ledger: Trade & LedgerWith<"product_links">,
  question: FlowQuestion & {
    readonly from: NonNullable<FlowQuestion["from"]>;
    readonly to: NonNullable<FlowQuestion["to"]>;
    readonly product: NonNullable<FlowQuestion["product"]>;
  },
): Trend {
  const query = oneExtract(ofOneLength(flows(ledger, question)));
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

function stepOf(period: string, query: Query<"exports">): Omit<TrendStep, "growth"> {
  const { table } = query.internals().context;
  const [first] = query.internals().rows;
  const statuses = new Set(countedRows(query, "value_usd").map((row) => textAt(table, "status", row) as string));
  const valuation = first === undefined ? "" : (textAt(table, "valuation", first) as string);
  return { period, valuation, ...amountOf(query), status: [...statuses].join(", ") };
}

/** Whether one period follows the other: the next year, or the next month. */
function isNext(before: string, period: string): boolean {
  if (before.length !== period.length) return false;
  const number = (text: string) =>
    text.length === 4 ? Number(text) : 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7));
  return number(period) === number(before) + 1;
}
