import { figureOf } from "./figure.ts";
import type { HhiScale } from "./hhi.ts";
import { Measure } from "./measure.ts";
import { exact } from "./numerals.ts";

/**
 * By how much the HHI rises where two suppliers become one: twice the product of their shares.
 *
 * @formula $\Delta H = 2\,s_a s_b$
 * @reference U.S. Department of Justice and Federal Trade Commission, Merger Guidelines
 * @trap Shares are fractions here; the result is in points unless `scale: "fraction"` is asked for.
 * @example hhiMergerDelta(0.05, 0.10)
 * @throws RangeError where a share is no fraction, or both together exceed 1.
 */
export function hhiMergerDelta(
  a: number,
  b: number,
  options: { readonly scale?: HhiScale } = {},
): Measure<Record<never, never>> {
  if (!(a >= 0 && b >= 0 && a + b <= 1 + 1e-9))
    throw new RangeError(`${a} and ${b} are no shares: fractions that add up to at most 1.`);
  const points = options.scale !== "fraction";
  return new Measure({
    metric: "hhiMergerDelta",
    value: points ? 2 * (100 * a) * (100 * b) : 2 * a * b,
    unit: points ? "points" : "index",
    formula: `ΔH = 2 × a × b${points ? " × 10,000" : ""}`,
    substituted: `2 × ${exact(a)} × ${exact(b)}${points ? " × 10,000" : ""}`,
    inputs: [figureOf("a", a), figureOf("b", b)],
    details: {},
  });
}
