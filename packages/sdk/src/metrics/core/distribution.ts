import { defaultDenominator, exactSum, knownSum } from "@oreledger/data";
import { OreledgerError } from "../../errors.ts";
import { exact } from "../../numerals.ts";
import { type Figure, figureText } from "./figure.ts";
import { type Interval, sum } from "./interval.ts";
import { type Denominator, finite, type Residual } from "./measure.ts";
import { roundingOf } from "./printed-place.ts";
import { type Supply, type SupplyInput, supplyOf } from "./supply.ts";

/** The denominator of a metric of shares, and its treatment of what no area is named for. */
export interface SharingOptions {
  /**
   * What to divide by. Default: the larger of the total, printed or given, and the sum of the rows; the sum if the total
   * is absent or a bound; nothing if the rows do not reach the bound. If the source prints a share for every row and no
   * total, the whole of those shares. The result says which, and why.
   */
  readonly denominator?: "printed_total" | "row_sum";
  /**
   * How to treat what no area is named for: leave it out of the suppliers but in the denominator (default), count it as one
   * more supplier, or spread it over the named ones in proportion, so that their shares are of their own sum.
   */
  readonly residual?: "exclude" | "include_as_one" | "pro_rata";
}

/** Amounts with their denominator. */
export interface Distribution extends Supply {
  readonly denominator: Denominator;
  /** The denominator, as a number and as its possible range. */
  readonly whole: { readonly value: number | undefined } & Interval;
  /** Whether the whole is a separate total, or grows with the rows. */
  readonly fixed: boolean;
  readonly residual: Residual | undefined;
  /** Whether the residual counts as a supplier. */
  readonly residualCounts: boolean;
}

/** By how much rows can exceed their total through rounding. A whole of 100 or 1 that was not printed is not rounded. */
const tolerance = ({ total, totalIsPrinted }: Supply, parts: readonly Figure[]): number =>
  roundingOf([totalIsPrinted ? total?.value : undefined, ...parts.map(({ value }) => value)]);

/** The named areas that the total includes. */
export const insideOf = ({ suppliers, leftOut }: Pick<Supply, "suppliers" | "leftOut">): readonly Figure[] =>
  leftOut === undefined ? suppliers : suppliers.filter(({ label }) => label !== leftOut);

/** The rows that add up to the whole: named areas, and other areas. */
const partsOf = ({ suppliers, other }: Pick<Supply, "suppliers" | "other">): readonly Figure[] =>
  other === undefined ? suppliers : [...suppliers, other];

/** Whether the rows exceed their total by more than rounding explains: if so, they are not its parts. */
export function outgrows(supply: Supply): boolean {
  const parts = partsOf({ ...supply, suppliers: insideOf(supply) });
  return supply.total !== undefined && sum(parts).low > supply.total.high + tolerance(supply, parts);
}

/** The difference, without the error of binary fractions, such as 0.3 − (0.1 + 0.2). */
const less = (whole: number, part: number): number =>
  Math.abs(whole - part) <= 4 * Number.EPSILON * whole ? 0 : whole - part;

/** Reads the suppliers and their amounts, and chooses the denominator. */
export function distributionOf(input: SupplyInput, options: SharingOptions = {}): Distribution {
  return distribute(supplyOf(input), options);
}

/** The denominator, and why. */
interface Chosen {
  readonly fixed: boolean;
  readonly kind: Denominator["kind"];
  readonly whole: Distribution["whole"];
  readonly why: string;
  readonly warnings: readonly string[];
}

const bySum = "The denominator row_sum divides them by their own sum.";

/** The total. */
const byTotal = ({ total, totalKind, totalWhy }: Supply): Chosen => {
  const { value, low, high } = total as Figure;
  return { fixed: true, kind: totalKind, whole: { value, low, high }, why: totalWhy, warnings: [] };
};

/** The sum of the rows. */
function byRows(supply: Supply, why: string, warnings: readonly string[] = []): Chosen {
  const parts = partsOf(supply);
  const missing = parts.filter(({ value }) => value === undefined).map(({ label }) => label);
  const lacking =
    missing.length > 0
      ? ` (without ${missing.join(", ")}, which ${missing.length === 1 ? "has" : "have"} no exact figure)`
      : "";
  const whole = { value: knownSum(parts), ...sum(parts) };
  return { fixed: false, kind: "row_sum", whole, why: `the sum of the rows, ${why}${lacking}`, warnings };
}

/** No denominator: what is known of the whole bounds the parts. */
const byNothing = (supply: Supply, low: number, why: string): Chosen => ({
  fixed: true,
  kind: low === supply.total?.low ? supply.totalKind : "none",
  whole: { value: undefined, low, high: supply.total?.high ?? Number.POSITIVE_INFINITY },
  why,
  // Of partners that are not all, the supply says so itself; a question of partners takes no other denominator.
  warnings:
    supply.ofAll === false
      ? []
      : [
          `${why.charAt(0).toUpperCase()}${why.slice(1)}: no share is computed.${supply.ofAll === undefined ? ` ${bySum}` : ""}`,
        ],
});

