import { OreledgerError } from "../errors.ts";
import { exactSum } from "./exact-sum.ts";
import { type Figure, figureText } from "./figure.ts";
import { type Interval, sum } from "./interval.ts";
import type { Denominator, Residual } from "./measure.ts";
import { exact } from "./numerals.ts";
import { roundingOf } from "./printed-place.ts";
import { type Supply, type SupplyInput, supplyOf } from "./supply.ts";

/** How a metric of shares divides, and what it does with what no area is named for. */
export interface SharingOptions {
  /**
   * What to divide by. Default: the total that the print gives (or that was given); where it is absent or a bound, the
   * sum of the rows. The result says which, and why.
   */
  readonly denominator?: "printed_total" | "row_sum";
  /**
   * What becomes of what no area is named for: it is left out of the suppliers and stays in the denominator (default), counts
   * as one more supplier, or is spread over the named ones in proportion, so that their shares are of their own sum.
   */
  readonly residual?: "exclude" | "include_as_one" | "pro_rata";
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

/** What rows can exceed their total by through rounding. A whole of 100 or of 1 that nobody printed is not rounded. */
const tolerance = ({ total, totalIsPrinted }: Supply, parts: readonly Figure[]): number =>
  roundingOf([totalIsPrinted ? total?.value : undefined, ...parts.map(({ value }) => value)]);

/** The named areas that are parts of the total. */
export const insideOf = ({ suppliers, outside }: Pick<Supply, "suppliers" | "outside">): readonly Figure[] =>
  outside.length === 0 ? suppliers : suppliers.filter(({ label }) => !outside.includes(label));

/** Whether the rows exceed their total by more than rounding explains: then they are no parts of it. */
export function outgrows(supply: Supply): boolean {
  const { other, total } = supply;
  const suppliers = insideOf(supply);
  const parts = other === undefined ? suppliers : [...suppliers, other];
  return total !== undefined && sum(parts).low > total.high + tolerance(supply, parts);
}

/** A difference that binary fractions leave, 0.3 − (0.1 + 0.2), is none. */
const less = (whole: number, part: number): number =>
  Math.abs(whole - part) <= 4 * Number.EPSILON * whole ? 0 : whole - part;

const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

/** Reads who supplies how much, and chooses what to divide by. */
export function distributionOf(input: SupplyInput, options: SharingOptions = {}): Distribution {
  return distribute(supplyOf(input), options);
}

/**
 * Reads who supplies how much, with some areas of which a part is wanted: where the printed total leaves one of them out, it
 * is no whole for them, and the rows are added up.
 */
export function distributionWith(
  input: SupplyInput,
  areas: readonly string[],
  options: SharingOptions = {},
): Distribution {
  const supply = supplyOf(input);
  const left = supply.outside.filter((area) => areas.includes(area));
  if (left.length === 0) return distribute(supply, options);
  if (options.denominator === "printed_total")
    throw new OreledgerError(
      `The printed total leaves ${left.join(", ")} out and is no whole for it: divide by the sum of the rows with { denominator: "row_sum" }.`,
    );
  return distribute(supply, { ...options, denominator: "row_sum" });
}

/** Chooses what to divide a supply by. */
export function distribute(
  supply: Supply,
  { denominator: wanted, residual: policy = "exclude" }: SharingOptions = {},
): Distribution {
  requireOneWhole({ denominator: wanted, residual: policy });
  if (policy === "pro_rata") return spread(supply);
  const { suppliers, other, total } = supply;
  if (wanted === "printed_total" && total === undefined)
    throw new OreledgerError(
      'There is no printed total to divide by. Leave denominator out, or divide by the sum of the rows with { denominator: "row_sum" }.',
    );
  const parts = other === undefined ? suppliers : [...suppliers, other];
  const least = sum(parts).low;
  const outgrown = outgrows(supply);
  if (outgrown && wanted === "printed_total")
    throw new OreledgerError(
      `The rows add up to ${exact(least)}, more than rounding allows beyond their total of ${figureText(total as Figure)}: they are no parts of it. Divide by the sum of the rows with { denominator: "row_sum" }.`,
    );
  const fixed = wanted === "printed_total" || (wanted === undefined && total?.value !== undefined && !outgrown);
  if (fixed && supply.outside.length > 0)
    return ofTheOthers(supply, { denominator: "printed_total", residual: policy });
  const known = (figures: readonly Figure[]) => exactSum(figures.map(({ value }) => value ?? 0));
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
        : outgrown
          ? "the sum of the rows, since it exceeds the total by more than rounding"
          : "the sum of the rows, since the printed total is no exact figure";
  const lacking =
    !fixed && missing.length > 0 ? ` (without ${missing.join(", ")}, for which there is no exact figure)` : "";
  const inexact = whole.low !== whole.value || whole.high !== whole.value;
  const named = known(suppliers);
  const left = whole.value === undefined ? undefined : fixed ? less(whole.value, named) : (other?.value ?? 0);
  const warnings = [
    ...(suppliers.length === 0 ? ["No row answers: there is nothing to measure."] : []),
    ...(suppliers.length > 0 && whole.high === 0 ? ["Every figure is zero: there is nothing to divide."] : []),
    ...supply.warnings,
  ];
  if (outgrown)
    warnings.push(
      `The rows add up to ${exact(least)}, the total is ${figureText(total as Figure)}: more than rounding explains, so one of them is wrong or counts something else.`,
    );
  if (fixed && left !== undefined && left < 0)
    warnings.push(
      `The named rows exceed the total by ${exact(-left)}${supply.unit === "" ? "" : ` ${supply.unit}`}: totals are rounded.`,
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

/** The areas that the total is of: one that it leaves out has no share of it. */
function ofTheOthers(supply: Supply, options: SharingOptions): Distribution {
  const left = supply.outside.join(", ");
  return distribute(
    {
      ...supply,
      suppliers: insideOf(supply),
      outside: [],
      totalWhy: `${supply.totalWhy}, which leaves ${left} out`,
      warnings: [
        ...supply.warnings,
        `The printed total leaves ${left} out, so that the result is of the other countries. With { denominator: "row_sum" } it is of all, as far as the figures tell.`,
      ],
    },
    options,
  );
}

/** @throws OreledgerError where a policy for the residual leaves no use for the denominator that is asked for */
export function requireOneWhole({
  denominator,
  residual,
}: { [Option in keyof SharingOptions]?: SharingOptions[Option] | undefined }): void {
  if (denominator === "printed_total" && residual === "pro_rata")
    throw new OreledgerError(
      "A residual that is spread over the named suppliers leaves nothing to divide by but their own sum: leave denominator out.",
    );
}

/** The named suppliers with their own sum as the whole: what no area is named for goes to each in proportion. */
function spread(supply: Supply): Distribution {
  const { residual } = distribute(supply);
  const named = distribute({ ...supply, other: undefined, total: undefined }, { denominator: "row_sum" });
  return {
    ...named,
    denominator: {
      ...named.denominator,
      why: "the sum of the named suppliers: what no area is named for is spread over them in proportion",
    },
    residual,
  };
}

/** The inputs of a measure of a distribution: its suppliers, the others, and the total if it was used. */
export const inputsOf = ({ suppliers, other, total, fixed }: Distribution): Figure[] => [
  ...suppliers,
  ...(other === undefined ? [] : [other]),
  ...(fixed && total !== undefined ? [total] : []),
];
