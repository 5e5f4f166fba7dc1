import { IncomparableRows, UnknownValue } from "../../errors.ts";
import { requireLedger } from "../../ledger/behind.ts";
import { textAt } from "../../query/column.ts";
import { type Figure, figureOf, type Given } from "../core/figure.ts";
import { divide, type Interval, multiply } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import { joinLineage, type Lineage, noLineage } from "../core/lineage.ts";
import { Measure } from "../core/measure.ts";
import { numeral } from "../core/numerals.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { type SupplyInput, supplyOf } from "../core/supply.ts";
import { containedMetal } from "./contained-metal.ts";
import { estimateOf } from "./estimate.ts";
import type { GradeUnit } from "./grade.ts";
import { type Oxides, oxideOf } from "./oxide.ts";

/** What a claimed tonnage is tonnes of. */
export type ClaimBasis = "ore" | "contained_element" | "contained_oxide" | "ambiguous";

/** A claimed tonnage, with what is known of it. */
export interface Claim {
  readonly tonnes: Given;
  /** Left out: of the same as the reserves. */
  readonly basis?: ClaimBasis;
  /** The grade of the ore: needed to read the tonnage as ore. */
  readonly grade?: number;
  readonly gradeUnit?: GradeUnit;
  readonly gradeBasis?: "oxide" | "element" | "unspecified";
  /** The element or mixture, for conversion between element and oxide. Default: `rare-earths`. */
  readonly element?: string;
}

/** One way to read a claim, and where it would then rank. */
export interface Reading {
  readonly reading: string;
  /** The tonnage that is compared; undefined where the reading gives only a range. */
  readonly tonnes: number | undefined;
  readonly low: number;
  readonly high: number;
  /** The rank of the tonnage as claimed; undefined where its range spans several. */
  readonly rank: number | undefined;
  /** The best and the worst rank that the claim and the reserves allow. */
  readonly best: number;
  readonly worst: number;
}

/** The readings, and the list that they are compared with. */
export interface InsertionDetails {
  readonly readings: readonly Reading[];
  /** The reserves with a figure, greatest first. */
  readonly comparison: readonly { readonly area: string; readonly tonnes: number; readonly rank: number }[];
  /** Areas for which the print gives no figure: they are not ranked, and may stand anywhere. */
  readonly unranked: readonly string[];
}

/**
 * Where a claimed tonnage would stand in a list of reserves, by every reading that the claim allows: as ore, as contained
 * element, as contained oxide. `value` is the rank where all readings agree; `low` and `high` are the best and the worst.
 *
 * A rank puts a claim beside reserves; it does not make it one, and the result always says so.
 *
 * @category Geology
 * @formula $r = 1 + \#\{\, j : R_j > m \,\}$
 * @reference Definition
 * @trap "Third in the world" holds for 20 million tonnes only if they are tonnes of metal, are compared with oxide unconverted, and Brazil's reserves are taken from before the erratum of May 2026. As ore, they rank twelfth.
 * @trap An announced or prognostic tonnage is not a reserve: reserves are what has been shown to pay.
 * @trap A country without a figure is not ranked, though it may hold more.
 * @param options.ledger Whose table of oxides counts; by default that of the ledger of the rows.
 * @throws IncomparableRows where the claim and the reserves are of different commodities, or the reserves not of one print.
 * @example
 * import { resourceEstimates, shares } from "@oreledger/sdk";
 * import { insertionRank } from "@oreledger/sdk/metrics";
 *
 * const claim = resourceEstimates.where({ id: "zhana-kazakhstan-press-ore" });
 * const reserves = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "reserves", year: 2025 });
 * const measure = insertionRank(claim, reserves);
 * measure.text; // "rank 12 (between 1 and 17)"
 */
