import { exactSum } from "@oreledger/data";
import { InvalidInput } from "../../errors.ts";
import { kindOf } from "../../given.ts";
import { exact } from "../../numerals.ts";
import type { Interval } from "./interval.ts";

/**
 * One input number of a metric, as far as it is known: a value, a bound, a range, or nothing (withheld, not available).
 * An unknown figure is never zero: its interval is open.
 */
export interface Figure extends Interval {
  /** What the figure is of: an area, a year, a term of the formula. */
  readonly label: string;
  /** The printed figure, or undefined if none was printed. */
  readonly value: number | undefined;
  /** The status of the figure, as in the ledger; `given` for a plain number. */
  readonly status: string;
  /** The address of the row it comes from. */
  readonly address: string | undefined;
  /** The source of that row. */
  readonly source: string | undefined;
}

/** A plain figure: a number, null if it is withheld or not known, or an object that says more. */
export type Given =
  | number
  | null
  | {
      readonly value?: number | null;
      /** Its lower bound. */
      readonly low?: number | null;
      /** Its upper bound. */
      readonly high?: number | null;
      /** Its status. */
      readonly status?: string;
      /** Excludes rows of the ledger: a metric takes their query. */
      readonly source?: never;
    };

const parts = ["value", "low", "high", "status"];

/**
 * A plain figure in the form that metrics compute with.
 *
 * @param least The minimum of such a figure: 0 for an amount, -Infinity for a change.
 * @throws InvalidInput if a value is not a finite number, is less than `least`, or lies outside its own bounds.
 */
export function figureOf(label: string, given: Given | undefined, least = 0): Figure {
  const unknown = {
    label,
    value: undefined,
    low: least,
    high: Number.POSITIVE_INFINITY,
    address: undefined,
    source: undefined,
  };
  if (given === null || given === undefined) return { ...unknown, status: "not_available" };
  if (typeof given !== "number" && (typeof given !== "object" || Array.isArray(given)))
    throw new InvalidInput(
      `${label} is ${kindOf(given)}: a figure is a number, null if unknown, or an object of value, low and high.`,
    );
  const odd = typeof given === "number" ? undefined : Object.keys(given).find((name) => !parts.includes(name));
  if (odd !== undefined) throw new InvalidInput(`${label}: ${odd} is not part of a figure. Give rows as their query.`);
  const { value = null, low = null, high = null, status } = typeof given === "number" ? { value: given } : given;
  for (const [number, isEnd] of [
    [value, false],
    [low, true],
    [high, true],
  ] as const) {
    if (number === null) continue;
    const open = isEnd && number === (number === high ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
    if (typeof number !== "number" || (!Number.isFinite(number) && !open))
      throw new InvalidInput(`${label} is ${kindOf(number)}: a figure is a finite number, or null if unknown.`);
    if (number < least)
      throw new InvalidInput(`${label} is ${exact(number)}: an amount cannot be less than ${exact(least)}.`);
  }
  const figure = {
    ...unknown,
    value: value ?? (low !== null && low === high ? low : undefined),
    low: low ?? value ?? least,
    high: high ?? value ?? Number.POSITIVE_INFINITY,
    status: status ?? (value === null && low === null && high === null ? "not_available" : "given"),
  };
  if (figure.low > figure.high || (value !== null && (value < figure.low || value > figure.high)))
    throw new InvalidInput(`${label} lies outside its own bounds, ${exact(figure.low)} to ${exact(figure.high)}.`);
  return figure;
}

/** The sum of figures; undefined if one is not known. */
export const totalOf = (figures: readonly Figure[]): number | undefined =>
  figures.every(({ value }) => value !== undefined) ? exactSum(figures.map(({ value }) => value as number)) : undefined;

/** A figure as an explanation prints it: `13,000`, `more than 75,000,000`, `withheld`. */
export function figureText(
  { value, low, high, status }: Pick<Figure, "value" | "low" | "high" | "status">,
  least = 0,
): string {
  if (value !== undefined) return exact(value);
  if (low > least && high < Number.POSITIVE_INFINITY) return `${exact(low)} to ${exact(high)}`;
  if (low > least) return `more than ${exact(low)}`;
  if (high < Number.POSITIVE_INFINITY) return `less than ${exact(high)}`;
  return status.replaceAll("_", " ");
}
