import { exactSum } from "@oreledger/data";

/** The place value of the last digit of a printed number that is not zero: 1,000 for 27,000 and 0.01 for 0.35. */
export function lastPlace(value: number): number {
  if (value === 0) return 1;
  if (Number.isSafeInteger(value)) {
    let [place, rest] = [1, Math.abs(value)];
    for (; rest % 10 === 0; rest /= 10) place *= 10;
    return place;
  }
  const [digits = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  return Number(`1e${Number(exponent) - Math.max(0, digits.length - 2)}`);
}

/**
 * The place of the last significant digit, of at least two: 300,000 is read as 30 × 10,000. Rounding can have changed the
 * number by half of it.
 */
export function meantPlace(value: number): number {
  if (value === 0) return 0;
  const secondDigit = Number(`1e${Math.floor(Math.log10(Math.abs(value))) - 1}`);
  const least = Number.isInteger(value) ? 1 : lastPlace(value);
  return Math.min(lastPlace(value), Math.max(secondDigit, least));
}

/** By how much rounding alone can change a sum of printed numbers: half a place of each. */
export const roundingOf = (printed: readonly (number | undefined)[]): number =>
  exactSum(printed.map((value) => (value === undefined ? 0 : meantPlace(value)))) / 2;
