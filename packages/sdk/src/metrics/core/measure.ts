import type { Citation } from "../../cite/citation.ts";
import { citationText } from "../../cite/text.ts";
import { exact, numeral, percent } from "../../numerals.ts";
import { type Figure, figureText } from "./figure.ts";
import type { Interval } from "./interval.ts";
import { type Lineage, noLineage } from "./lineage.ts";

/** One figure that a measure was computed from. */
export interface MeasureInput {
  /** The address of the row, `table/key/values`; undefined for a plain number. */
  readonly address: string | undefined;
  /** What the figure is of: an area, a year, a term of the formula. */
  readonly label: string;
  /** The printed figure; undefined if it is a bound, withheld or not available. */
  readonly value: number | undefined;
  /** The lower bound, if it differs from the value. */
  readonly low: number | undefined;
  /** The upper bound, if it differs from the value. */
  readonly high: number | undefined;
  /** The status of the figure; `given` for a plain number. */
  readonly status: string;
  /** The source of the row. */
  readonly source: string | undefined;
}

/** The denominator of a measure, and why it is used. */
export interface Denominator {
  /** The total of the same print, the sum of its rows, a total that the caller gave, or nothing. */
  readonly kind: "printed_total" | "row_sum" | "given" | "none";
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly why: string;
}

/** What is not attributed to a named area: the print's "other countries", and the total minus its rows. */
export interface Residual {
  readonly value: number;
  /** As a fraction of the denominator. */
  readonly share: number;
}

/** The parts of a result that a metric provides; {@link Measure} adds methods to read them. */
export interface MeasureParts<Details> {
  readonly metric: string;
  readonly value: number | undefined;
  readonly unit: string;
  /** The range of possible results; left out if the value is exact. */
  readonly range?: Interval | undefined;
  readonly formula: string;
  readonly substituted: string;
  readonly inputs: readonly Figure[];
  readonly denominator?: Denominator | undefined;
  readonly residual?: Residual | undefined;
  readonly lineage?: Lineage;
  readonly warnings?: readonly string[];
  readonly details: Details;
}

/** Infinity becomes undefined: that end has no limit. */
export const finite = (number: number): number | undefined => (Number.isFinite(number) ? number : undefined);

/** The unit of a result from plain numbers: that of the numbers, which the caller knows. */
export const asGiven = "as given";

/** Widens the bounds to include the value: they are computed separately and may miss it by rounding. */
const holding = (range: Interval | undefined, value: number | undefined): Interval | undefined =>
  range === undefined || value === undefined
    ? range
    : { low: Math.min(range.low, value), high: Math.max(range.high, value) };

/**
 * A derived number with its origin.
 *
 * `value` is the result of the printed figures. It is undefined if they do not determine it: a bound gives a bound.
 * `low` and `high` are set if an input is a bound, a range, withheld or not available, and enclose every possible
 * result; an end without a limit is undefined.
 */
export class Measure<Details = unknown> {
  // `declare` keeps empty fields out of every bundle.
  /** The metric's name in kebab-case, as `compute` and a terminal take it. */
  declare readonly metric: string;
  declare readonly value: number | undefined;
  declare readonly unit: string;
  declare readonly low: number | undefined;
  declare readonly high: number | undefined;
  /** The formula, with the names of its terms. */
  declare readonly formula: string;
  /** The formula, with numbers in place of its terms. */
  declare readonly substituted: string;
  declare readonly inputs: readonly MeasureInput[];
  declare readonly denominator: Denominator | undefined;
  declare readonly residual: Residual | undefined;
  declare readonly editions: readonly string[];
  declare readonly series: readonly string[];
  /** The day of `asOf`, if the query had one. */
  declare readonly asOf: string | undefined;
  /** The series that the query preferred, if it had to choose. */
  declare readonly preferred: readonly string[] | undefined;
  /** What a reader must know before using the number. */
  declare readonly warnings: readonly string[];
  /** Further results of this metric: the areas counted, the list compared with, the parts of a sum. */
  declare readonly details: Details;
  readonly #lineage: Lineage;

