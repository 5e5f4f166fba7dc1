import { requireLedger } from "../../ledger/behind.ts";
import { numeral } from "../../numerals.ts";
import type { Figure } from "../core/figure.ts";
import type { Interval } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import { joinLineage } from "../core/lineage.ts";
import { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { type SupplyInput, supplyOf } from "../core/supply.ts";
import { declareMetric } from "../declare/metric.ts";
import { given, inOneUnit, isFigure, type NamedInput, series } from "../declare/named-inputs.ts";
import { estimateCalled } from "../geology/estimate.ts";
import {
  type Candidate,
  type ClaimBasis,
  type ClaimedTonnage,
  claimOf,
  readingsOf,
  requireSameCommodity,
  saidBy,
} from "./claim.ts";
import type { Oxides } from "./oxide.ts";
import { readGrade } from "./read-grade.ts";

/** One reading of a claim, and its rank. */
export interface ClaimReading {
  readonly reading: string;
  /** The tonnage that is compared; undefined if the reading gives only a range. */
  readonly tonnes: number | undefined;
  readonly low: number;
  readonly high: number;
  /** The rank of the tonnage as claimed; undefined if its range spans several. */
  readonly rank: number | undefined;
  /** The best and the worst rank that the claim and the reserves allow. */
  readonly best: number;
  readonly worst: number;
}

/** The readings, and the list to which they are compared. */
export interface InsertionDetails {
  readonly readings: readonly ClaimReading[];
  /** The reserves with a figure, largest first. */
  readonly comparison: readonly { readonly area: string; readonly tonnes: number; readonly rank: number }[];
  /** Areas for which the print gives no figure: they are not ranked, and could have any rank. */
  readonly unranked: readonly string[];
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "insertion-rank",
  category: "Geology",
  summary:
    "The rank of a claimed tonnage in a list of reserves, for every possible reading of the claim: as ore, as contained element, as contained oxide. `value` is the rank if all readings agree; `low` and `high` are the best and the worst.\n\nA rank compares a claim with reserves but does not make it a reserve, and the result always says so.",
  formula: "r = 1 + \\#\\{\\, j : R_j > m \\,\\}",
  reference: "Definition",
  traps: [
    '"Third in the world" holds for 20 million tonnes only if they are tonnes of metal, are compared with oxide unconverted, and Brazil\'s reserves are those from before the erratum of May 2026. As ore, they rank twelfth.',
    "An announced or prognostic tonnage is not a reserve: reserves have been shown to be economic.",
    "A country without a figure is not ranked, even though it may have more.",
  ],
  throws: [
    "IncomparableRows if the claim and the reserves are of different commodities, or the reserves are not one print.",
  ],
  example: `import { resourceEstimates, shares } from "@oreledger/sdk";
import { insertionRank } from "@oreledger/sdk/metrics";

const claim = resourceEstimates.where({ id: "zhana-kazakhstan-press-ore" });
const reserves = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "reserves", year: 2025 });
const measure = insertionRank(claim, reserves);
measure.text; // "rank 12 (between 1 and 17)"`,
  names: { rank: {} },
  named: { reserves_t_reo: { CHN: 44000000, BRA: 11000000, AUS: 6300000 }, claim_t: 935400 },
  rows: { table: "shares", measure: "reserves" },
  numbers: {
    inputs:
      "`reserves_t` by area and `claim_t`; [`claim_basis`: `ore`, `contained_element`, `contained_oxide`; with `grade_g_per_t`]",
    example: { reserves_t_reo: { CHN: 44000000, BRA: 11000000, AUS: 6300000 }, claim_t: 935400 },
    words: { each: "AREA", into: ["reserves"], terms: ["claim"] },
    line: "claim=20000000 CHN=44000000 BRA=11000000 AUS=6300000",
    read: (inputs) => {
      const rivals = inputs.need("reserves", "values");
      const claimed = inputs.findFigure("claim", "claimed");
      if (claimed === undefined) return { input: { areas: series(rivals) } as SupplyInput };
      const [claim, reserves] = inOneUnit([claimed, rivals]) as [NamedInput, NamedInput];
      const basis = inputs.word(["claim_basis"], bases);
      const graded = basis === "ore" || basis === "ambiguous" ? readGrade(inputs) : {};
      return {
        input: { areas: series(reserves) },
        options: { claim: { tonnes: given(claim), ...(basis === undefined ? {} : { basis }), ...graded } },
      };
    },
  },
  needs: ["oxides"],
  options: [
    { name: "claim", apart: true, kind: "figure", names: ["claim", "claimed"] },
    {
      name: "estimate",
      apart: true,
      kind: "text",
      byName: false,
      needed: "zhana-kazakhstan-press-ore",
      unless: ["claim"],
      value: "id",
      about: "the resource estimate",
    },
    { name: "reservesBasis", kind: "word", words: { REO: "REO", element: "element" } },
    { name: "area", kind: "area", about: "the area of the claim" },
  ],
  calls: [
    "--estimate zhana-kazakhstan-press-ore",
    "claim=935400",
    "claim=20000000 CHN=44000000 BRA=11000000 AUS=6300000",
  ],
  measure: (input: SupplyInput, { claim, estimate, ...options }, beside) =>
    insertionRank(
      claim === undefined
        ? estimateCalled(beside.ledger, estimate as string)
        : isFigure(claim)
          ? { tonnes: claim }
          : (claim as unknown as ClaimedTonnage),
      input,
      { ...options, ...beside },
    ),
});