/** The default rule: the larger of the total and the sum of its rows; nothing if they are some of what a total is of. */
function byDefault(supply: Supply): Chosen {
  const parts = partsOf(supply);
  const { total } = supply;
  const { by, why } = defaultDenominator(total, parts, supply.kind);
  if (by === "total") return byTotal(supply);
  const least = sum(parts).low;
  switch (why) {
    case "form-without-total":
      return byNothing(supply, least, "the source prints no total of these figures");
    case "one-figure":
      return byNothing(supply, least, "a single figure is not a total, and no total is printed");
    case "rows-fall-short":
      return byNothing(
        supply,
        (total as Figure).low,
        `the rows add up to ${exact(least)} and do not reach the total, ${figureText(total as Figure)}`,
      );
    case "rows-exceed-total": {
      const [why, so] = outgrows(supply)
        ? [
            " by more than rounding",
            ". Rounding does not explain the difference, so one of them is wrong or counts something else.",
          ]
        : [
            ", which is rounded",
            ", which is rounded. A total is at least the sum of its parts, so the sum is the denominator.",
          ];
      return byRows(supply, `since it exceeds the total${why}`, [
        `The rows add up to ${exact(least)}, the total is ${figureText(total as Figure)}${so}`,
      ]);
    }
    default:
      return byRows(
        supply,
        total === undefined ? "since no total is printed" : "since the printed total is not an exact figure",
      );
  }
}

/** The requested denominator. */
function byWish(supply: Supply, wanted: NonNullable<SharingOptions["denominator"]>): Chosen {
  if (wanted === "row_sum") return byRows(supply, "as requested");
  if (supply.total === undefined)
    throw new OreledgerError("There is no printed total to divide by: leave denominator out.");
  if (outgrows(supply))
    throw new OreledgerError(
      `The rows add up to ${exact(sum(partsOf(supply)).low)}, the total is ${figureText(supply.total)}. Rounding does not explain the difference, so they are not its parts. ${bySum}`,
    );
  return byTotal(supply);
}

/** Chooses the denominator of a supply. */
export function distribute(
  whole: Supply,
  { denominator: wanted, residual: policy = "exclude" }: SharingOptions = {},
): Distribution {
  requireOneWhole({ denominator: wanted, residual: policy });
  if (policy === "pro_rata") return spread(whole);
  const supply = wanted === "row_sum" ? { ...whole, leftOut: undefined } : ofTheOthers(whole);
  const { suppliers, other } = supply;
  const chosen = wanted === undefined ? byDefault(supply) : byWish(supply, wanted);
  const { value, low, high } = chosen.whole;
  const inexact = low !== value || high !== value;
  const named = exactSum(suppliers.map((figure) => figure.value ?? 0));
  const left = value === undefined ? undefined : chosen.fixed ? less(value, named) : (other?.value ?? 0);
  const warnings = [
    ...(suppliers.length === 0
      ? ["No row matches, so there is nothing to measure."]
      : high === 0
        ? ["Every figure is zero, so there is nothing to divide."]
        : []),
    ...supply.warnings,
    ...chosen.warnings,
  ];
  if (chosen.fixed && left !== undefined && left < 0)
    warnings.push(
      `The named rows exceed the total by ${exact(-left)}${supply.unit === "" ? "" : ` ${supply.unit}`}: totals are rounded.`,
    );
  const unsaid = suppliers.filter((figure) => figure.value === undefined);
  if (unsaid.length > 0)
    warnings.push(
      `${unsaid.map(({ label, status }) => `${label} (${status.replaceAll("_", " ")})`).join(", ")}: no exact figure. The value counts the areas that have one; low and high allow for the others.`,
    );
  return {
    ...supply,
    warnings,
    fixed: chosen.fixed,
    whole: chosen.whole,
    denominator: {
      kind: chosen.kind,
      value,
      low: inexact ? finite(low) : undefined,
      high: inexact ? finite(high) : undefined,
      why: supply.leftOut === undefined ? chosen.why : `${chosen.why}, without the United States`,
    },
    residual: left === undefined || !value ? undefined : { value: left, share: left / value },
    residualCounts: policy === "include_as_one",
  };
}

/** The supply without the area that the total leaves out, which has no share of it. */
const ofTheOthers = (supply: Supply): Supply =>
  supply.leftOut === undefined
    ? supply
    : {
        ...supply,
        suppliers: insideOf(supply),
        warnings: [
          ...supply.warnings,
          `The printed total leaves out the United States: ${supply.leftOut} has no share of it, and the result covers the other countries. The denominator row_sum covers all countries with a figure.`,
        ],
      };

/**
 * Refuses a result outside its possible range, caused by rows that exceed the printed total, instead of cutting it off.
 *
 * @throws OreledgerError
 */
export function requirePossible(value: number, { low, high }: Interval, { denominator }: Distribution): number {
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  if (value < low - slack || value > high + slack)
    throw new OreledgerError(
      `The rows exceed the total of ${exact(denominator.value ?? 0)}, which gives an impossible ${exact(value)}: leave denominator out.`,
    );
  return Math.min(high, Math.max(low, value));
}

/** @throws OreledgerError if the treatment of the residual leaves no use for the requested denominator */
export function requireOneWhole({
  denominator,
  residual,
}: { [Option in keyof SharingOptions]?: SharingOptions[Option] | undefined }): void {
  if (denominator === "printed_total" && residual === "pro_rata")
    throw new OreledgerError(
      "A residual that is spread leaves only the sum of the named suppliers: leave denominator out.",
    );
}

/** The named suppliers with their own sum as the whole: what no area is named for is spread in proportion. */
function spread(supply: Supply): Distribution {
  const { residual } = distribute(supply);
  const named = distribute({ ...ofTheOthers(supply), other: undefined, total: undefined }, { denominator: "row_sum" });
  return {
    ...named,
    denominator: {
      ...named.denominator,
      why: "the sum of the named suppliers: the residual is spread over them in proportion",
    },
    residual,
  };
}

/** The parts that every measure of a distribution shares. Inputs are the suppliers, the others, and the total if it was used. */
export const saidOf = ({ suppliers, other, total, fixed, denominator, residual, lineage, warnings }: Distribution) => ({
  inputs: [
    ...suppliers,
    ...(other === undefined ? [] : [other]),
    ...(fixed && total !== undefined ? [total] : []),
  ] as readonly Figure[],
  denominator,
  residual,
  lineage,
  warnings,
});
