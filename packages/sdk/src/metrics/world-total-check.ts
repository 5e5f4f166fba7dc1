import { OreledgerError } from "../errors.ts";
import { distribute, inputsOf } from "./distribution.ts";
import { exactSum } from "./exact-sum.ts";
import type { Figure } from "./figure.ts";
import { exactly, isExact, sum } from "./interval.ts";
import { Measure } from "./measure.ts";
import { exact } from "./numerals.ts";
import { roundingOf } from "./printed-place.ts";
import { type SupplyInput, supplyOf } from "./supply.ts";

/** How the rows and the printed total stand to each other. */
export interface TotalDetails {
  readonly sumOfRows: number;
  /** The printed total, or the bound that is printed instead. */
  readonly printed: number;
  readonly comparator: "eq" | "gt" | "lt";
  /** How far rounding alone can part them. */
  readonly tolerance: number;
  /** Whether the rows fit the printed total; undefined where withheld rows leave it open. */
  readonly holds: boolean | undefined;
}

/**
 * Whether the rows of a print add up to its printed total, within what rounding allows: the difference, rows less total.
 * A total that is printed as a bound is checked as one. This is what catches a footnote digit that stuck to a number.
 *
 * @category Vintage
 * @formula $d = \sum_i x_i - T, \qquad |d| \le \tfrac{1}{2} u_T + \sum_i \tfrac{1}{2} u_i$
 * @reference Definition; $u$ is the place of the last digit printed (at least two digits are taken as meant)
 * @trap A withheld row makes the sum a lower bound: it may fall short of the total by any amount, and never exceed it.
 * @throws IncomparableRows where the rows are not of one print.
 * @throws OreledgerError where no total is printed.
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { worldTotalCheck } from "@oreledger/sdk/metrics";
 *
 * const mined = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
 * const measure = worldTotalCheck(mined);
 * measure.text; // "4,000 t REO"
 */
export function worldTotalCheck(input: SupplyInput): Measure<TotalDetails> {
  const supply = supplyOf(input);
  const { total, other, suppliers } = supply;
  if (total === undefined || (total.value === undefined && total.low === 0 && total.high === Number.POSITIVE_INFINITY))
    throw new OreledgerError("There is no printed total to check against.");
  const rows = other === undefined ? suppliers : [...suppliers, other];
  const comparator = total.value !== undefined ? "eq" : total.high === Number.POSITIVE_INFINITY ? "gt" : "lt";
  const printed = total.value ?? (comparator === "gt" ? total.low : total.high);
  const sumOfRows = exactSum(rows.map(({ value }) => value ?? 0));
  const tolerance = roundingOf([printed, ...rows.map(({ value }) => value)]);
  const known = sum(rows);
  const short = known.high < printed - tolerance;
  const over = known.low > printed + tolerance;
  const exactRows = rows.every(isExact);
  const holds =
    rows.length === 0
      ? undefined
      : comparator === "gt"
        ? short
          ? false
          : exactRows
            ? true
            : undefined
        : comparator === "lt"
          ? !over
          : over || short
            ? false
            : exactRows
              ? true
              : undefined;
  const value =
    rows.every(({ value: figure }) => figure !== undefined) && rows.length > 0 ? sumOfRows - printed : undefined;
  const distribution = distribute(supply, { denominator: "printed_total" });
  return new Measure<TotalDetails>({
    metric: "worldTotalCheck",
    value,
    unit: supply.unit === "" ? "as given" : supply.unit,
    range: exactRows && value !== undefined ? exactly(value) : { low: known.low - printed, high: known.high - printed },
    formula: "d = Σ xᵢ − total",
    substituted: `${rows
      .filter((figure): figure is Figure & { value: number } => figure.value !== undefined)
      .map((figure) => exact(figure.value))
      .join(" + ")} − ${exact(printed)}`,
    inputs: inputsOf({ ...distribution, fixed: true }),
    lineage: supply.lineage,
    warnings: [
      ...(holds === false
        ? [
            `The rows do not fit the printed total: ${exact(sumOfRows)} against ${comparator === "gt" ? "more than " : comparator === "lt" ? "less than " : ""}${exact(printed)}, where rounding explains ${exact(tolerance)}.`,
          ]
        : []),
      ...supply.warnings,
    ],
    details: { sumOfRows, printed, comparator, tolerance, holds },
  });
}
