import { OreledgerError } from "../errors.ts";
import type { Figure } from "./figure.ts";
import { type Interval, sum } from "./interval.ts";
import type { Denominator, Residual } from "./measure.ts";
import { exact } from "./numerals.ts";
import { type Supply, type SupplyInput, supplyOf } from "./supply.ts";

/** How a metric of shares divides, and what it does with what no area is named for. */
export interface SharingOptions {
  /**
   * What to divide by. Default: the total that the print gives (or that was given); where it is absent or a bound, the
   * sum of the rows. The result says which, and why.
   */
  readonly denominator?: "printed_total" | "row_sum";
  /** Whether what no area is named for is left out (default), or counts as one more supplier. */
  readonly residual?: "exclude" | "include_as_one";
}

/** Amounts with what they are divided by. */
export interface Distribution extends Supply {
  readonly denominator: Denominator;
  /** What the amounts are divided by, as a number and as all it can be. */
  readonly whole: { readonly value: number | undefined } & Interval;
  /** Whether the whole is a total of its own, or grows with the rows. */
  readonly fixed: boolean;
  readonly residual: Residual | undefined;
  /** The residual counts as a supplier. */
  readonly residualCounts: boolean;
}

const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

/** Reads who supplies how much, and chooses what to divide by. */
export function distributionOf(input: SupplyInput, options: SharingOptions = {}): Distribution {
  return distribute(supplyOf(input), options);
}

/** Chooses what to divide a supply by. */
export function distribute(
  supply: Supply,
  { denominator: wanted, residual: policy = "exclude" }: SharingOptions = {},
): Distribution {
  const { suppliers, other, total } = supply;
  if (wanted === "printed_total" && total === undefined)
    throw new OreledgerError(
      'There is no printed total to divide by. Leave denominator out, or divide by the sum of the rows with { denominator: "row_sum" }.',
    );
  const fixed = wanted === "printed_total" || (wanted === undefined && total?.value !== undefined);
  const parts = other === undefined ? suppliers : [...suppliers, other];
  const known = (figures: readonly Figure[]) => figures.reduce((all, { value }) => all + (value ?? 0), 0);
  const missing = parts.filter(({ value }) => value === undefined).map(({ label }) => label);
  // A row that is known to be above zero, but not how far, leaves the sum without a value; a withheld one is left out of it.
  const adds =
    parts.some(({ value }) => value !== undefined) && parts.every(({ value, low }) => value !== undefined || low === 0);
  const whole = fixed
    ? { value: (total as Figure).value, low: (total as Figure).low, high: (total as Figure).high }
    : { value: adds ? known(parts) : undefined, ...sum(parts) };
  const why = fixed
    ? supply.totalWhy
    : wanted === "row_sum"
      ? "the sum of the rows, as asked for"
      : total === undefined
        ? "the sum of the rows, since no total is printed"
        : "the sum of the rows, since the printed total is no exact figure";
  const lacking =
    !fixed && missing.length > 0 ? ` (without ${missing.join(", ")}, for which there is no exact figure)` : "";
  const inexact = whole.low !== whole.value || whole.high !== whole.value;
  const named = known(suppliers);
  const left = whole.value === undefined ? undefined : fixed ? whole.value - named : (other?.value ?? 0);
  const warnings = [...supply.warnings];
  if (fixed && left !== undefined && left < 0)
    warnings.push(
      `The named rows exceed the total by ${exact(-left)}${supply.unit === "" ? "" : ` ${supply.unit}`}: totals are rounded. See worldTotalCheck.`,
    );
  const unsaid = suppliers.filter(({ value }) => value === undefined);
  if (unsaid.length > 0)
    warnings.push(
      `${unsaid.map(({ label, status }) => `${label} (${status.replaceAll("_", " ")})`).join(", ")}: no exact figure. The value counts the areas that have one; low and high allow for the others.`,
    );
  return {
    ...supply,
    warnings,
    fixed,
    whole,
    denominator: {
      kind: fixed ? supply.totalKind : "row_sum",
      value: whole.value,
      low: inexact ? finite(whole.low) : undefined,
      high: inexact ? finite(whole.high) : undefined,
      why: why + lacking,
    },
    residual:
      left === undefined || whole.value === undefined || whole.value === 0
        ? undefined
        : { value: left, share: left / whole.value },
    residualCounts: policy === "include_as_one",
  };
}

/** The inputs of a measure of a distribution: its suppliers, the others, and the total if it was used. */
export const inputsOf = ({ suppliers, other, total, fixed }: Distribution): Figure[] => [
  ...suppliers,
  ...(other === undefined ? [] : [other]),
  ...(fixed && total !== undefined ? [total] : []),
];