const bases = {
  ore: "ore",
  contained_element: "contained_element",
  contained_oxide: "contained_oxide",
  element: "contained_element",
  oxide: "contained_oxide",
  ambiguous: "ambiguous",
} as const satisfies Record<string, ClaimBasis>;

/** @param options.ledger The ledger whose oxides count; by default that of the rows. */
export function insertionRank(
  claim: number | ClaimedTonnage | QueryOf<"resource_estimates">,
  reserves: SupplyInput,
  options: { readonly area?: string; readonly reservesBasis?: "REO" | "element"; readonly ledger?: Oxides } = {},
): Measure<InsertionDetails> {
  requireAreas(reserves, [options.area]);
  const supply = supplyOf(reserves);
  const of = claimOf(claim);
  if (of.address !== undefined && isQuery(reserves)) requireSameCommodity(of, reserves as QueryOf<"shares">);
  const basis =
    options.reservesBasis ?? (isQuery(reserves) ? saidBy(reserves as QueryOf<"shares">, "basis") : undefined);
  const rivals = supply.suppliers.filter(({ label }) => label !== options.area);
  const readings = readingsOf(() => requireLedger(options.ledger, claim, reserves), of, basis).map((reading) =>
    ranked(reading, rivals),
  );
  const ranks = new Set(readings.map(({ rank }) => rank));
  const value = ranks.size === 1 ? readings[0]?.rank : undefined;
  const unranked = rivals
    .filter(({ low, high }) => low === 0 && high === Number.POSITIVE_INFINITY)
    .map(({ label }) => label);
  const comparison = rivals
    .filter((figure): figure is Figure & { value: number } => figure.value !== undefined)
    .sort((a, b) => b.value - a.value)
    .map(({ label, value: tonnes }, i) => ({ area: label, tonnes, rank: i + 1 }));
  return new Measure<InsertionDetails>({
    metric: "insertion-rank",
    value,
    unit: "rank",
    range:
      readings.length === 0
        ? undefined
        : { low: Math.min(...readings.map(({ best }) => best)), high: Math.max(...readings.map(({ worst }) => worst)) },
    formula: "r = 1 + number of reserves greater than the claim",
    substituted: readings
      .map(
        ({ reading, tonnes, low, high, rank }) =>
          `${reading}, ${tonnes === undefined ? span({ low, high }) : numeral(tonnes)} t: ${rank ?? "between ranks"}`,
      )
      .join("; "),
    inputs: [...of.inputs, ...supply.suppliers],
    lineage: joinLineage(of.lineage, supply.lineage),
    warnings: [
      of.standing,
      ...(readings.length === 0 ? ["The claim has no comparable tonnage."] : []),
      ...(unranked.length === 0
        ? []
        : [`${unranked.join(", ")}: no figure in this print, so not ranked; high includes them.`]),
      ...(rivals.length === supply.suppliers.length
        ? []
        : [`${options.area} is in the list itself: the claim is compared with the others.`]),
      ...supply.warnings,
    ],
    details: { readings, comparison, unranked },
  });
}

const span = ({ low, high }: Interval): string =>
  high === Number.POSITIVE_INFINITY ? `more than ${numeral(low)}` : `${numeral(low)} to ${numeral(high)}`;

/** Where a reading ranks. A bound ranks at its printed end; `best` and `worst` allow for more. */
function ranked({ reading, amount }: Candidate, rivals: readonly Figure[]): ClaimReading {
  const printedEnd =
    amount.value ??
    (amount.high === Number.POSITIVE_INFINITY ? amount.low : amount.low === 0 ? amount.high : undefined);
  const ends = printedEnd === undefined ? [amount.low, amount.high] : [printedEnd];
  const known = rivals.filter(({ value, low }) => value !== undefined || low > 0);
  const rankAt = (tonnes: number) => 1 + known.filter(({ value, low }) => (value ?? low) > tonnes).length;
  const ranks = new Set(ends.map(rankAt));
  return {
    reading,
    tonnes: amount.value,
    low: amount.low,
    high: amount.high,
    rank: ranks.size === 1 ? [...ranks][0] : undefined,
    best: 1 + rivals.filter(({ low }) => low > amount.high).length,
    worst: 1 + rivals.filter(({ high }) => high > amount.low).length,
  };
}