export function insertionRank(
  claim: number | Claim | QueryOf<"resource_estimates">,
  reserves: SupplyInput,
  options: { readonly area?: string; readonly reservesBasis?: "REO" | "element"; readonly ledger?: Oxides } = {},
): Measure<InsertionDetails> {
  requireAreas(reserves, [options.area]);
  const supply = supplyOf(reserves);
  const of = claimOf(claim);
  if (of.address !== undefined && isQuery(reserves)) requireSameCommodity(of, reserves as QueryOf<"shares">);
  const basis = options.reservesBasis ?? (isQuery(reserves) ? basisOf(reserves as QueryOf<"shares">) : undefined);
  const rivals = supply.suppliers.filter(({ label }) => label !== options.area);
  const readings = readingsOf(() => requireLedger(options.ledger, claim, reserves), of, basis).map((reading) =>
    ranked(reading, rivals),
  );
  const ranks = new Set(readings.map(({ rank }) => rank));
  const value = ranks.size === 1 ? readings[0]?.rank : undefined;
  const unranked = rivals
    .filter((figure) => figure.value === undefined && figure.low === 0 && figure.high === Number.POSITIVE_INFINITY)
    .map(({ label }) => label);
  const comparison = rivals
    .filter((figure): figure is Figure & { value: number } => figure.value !== undefined)
    .sort((a, b) => b.value - a.value)
    .map(({ label, value: tonnes }, i) => ({ area: label, tonnes, rank: i + 1 }));
  return new Measure<InsertionDetails>({
    metric: "insertionRank",
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
      ...(readings.length === 0 ? ["The claim has no tonnage that can be compared."] : []),
      ...(unranked.length === 0
        ? []
        : [`${unranked.join(", ")}: no figure in this print, so not ranked; high allows for them.`]),
      ...(rivals.length === supply.suppliers.length
        ? []
        : [`${options.area} stands in the list itself: the claim is compared with the others.`]),
      ...supply.warnings.filter((warning) => !warning.includes("low and high allow")),
    ],
    details: { readings, comparison, unranked },
  });
}

const span = ({ low, high }: Interval): string =>
  high === Number.POSITIVE_INFINITY ? `more than ${numeral(low)}` : `${numeral(low)} to ${numeral(high)}`;

interface ReadClaim {
  readonly tonnage: Figure;
  readonly basis: ClaimBasis | undefined;
  readonly ore: { readonly grade: number; readonly unit: GradeUnit; readonly basis: string } | undefined;
  readonly contained: { readonly figure: Figure; readonly basis: ClaimBasis } | undefined;
  readonly element: string;
  readonly address: string | undefined;
  readonly inputs: readonly Figure[];
  readonly lineage: Lineage;
  /** What the claim is, in a sentence that every result carries. */
  readonly standing: string;
}

function claimOf(claim: number | Claim | QueryOf<"resource_estimates">): ReadClaim {
  if (!isQuery(claim)) {
    const {
      tonnes,
      basis,
      grade,
      gradeUnit = "pct",
      gradeBasis = "unspecified",
      element = "rare-earths",
    }: Claim = typeof claim === "number" ? { tonnes: claim } : (claim as Claim);
    const tonnage = figureOf("claim", tonnes);
    return {
      tonnage,
      basis,
      ore: grade === undefined ? undefined : { grade, unit: gradeUnit, basis: gradeBasis },
      contained: undefined,
      element,
      address: undefined,
      inputs: [tonnage],
      lineage: noLineage,
      standing: "A claimed tonnage is no reserve unless a reporting code says so: the rank compares unlike things.",
    };
  }
  const estimate = estimateOf(claim as QueryOf<"resource_estimates">);
  const coded = estimate.kind === "reserve" && estimate.code !== undefined && estimate.code !== "none";
  const unit = estimate.gradeUnit;
  return {
    tonnage: { ...estimate.tonnage, label: "claim" },
    basis: estimate.tonnageBasis as ClaimBasis | undefined,
    ore:
      estimate.grade.value === undefined || unit === undefined || unit === "mg/L"
        ? undefined
        : { grade: estimate.grade.value, unit: unit as GradeUnit, basis: estimate.gradeBasis ?? "unspecified" },
    contained:
      estimate.containedBasis === undefined
        ? undefined
        : {
            figure: { ...estimate.contained, label: "contained, as printed" },
            basis: estimate.containedBasis as ClaimBasis,
          },
    element: estimate.analyte,
    address: estimate.address,
    inputs: [{ ...estimate.tonnage, label: "claim" }],
    lineage: estimate.lineage,
    standing: coded
      ? `One deposit's reserve under ${estimate.code} stands beside whole countries' reserves by the printer's own definition.`
      : `The claim is ${estimate.kind === "announced" || estimate.kind === "prognostic" ? estimate.kind : `a ${estimate.kind.replace("_", " ")}`}${estimate.code === undefined || estimate.code === "none" ? " and shows no reporting code" : ` under ${estimate.code}`} (${estimate.claimStatus}): it is no reserve, and the rank compares unlike things.`,
  };
}

