import { requireRow } from "../given.ts";
import type { Measure } from "../metrics/core/measure.ts";
import type { Row } from "./answer.ts";
import { formatNumber } from "./figures.ts";

const rounded = (value: number): number => Number(value.toPrecision(6));

/** A derived number as one row: the value with its bounds and unit, its denominator and its warnings. */
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

/** What to say about a derived number: its metric, editions and day, and its denominator with the reason. */
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
