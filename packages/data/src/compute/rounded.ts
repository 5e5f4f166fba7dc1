/**
 * A number rounded to some decimals, halves away from zero. A number below one unit of the last decimal keeps two significant
 * digits: small is not zero.
 *
 * @example rounded(12.3456, 2) // 12.35
 * @example rounded(0.000_123, 2) // 0.00012
 */
export function rounded(value: number, decimals: number): number {
  // From 2 ** 53 on, and at infinity, there are no decimals.
  if (!(Math.abs(value) < 2 ** 53)) return value;
  const scale = 10 ** decimals;
  if (Math.abs(value) < 1 / scale) return Number(value.toPrecision(2));
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
}