function requireSameCommodity(of: ReadClaim, reserves: QueryOf<"shares">): void {
  const { context, rows } = reserves.internals();
  const first = rows[0];
  const commodity = first === undefined ? of.element : (textAt(context.table, "commodity", first) as string);
  if (commodity !== of.element)
    throw new IncomparableRows(
      "commodity",
      [of.element, commodity],
      [of.address as string, reserves.addresses()[0] as string],
      "Compare a claim with reserves of its own commodity.",
    );
}

function basisOf(reserves: QueryOf<"shares">): string | undefined {
  const { context, rows } = reserves.internals();
  const first = rows[0];
  return first === undefined ? undefined : (textAt(context.table, "basis", first) ?? undefined);
}

type Amount = Pick<Figure, "value" | "low" | "high">;
interface Candidate {
  readonly reading: string;
  readonly amount: Amount;
}

/** Every way to read the claim, in the basis of the reserves where that is known. */
function readingsOf(oxides: () => Oxides, of: ReadClaim, reservesBasis: string | undefined): Candidate[] {
  const { tonnage, basis, ore, contained } = of;
  const given = tonnage.value !== undefined || tonnage.low > 0 || tonnage.high < Number.POSITIVE_INFINITY;
  const candidates: Candidate[] = [];
  if (given && basis === undefined) candidates.push({ reading: "as claimed", amount: tonnage });
  if (given && ore !== undefined && (basis === "ore" || basis === "ambiguous")) {
    const held = containedMetal({
      ore: { value: tonnage.value ?? null, low: tonnage.low, high: finite(tonnage.high) },
      grade: ore.grade,
      gradeUnit: ore.unit,
    });
    const amount = {
      value: held.value,
      low: held.low ?? held.value ?? 0,
      high: held.high ?? held.value ?? Number.POSITIVE_INFINITY,
    };
    candidates.push(
      ...inBasis(oxides, `as ore at ${ore.grade} ${ore.unit}`, amount, ore.basis, of.element, reservesBasis),
    );
  }
  if (given && (basis === "contained_element" || basis === "ambiguous"))
    candidates.push(...inBasis(oxides, "as contained element", tonnage, "element", of.element, reservesBasis));
  if (given && (basis === "contained_oxide" || basis === "ambiguous"))
    candidates.push(...inBasis(oxides, "as contained oxide", tonnage, "oxide", of.element, reservesBasis));
  // A content that the source prints beside the tonnage is a reading of its own, where it says something else.
  if (contained !== undefined && !(basis === contained.basis && contained.figure.low === tonnage.low))
    candidates.push(
      ...inBasis(
        oxides,
        "content as printed",
        contained.figure,
        contained.basis === "contained_oxide" ? "oxide" : "element",
        of.element,
        reservesBasis,
      ),
    );
  return candidates;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const isOxide = (basis: string): boolean => /O/.test(basis) && basis !== "LCE";

/** An amount in the basis of the reserves: both as it stands and converted, where the two differ or one is not said. */
function inBasis(
  oxides: () => Oxides,
  reading: string,
  amount: Amount,
  basis: string,
  element: string,
  reservesBasis: string | undefined,
): Candidate[] {
  const wanted =
    reservesBasis === undefined
      ? undefined
      : isOxide(reservesBasis)
        ? "oxide"
        : reservesBasis === "element"
          ? "element"
          : undefined;
  if (wanted === undefined || wanted === basis) return [{ reading, amount }];
  const content = contentOf(oxides(), element);
  if (content === undefined) return [{ reading, amount }];
  const convert = (interval: Interval) =>
    wanted === "oxide" ? divide(interval, content) : multiply(interval, content);
  const { low, high } = convert(amount);
  const at = amount.value ?? (amount.high === Number.POSITIVE_INFINITY ? amount.low : undefined);
  const from = at === undefined ? undefined : convert({ low: at, high: at });
  return [
    { reading: `${reading}, not converted`, amount },
    {
      reading: `${reading}, converted to ${wanted}`,
      amount: {
        value: amount.value === undefined || from === undefined || from.low !== from.high ? undefined : from.low,
        low,
        high,
      },
    },
  ];
}

/** The factor between the element and its oxide, where the ledger has one. */
function contentOf(ledger: Oxides, element: string): Figure | undefined {
  try {
    return oxideOf(ledger, element).content;
  } catch (error) {
    if (error instanceof UnknownValue) return undefined;
    throw error;
  }
}

/** Where a reading ranks. A bound ranks at its printed end; `best` and `worst` allow for more. */
function ranked({ reading, amount }: Candidate, rivals: readonly Figure[]): Reading {
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