  constructor(parts: MeasureParts<Details>) {
    const { lineage = noLineage } = parts;
    const range = holding(parts.range, parts.value);
    const open = range !== undefined && !(range.low === range.high && range.low === parts.value);
    this.metric = parts.metric;
    this.value = parts.value === undefined ? undefined : finite(parts.value);
    this.unit = parts.unit;
    this.low = open ? finite(range.low) : undefined;
    this.high = open ? finite(range.high) : undefined;
    this.formula = parts.formula;
    this.substituted = parts.substituted;
    this.inputs = parts.inputs.map(({ address, label, value, low, high, status, source }) => ({
      address,
      label,
      value,
      low: low === value ? undefined : finite(low),
      high: high === value ? undefined : finite(high),
      status,
      source,
    }));
    this.denominator = parts.denominator;
    this.residual = parts.residual;
    this.editions = lineage.editions;
    this.series = lineage.series;
    this.asOf = lineage.asOf;
    this.preferred = lineage.preferred;
    this.warnings = [...new Set([...(parts.warnings ?? []), ...lineage.notes])];
    this.details = parts.details;
    this.#lineage = lineage;
  }

  /** The result in words: `5,054.42 points`, `at least 217.949 years`, `rank 12`. */
  get text(): string {
    const result = resultText(this);
    if (this.unit === asGiven) return result;
    return this.unit === "rank" ? `rank ${result}` : `${result} ${this.unit}`;
  }

  /** The origin of the figures, for a measure that is made from this one. */
  lineage(): Lineage {
    return this.#lineage;
  }

  /** The sources of the inputs, each with the places in it. Empty for plain numbers. */
  cite(): Citation[] {
    return this.#lineage.cite();
  }

  /** Several lines of text: the formula with its numbers, the denominator and why, what is left out, and the sources. */
  explain(): string {
    const { denominator, residual } = this;
    const lines = [`${this.metric}: ${this.text}`, `  ${this.formula}`, `  = ${this.substituted}`];
    if (denominator !== undefined)
      lines.push(`  Denominator: ${figureText({ ...open(denominator), status: "not_available" })}: ${denominator.why}`);
    if (residual !== undefined && residual.value > 0)
      lines.push(`  Not attributed to a named area: ${exact(residual.value)} (${percent(residual.share)})`);
    const uncertain = this.inputs.filter(
      ({ low, high, value }) => value === undefined || low !== undefined || high !== undefined,
    );
    if (uncertain.length > 0)
      lines.push(
        `  Without an exact figure: ${uncertain.map((input) => `${input.label} (${figureText(open(input))})`).join(", ")}`,
      );
    if (this.asOf !== undefined) lines.push(`  As of ${this.asOf}`);
    if (this.preferred !== undefined) lines.push(`  Order of preference of series: ${this.preferred.join(", ")}`);
    for (const warning of this.warnings) lines.push(`  Note: ${warning}`);
    for (const { source, published, retrieved } of this.asOf === undefined ? [] : this.cite())
      if (published === null && retrieved !== null)
        lines.push(`  Note: ${source} has no date of publication; the date of retrieval, ${retrieved}, is used.`);
    for (const citation of this.cite()) lines.push(`  Source: ${citationText(citation)}`);
    return lines.join("\n");
  }

  /** The measure as plain data, its citations included. */
  toJSON(): object {
    const { ...fields } = this;
    return { ...fields, citations: this.cite() };
  }
}

/** A result without its unit: its value or its bounds. */
export function resultText({
  value,
  low,
  high,
}: {
  value: number | undefined;
  low: number | undefined;
  high: number | undefined;
}): string {
  const between =
    low !== undefined && high !== undefined
      ? `between ${numeral(low)} and ${numeral(high)}`
      : low !== undefined
        ? `at least ${numeral(low)}`
        : high !== undefined
          ? `at most ${numeral(high)}`
          : undefined;
  if (value === undefined) return between ?? "unknown";
  return between === undefined ? numeral(value) : `${numeral(value)} (${between})`;
}

const open = <T extends { value: number | undefined; low: number | undefined; high: number | undefined }>(
  figure: T,
) => ({
  ...figure,
  low: figure.low ?? figure.value ?? 0,
  high: figure.high ?? figure.value ?? Number.POSITIVE_INFINITY,
});
