import type { Citation } from "../../cite/citation.ts";
import { byLetters } from "../../lists.ts";
import { partOf } from "../core/coverage.ts";
import { distributionOf, requirePossible, type SharingOptions } from "../core/distribution.ts";
import type { Figure } from "../core/figure.ts";
import { isExact } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import type { Denominator, Residual } from "../core/measure.ts";
import type { SupplyInput } from "../core/supply.ts";
import { declareMetric } from "../declare/metric.ts";
import { denominator } from "../declare/options.ts";

/** The share of one area in a print. */
export interface AreaShare {
  /** A country, or `_OTH` for what the source attributes to no country. */
  readonly area: string;
  readonly quantity: number | undefined;
  /** Of the denominator, in percent; undefined if the figure or the whole is not exact. */
  readonly share_pct: number | undefined;
  /** The bounds of the share, if they differ from it. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** The status of the figure. */
  readonly status: string;
  /** The address of the row; undefined for a plain number. */
  readonly address: string | undefined;
  readonly source: string | undefined;
}

/** The shares of one print, and their denominator. */
export interface PrintShares {
  /** Largest first; those without a figure last. */
  readonly areas: readonly AreaShare[];
  readonly denominator: Denominator;
  readonly residual: Residual | undefined;
  readonly editions: readonly string[];
  readonly asOf: string | undefined;
  readonly warnings: readonly string[];
  /** The share of one area; undefined if the print does not name it. */
  readonly of: (area: string) => AreaShare | undefined;
  readonly cite: () => Citation[];
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "print-shares",
  category: "Concentration",
  summary:
    "The shares of all areas of one print on the day of the query: from the edition of that day with its errata, each figure divided by the larger of the printed total and the sum of the rows. They add up to at most 100. The share stored in a row is the share within the row's own source version, which an erratum may have superseded, so use this metric instead.",
  formula: "s_i = 100\\, x_i / \\max\\left(T, \\sum_j x_j\\right)",
  reference: "Definition",
  traps: [
    "Give the whole print: a filter on areas removes rows from the denominator.",
    "A total without the United States gives it no share.",
  ],
  throws: ["IncomparableRows if the rows are not one print. UnknownValue if `of` is called with an unknown area."],
  example: `import { shares } from "@oreledger/sdk/shares";
import { printShares } from "@oreledger/sdk/metrics";

const reserves = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "reserves", year: 2025 });
const table = printShares(reserves).areas;
table.slice(0, 2).map(({ area, share_pct }) => [area, share_pct?.toFixed(1)]); // [["CHN","58.4"],["BRA","14.6"]]`,
  rows: { table: "shares" },
  options: [denominator],
  calls: ["--commodity rare-earths --measure reserves --year 2025", "--commodity lithium --format json"],
  list: (input: SupplyInput, options) => {
    const { areas, denominator } = printShares(input, options);
    return areas.map((each) => ({ ...each, denominator: denominator.kind, divided_by: denominator.value ?? null }));
  },
});

export function printShares(input: SupplyInput, options: Pick<SharingOptions, "denominator"> = {}): PrintShares {
  const distribution = distributionOf(input, options);
  const { suppliers, other, whole, denominator, residual, lineage, warnings } = distribution;
  const shareOf = (figure: Figure): AreaShare => {
    const { label: area, value: quantity, status, address, source } = figure;
    const value =
      quantity === undefined || !whole.value
        ? undefined
        : 100 * requirePossible(quantity / whole.value, { low: 0, high: 1 }, distribution);
    const exact = isExact(figure) && isExact(whole) && value !== undefined;
    const range = exact || whole.high === 0 ? undefined : partOf(distribution, [figure], []);
    return {
      area,
      quantity,
      share_pct: value,
      low: range && 100 * range.low,
      high: range && 100 * range.high,
      status,
      address,
      source,
    };
  };
  const areas = [...suppliers, ...(other === undefined ? [] : [other])]
    .map(shareOf)
    .sort((a, b) => (b.quantity ?? -1) - (a.quantity ?? -1) || byLetters(a.area, b.area));
  return {
    areas,
    denominator,
    residual,
    editions: lineage.editions,
    asOf: lineage.asOf,
    warnings,
    of: (area) => {
      requireAreas(input, [area]);
      return areas.find((each) => each.area === area);
    },
    cite: () => lineage.cite(),
  };
}
