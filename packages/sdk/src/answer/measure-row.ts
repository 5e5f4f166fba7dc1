import { requireRow } from "../given.ts";
import type { Measure } from "../metrics/core/measure.ts";
import type { Row } from "./answer.ts";
import { formatNumber } from "./figures.ts";

const rounded = (value: number): number => Number(value.toPrecision(6));

/** The most estimates that are named. */
const MOST = 5;

/** Which figures of a derived number are estimates: their labels if they are few, otherwise how many; empty if none is. */
export function estimatesIn({ inputs }: Measure): string {
  const labels = inputs.flatMap(({ label, status }) => (status === "estimated" ? [label] : []));
  if (labels.length <= MOST) return labels.join(", ");
  return labels.length === inputs.length ? "all figures" : `${labels.length} of ${inputs.length} figures`;
}

/** A derived number as one row: the value with its bounds and unit, its denominator, what is estimated, and its warnings. */
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
    estimated: estimatesIn(measure),
    formula,
    note: warnings.join(" "),
  };
}

/** What to say about a derived number: its metric, editions and day, its denominator with the reason, and what is estimated. */
export function aboutMeasure(measure: Measure): readonly string[] {
  requireRow("A measure", measure, "metric");
  const { metric, editions, asOf, denominator } = measure;
  const estimates = estimatesIn(measure);
  return [
    metric,
    editions.join(", "),
    asOf === undefined ? "" : `as of ${asOf}`,
    denominator?.value === undefined ? "" : `divided by ${formatNumber(denominator.value)}, ${denominator.why}`,
    estimates === "" ? "" : `estimated: ${estimates}`,
  ].filter((part) => part !== "");
}
