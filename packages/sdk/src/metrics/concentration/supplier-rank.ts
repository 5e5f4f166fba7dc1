import { InvalidInput } from "../../errors.ts";
import { exact } from "../../numerals.ts";
import { insideOf } from "../core/distribution.ts";
import { type Figure, figureOf, figureText } from "../core/figure.ts";
import { sum } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import { Measure } from "../core/measure.ts";
import { type Supply, type SupplyInput, supplyOf } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";

/** The other areas of a print, by whether they rank before the area. */
export interface RankDetails {
  /** The areas with more, the largest first. */
  readonly before: readonly string[];
  /** Named areas that may have as much or more: equal figures, bounds, figures that are withheld. */
  readonly possible: readonly string[];
  /** How many areas have a figure, the ranked one included. */
  readonly ranked: number;
  /** Whether a country that the print does not name may have as much or more. */
  readonly unlisted: boolean;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "supplier-rank",
  category: "Concentration",
  summary:
    "The rank of one area among the suppliers of a print: 1 is the largest. `low` and `high` are the best and the worst rank that the print allows: equal figures, a bound, a figure that is withheld, and countries that the print does not name may rank before it.",
  formula: "r_a = 1 + \\#\\{\\, j : x_j > x_a \\,\\}",
  reference: "Definition",
  traps: [
    "Give the whole print: a filter on areas removes rivals.",
    "Without a printed total or a row for other countries, the print does not say that the others have less: the rank then has no worst end.",
    "An area that the print does not name has no rank, but bounds: it has at most what the print attributes to no country.",
  ],
  throws: ["IncomparableRows if the rows are not one print. InvalidInput for more than one area."],
  example: /* @__PURE__ */ onMined('supplierRank(mined, "USA")', "rank 2", 'measure.details.before; // ["CHN"]'),
  rows: { table: "shares" },
  numbers: {
    inputs: "a supply",
    example: { area: "USA", production_t: { CHN: 270000, USA: 45500, AUS: 29000, _OTH: 1000 } },
    words: { each: "AREA", into: ["amounts"] },
    line: "CHN=270000 USA=45500 AUS=29000 _OTH=1000",
    read: (inputs) => ({ input: inputs.supply() as SupplyInput }),
  },
  options: [
    {
      name: "area",
      apart: true,
      kind: "area",
      names: ["area", "country"],
      needed: "USA",
      value: "area",
      about: "the area to rank",
    },
  ],
  measure: (input: SupplyInput, { area }) => supplierRank(input, area as string),
});

export function supplierRank(input: SupplyInput, area: string): Measure<RankDetails> {
  if (typeof area !== "string") throw new InvalidInput('A rank is of one area: give its code, such as "USA".');
  requireAreas(input, [area]);
  const supply = supplyOf(input);
  const { suppliers, nil, leftOut } = supply;
  const rest = restOf(supply);
  // An area that the print does not name has at most what is attributed to none.
  const own =
    suppliers.find(({ label }) => label === area) ??
    (nil.includes(area)
      ? figureOf(area, 0)
      : { ...figureOf(area, null), high: area === leftOut ? Number.POSITIVE_INFINITY : rest });
  const hasNothing = own.value === 0;
  const most = Math.min(own.high, own.low + (area === leftOut ? Number.POSITIVE_INFINITY : rest));
  const unnamed = leftOut === undefined || [area, ...nil, ...suppliers.map(({ label }) => label)].includes(leftOut);
  const rivals = [...suppliers, ...(unnamed ? [] : [figureOf(leftOut, null)])].filter(({ label }) => label !== area);
  const before = rivals.filter(({ low }) => low > most).sort((a, b) => b.low - a.low);
  const possible = rivals
    .filter((rival) => !before.includes(rival) && rival.high >= own.low)
    .filter(({ label, low }) => label === leftOut || low + rest >= own.low);
  const isListed = supply.listsAll === true || rest < own.low;
  const known = own.value;
  const value = known === undefined ? undefined : 1 + rivals.filter((each) => (each.value ?? each.low) > known).length;
  const range = {
    low: 1 + before.length,
    high: 1 + before.length + mostOf(possible, own.low, rest, isListed, leftOut),
  };
  return new Measure<RankDetails>({
    metric: "supplier-rank",
    value: hasNothing ? undefined : (value ?? (range.low === range.high ? range.low : undefined)),
    unit: "rank",
    range: suppliers.length === 0 ? undefined : range,
    formula: "r = 1 + number of areas with more",
    substituted: `${area} ${figureText(own)}; more: ${before.map((each) => `${each.label} ${figureText(each)}`).join(", ") || "none"}`,
    inputs: [...suppliers, ...[supply.other, supply.total].filter((each) => each !== undefined)],
    lineage: supply.lineage,
    warnings: [
      ...(hasNothing ? [`${area} has nothing, and so no rank.`] : []),
      ...(possible.length === 0
        ? []
        : [`${possible.map(({ label }) => label).join(", ")}: may have as much or more; high includes them.`]),
      ...(isListed
        ? []
        : [
            Number.isFinite(rest)
              ? `Countries that are not named have up to ${exact(rest)} together: high allows for them.`
              : "No total and no other countries are printed: a country that is not named may have more.",
          ]),
      ...supply.warnings,
    ],
    details: {
      before: before.map(({ label }) => label),
      possible: possible.map(({ label }) => label),
      ranked: suppliers.filter((each) => each.value !== undefined).length,
      unlisted: !isListed,
    },
  });
}

/** The most that the print leaves for figures without a value and for countries that it does not name. */
function restOf({ suppliers, leftOut, total, other, listsAll, kind }: Supply): number {
  if (total !== undefined && Number.isFinite(total.high))
    return Math.max(0, total.high - sum(insideOf({ suppliers, leftOut })).low, other?.low ?? 0);
  return other?.high ?? (listsAll || kind.given ? 0 : Number.POSITIVE_INFINITY);
}

/** The most areas that can reach an amount at once: what each lacks comes from the same rest, the smallest lack first. */
function mostOf(
  possible: readonly Figure[],
  amount: number,
  rest: number,
  isListed: boolean,
  leftOut: string | undefined,
): number {
  const outside = possible.filter(({ label }) => label === leftOut).length;
  const lacks = possible
    .filter(({ label }) => label !== leftOut)
    .map(({ low }) => Math.max(0, amount - low))
    .sort((a, b) => a - b);
  let left = rest;
  let reached = 0;
  for (const lack of lacks) {
    if (lack > left) break;
    left -= lack;
    reached++;
  }
  const more = isListed ? 0 : amount === 0 ? Number.POSITIVE_INFINITY : Math.floor(left / amount);
  return outside + reached + more;
}
