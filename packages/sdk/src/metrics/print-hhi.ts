import type { SharingOptions } from "./distribution.ts";
import type { PrintSums } from "./print-sums.ts";

/** What an HHI says of one print. */
export interface PrintHhi {
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly denominator: "printed_total" | "row_sum";
  /** What the amounts are divided by. */
  readonly total: number | undefined;
  /** What is not attributed to a named area, as a fraction of the denominator. */
  readonly residual: number | undefined;
  /** How many areas have a figure above zero. */
  readonly suppliers: number;
}

/**
 * Whether the sums of a print give its index and bounds: no area is a bound or a range, and neither is a total that was asked
 * for.
 */
export const sumsSuffice = (sums: PrintSums, print: number, { denominator }: SharingOptions): boolean =>
  sums.bounded[print] === 0 &&
  (sums.totalOpen[print] === 0 || (denominator !== "printed_total" && Number.isNaN(sums.total[print])));

/** What an HHI says of many prints, as columns: NaN is no number. */
export interface HhiColumns {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly total: Float64Array;
  readonly residual: Float64Array;
  readonly suppliers: Uint32Array;
  /** Whether the printed total divides. */
  readonly byTotal: Uint8Array;
}

/** Columns for as many prints, all without a number. */
export function hhiColumns(count: number): HhiColumns {
  const numbers = () => new Float64Array(count).fill(Number.NaN);
  return {
    value: numbers(),
    low: numbers(),
    high: numbers(),
    total: numbers(),
    residual: numbers(),
    suppliers: new Uint32Array(count),
    byTotal: new Uint8Array(count),
  };
}

/** What {@link hhiOfSums} is to write of one print. */
export function writeHhi(into: HhiColumns, at: number, of: PrintHhi): void {
  into.value[at] = of.value ?? Number.NaN;
  into.low[at] = of.low ?? Number.NaN;
  into.high[at] = of.high ?? Number.NaN;
  into.total[at] = of.total ?? Number.NaN;
  into.residual[at] = of.residual ?? Number.NaN;
  into.suppliers[at] = of.suppliers;
  into.byTotal[at] = of.denominator === "printed_total" ? 1 : 0;
}

/**
 * The HHI of a print by its sums alone: what `hhi` gives for the same rows.
 *
 * With k areas of which nothing is known, S the sum of the named, Q that of their squares:
 * under a total T the index is least where the k have nothing, Q / T², and greatest where one has all that is left,
 * (Q + (T − S)²) / T²; where what is left counts as one more supplier, it is least where they and it are equal,
 * (Q + (T − S)² / (k + 1)) / T². By the sum of rows W the k can have everything, and the index is least where each has Q / W:
 * Q / (W² + k Q).
 *
 * @param at Where in the columns the answer is written.
 */
export function hhiOfSums(
  sums: PrintSums,
  print: number,
  { denominator, residual: policy }: SharingOptions,
  factor: number,
  into: HhiColumns,
  at: number,
): void {
  const asOne = policy === "include_as_one";
  const spread = policy === "pro_rata";
  const named = sums.named[print] as number;
  const squares = sums.squares[print] as number;
  const known = sums.known[print] as number;
  const printed = sums.total[print] as number;
  const holds = !Number.isNaN(printed) && sums.outgrown[print] === 0;
  const fixed = !spread && denominator !== "row_sum" && holds;
  const open = (sums.open[print] as number) - (fixed ? (sums.openOutside[print] as number) : 0);
  into.suppliers[at] = sums.suppliers[print] as number;
  into.byTotal[at] = fixed || denominator === "printed_total" ? 1 : 0;
  // A print without a total that holds cannot be divided by one: it is left without an index, not out of the list.
  if (denominator === "printed_total" && !fixed) return;
  const other = spread ? 0 : (sums.other[print] as number);
  const otherOpen = !spread && sums.otherOpen[print] === 1;
  const parts = named + other;
  const isSummed = known > 0 || (!spread && sums.otherKnown[print] === 1);
  const whole = fixed ? printed : isSummed ? parts : Number.NaN;
  const left = fixed ? remainder(printed, named) : other;
  into.total[at] = whole;
  if (spread) into.residual[at] = sharedOut(sums, print, holds);
  else if (whole > 0) into.residual[at] = left / whole;
  if (known + open === 0 || (fixed ? printed === 0 : parts === 0 && open === 0 && !otherOpen)) return;
  const rest = asOne ? Math.max(0, left) ** 2 : 0;
  const value = known > 0 && whole > 0 ? indexOf(squares + rest, whole, factor) : Number.NaN;
  into.value[at] = value;
  let [low, high] = [value, value];
  if (fixed && open > 0) {
    const slack = Math.max(0, left) ** 2;
    low = indexOf(squares + (asOne ? slack / (open + 1) : 0), printed, factor);
    high = indexOf(squares + slack, printed, factor);
  } else if (!fixed && (open > 0 || otherOpen)) {
    // What is open of the others counts as one more such supplier, or makes the whole as great as it may be.
    const unlimited = open + (asOne && otherOpen ? 1 : 0);
    const counted = squares + rest;
    low = (otherOpen && !asOne) || counted === 0 ? 0 : (counted * factor) / (parts * parts + unlimited * counted);
    high = unlimited > 0 ? factor : parts === 0 ? 0 : indexOf(counted, parts, factor);
  }
  if (low === value && high === value) return;
  into.low[at] = low;
  into.high[at] = high;
}

/** Rows that exceed their rounded total would carry the index beyond what it can be. */
const indexOf = (squares: number, whole: number, factor: number): number =>
  Math.min(factor, (squares * factor) / (whole * whole));

/** A difference that binary fractions leave is none. */
const remainder = (whole: number, part: number): number =>
  Math.abs(whole - part) <= 4 * Number.EPSILON * whole ? 0 : whole - part;

/** What is spread over the named suppliers, as a fraction of the whole that the print would otherwise be divided by. */
function sharedOut(sums: PrintSums, print: number, holds: boolean): number {
  const [named, other] = [sums.named[print] as number, sums.other[print] as number];
  const isSummed = (sums.known[print] as number) > 0 || sums.otherKnown[print] === 1;
  const whole = holds ? (sums.total[print] as number) : isSummed ? named + other : Number.NaN;
  return whole > 0 ? (holds ? remainder(whole, named) : other) / whole : Number.NaN;
}
