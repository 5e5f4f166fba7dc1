import { requireRow } from "../given.ts";
import type { Measure } from "../metrics/core/measure.ts";
import type { Row } from "./answer.ts";
import { formatNumber } from "./figures.ts";

const rounded = (value: number): number => Number(value.toPrecision(6));

/** A derived number as one row: the value with its bounds and unit, what it was divided by, and what must be known of it. */
export function measureRow(measure: Measure): Row {
  const { metric, value, low, high, unit, denominator, residual, editions, warnings, formula } = measure;
  return {
    metric,
    value: value ?? null,
    low: low ?? null,
    high: high ?? null,
    unit,
    ...(denominator === undefined
      ? {}
      : {
          denominator: denominator.kind,
          divided_by: denominator.value ?? null,
          residual_pct: residual === undefined ? null : rounded(residual.share * 100),
        }),
    editions: editions.join(";"),
    formula,
    note: warnings.join(" "),
  };
}

/** What stands beside a derived number where it is told in words: its metric, its editions, its day, and what divides it and why. */
export function aboutMeasure(measure: Measure): readonly string[] {
  requireRow("A measure", measure, "metric");
  const { metric, editions, asOf, denominator } = measure;
  return [
    metric,
    editions.join(", "),
    asOf === undefined ? "" : `as of ${asOf}`,
    denominator?.value === undefined ? "" : `divided by ${formatNumber(denominator.value)}, ${denominator.why}`,
  ].filter((part) => part !== "");
}
