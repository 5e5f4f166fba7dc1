import { exactSum } from "@oreledger/data";
import { OreledgerError } from "../../errors.ts";
import { exact } from "../../numerals.ts";
import { insideOf } from "../core/distribution.ts";
import { type Figure, figureText } from "../core/figure.ts";
import { exactly, isExact, subtract, sum } from "../core/interval.ts";
import { asGiven, Measure } from "../core/measure.ts";
import { roundingOf } from "../core/printed-place.ts";
import { type SupplyInput, supplyOf } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";

/** The rows compared with the printed total. */
export interface TotalCheckDetails {
  readonly sumOfRows: number;
  /** The printed total, or a printed bound; undefined if there is neither. */
  readonly printed: number | undefined;
  readonly comparator: "eq" | "gt" | "lt" | "range" | undefined;
  /** The difference that rounding alone can cause. */
  readonly tolerance: number;
  /** Whether the rows fit the printed total; undefined if withheld rows leave it open, or none is printed. */
  readonly holds: boolean | undefined;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "world-total-check",
  category: "Vintage",
  summary:
    'Whether the rows of a print add up to its printed total within rounding: the difference, rows minus total. A total printed as a bound is checked as one. This catches a footnote digit run together with a number. With `as: "sum"` the value is the sum of the rows, and no printed total is needed.',
  formula: "d = \\sum_i x_i - T, \\qquad |d| \\le \\tfrac{1}{2} u_T + \\sum_i \\tfrac{1}{2} u_i",
  reference: "Definition; $u$ is the place of the last printed digit (at least two digits are taken as significant)",
  traps: [
    "A withheld row makes the sum a lower bound: it may fall short of the total by any amount, but never exceed it.",
  ],
  throws: ["IncomparableRows if the rows are not one print.", "OreledgerError if no total is printed."],
  example: /* @__PURE__ */ onMined("worldTotalCheck(mined)", "4,000 t REO"),
  names: { world_total_check: { as: "sum" }, sum_of_rows: { as: "sum" } },
  named: { production_t_reo: { CHN: 270000, AUS: 29000, _OTH: 1000 }, world_total: 300000 },
  rows: { table: "shares" },
  numbers: {
    inputs:
      "amounts such as `production_t`; with `world_total` and [`comparator`] the details say whether they agree; the value is the sum of the rows",
    example: { production_t_reo: { CHN: 270000, AUS: 29000, _OTH: 1000 }, world_total: 300000 },
    words: { each: "AREA", into: ["amounts"] },
    line: "CHN=270000 USA=45500 AUS=29000 _WLD=380000",
    read: (inputs) => {
      const supply = inputs.supply();
      const end = inputs.word(["comparator"], { greater_than: "low", less_than: "high", equal: "value" } as const);
      const { total } = supply;
      return {
        input:
          end === undefined || end === "value" || typeof total !== "number"
            ? (supply as SupplyInput)
            : { ...supply, total: { [end]: total } },
      };
    },
  },
  options: [{ name: "as", kind: "word", words: { difference: "difference", sum: "sum" } }],
  measure: worldTotalCheck,
});

export function worldTotalCheck(
  input: SupplyInput,
  options: { readonly as?: "difference" | "sum" } = {},
): Measure<TotalCheckDetails> {
  const asSum = options.as === "sum";
  const supply = supplyOf(input);
  const { other } = supply;
  const suppliers = asSum ? supply.suppliers : insideOf(supply);
  const total = supply.total === undefined || isUnlimited(supply.total) ? undefined : supply.total;
  if (total === undefined && !asSum) throw new OreledgerError("There is no printed total to check against.");
  const rows = other === undefined ? suppliers : [...suppliers, other];
  const comparator = total === undefined ? undefined : comparatorOf(total);
  const printed = total?.value ?? (comparator === "gt" ? total?.low : comparator === "lt" ? total?.high : undefined);
  const sumOfRows = exactSum(rows.map(({ value }) => value ?? 0));
  const tolerance = roundingOf([printed, ...rows.map(({ value }) => value)]);
  const known = sum(rows);
  const holds =
    rows.length === 0 || total === undefined
      ? undefined
      : known.high < total.low - tolerance || known.low > total.high + tolerance
        ? false
        : known.low >= total.low - tolerance && known.high <= total.high + tolerance
          ? true
          : undefined;
  const complete = rows.length > 0 && rows.every(({ value }) => value !== undefined);
  const less = asSum ? 0 : printed;
  const value = complete && less !== undefined ? sumOfRows - less : undefined;
  const from = asSum ? exactly(0) : (total as Figure);
  return new Measure<TotalCheckDetails>({
    metric: "world-total-check",
    value,
    unit: supply.unit === "" ? asGiven : supply.unit,
    range:
      rows.length === 0
        ? undefined
        : rows.every(isExact) && value !== undefined
          ? exactly(value)
          : subtract(known, less === undefined ? from : exactly(less)),
    formula: asSum ? "Σ xᵢ" : "d = Σ xᵢ − total",
    substituted: `${
      rows
        .filter((figure): figure is Figure & { value: number } => figure.value !== undefined)
        .map((figure) => exact(figure.value))
        .join(" + ") || "0"
    }${asSum ? "" : ` − ${printed === undefined ? figureText(from as Figure) : exact(printed)}`}`,
    inputs: [...rows, ...(total === undefined ? [] : [total])],
    lineage: supply.lineage,
    warnings: [
      ...(rows.length === 0 ? ["No row matches, so there is nothing to add up."] : []),
      ...(holds === false
        ? [
            `The rows do not agree with the printed total: ${exact(sumOfRows)} against ${figureText(total as Figure)}; rounding explains ${exact(tolerance)}.`,
          ]
        : []),
      ...supply.warnings,
    ],
    details: { sumOfRows, printed, comparator, tolerance, holds },
  });
}

const isUnlimited = ({ value, low, high }: Figure): boolean =>
  value === undefined && low === 0 && high === Number.POSITIVE_INFINITY;

/** How a total is printed: as a number, as a bound, or as a range. */
const comparatorOf = ({ value, low, high }: Figure): "eq" | "gt" | "lt" | "range" =>
  value !== undefined ? "eq" : high === Number.POSITIVE_INFINITY ? "gt" : low === 0 ? "lt" : "range";
