import type { Measure } from "../metrics/core/measure.ts";
import type { Row } from "./answer.ts";

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
