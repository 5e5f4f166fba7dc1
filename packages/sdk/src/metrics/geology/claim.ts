import { IncomparableRows, isOreledgerError } from "../../errors.ts";
import { requireRowsOrFigures } from "../../given.ts";
import { textAt } from "../../query/column.ts";
import { type Figure, figureOf, type Given } from "../core/figure.ts";
import { divide, type Interval, multiply } from "../core/interval.ts";
import { type Lineage, noLineage } from "../core/lineage.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { containedMetal } from "./contained-metal.ts";
import { estimateOf } from "./estimate.ts";
import type { MassGradeUnit } from "./grade.ts";
import { type Oxides, oxideOf } from "./oxide.ts";

/** The basis of a claimed tonnage. */
export type ClaimBasis = "ore" | "contained_element" | "contained_oxide" | "ambiguous";

/** A claimed tonnage, with what is known about it. */
export interface ClaimedTonnage {
  readonly tonnes: Given;
  /** By default that of the reserves. */
  readonly basis?: ClaimBasis;
  /** The grade of the ore: needed to read the tonnage as ore. */
  readonly grade?: number;
  readonly gradeUnit?: MassGradeUnit;
  readonly gradeBasis?: "oxide" | "element" | "unspecified";
  /** The element or mixture, for conversion between element and oxide. Default: `rare-earths`. */
  readonly element?: string;
}

export interface ReadClaim {
  readonly tonnage: Figure;
  readonly basis: ClaimBasis | undefined;
  readonly ore: { readonly grade: number; readonly unit: MassGradeUnit; readonly basis: string } | undefined;
  readonly contained: { readonly figure: Figure; readonly basis: ClaimBasis } | undefined;
  readonly element: string;
  readonly address: string | undefined;
  readonly inputs: readonly Figure[];
  readonly lineage: Lineage;
  /** A sentence on the nature of the claim, which every result includes. */
  readonly standing: string;
}

export function claimOf(claim: number | ClaimedTonnage | QueryOf<"resource_estimates">): ReadClaim {
  if (!isQuery(claim)) {
    if (typeof claim !== "number") requireRowsOrFigures("A claim", claim);
    const given: ClaimedTonnage = typeof claim === "number" ? { tonnes: claim } : (claim as ClaimedTonnage);
    const { tonnes, basis, grade, gradeUnit = "pct", gradeBasis = "unspecified", element = "rare-earths" } = given;
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
      standing: "A claimed tonnage is not a reserve unless a reporting code says so: the rank compares unlike things.",
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
        : { grade: estimate.grade.value, unit: unit as MassGradeUnit, basis: estimate.gradeBasis ?? "unspecified" },
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
      ? `One deposit's reserve under ${estimate.code} is compared with national reserves by the publisher's own definition.`
      : `The claim is ${estimate.kind === "announced" || estimate.kind === "prognostic" ? estimate.kind : `a ${estimate.kind.replace("_", " ")}`}${estimate.code === undefined || estimate.code === "none" ? " and shows no reporting code" : ` under ${estimate.code}`} (${estimate.claimStatus}): it is not a reserve, and the rank compares unlike things.`,
  };
}

/** What the first of the reserves says in a column. */
export function saidBy(reserves: QueryOf<"shares">, column: "commodity" | "basis"): string | undefined {
  const { context, rows } = reserves.internals();
  return rows[0] === undefined ? undefined : (textAt(context.table, column, rows[0]) ?? undefined);
}

export function requireSameCommodity(of: ReadClaim, reserves: QueryOf<"shares">): void {
  const commodity = saidBy(reserves, "commodity") ?? of.element;
  if (commodity !== of.element)
    throw new IncomparableRows(
      "commodity",
      [of.element, commodity],
      [of.address as string, reserves.addresses()[0] as string],
      "Compare a claim with reserves of the same commodity.",
    );
}

type Amount = Pick<Figure, "value" | "low" | "high">;
export interface Candidate {
  readonly reading: string;
  readonly amount: Amount;
}

/** Every way to read the claim, in the basis of the reserves where that is known. */
export function readingsOf(oxides: () => Oxides, of: ReadClaim, reservesBasis: string | undefined): Candidate[] {
  const { tonnage, basis, ore, contained } = of;
  const given = tonnage.value !== undefined || tonnage.low > 0 || tonnage.high < Number.POSITIVE_INFINITY;
  const mayBe = (of: ClaimBasis) => given && (basis === of || basis === "ambiguous");
  const read = (reading: string, amount: Amount, counts: string) =>
    inBasis(oxides, reading, amount, counts, of.element, reservesBasis);
  return [
    ...(given && basis === undefined ? [{ reading: "as claimed", amount: tonnage }] : []),
    ...(mayBe("ore") && ore ? read(`as ore at ${ore.grade} ${ore.unit}`, contentOfOre(tonnage, ore), ore.basis) : []),
    ...(["element", "oxide"] as const).flatMap((counts) =>
      mayBe(`contained_${counts}`) ? read(`as contained ${counts}`, tonnage, counts) : [],
    ),
    // A content that the source prints beside the tonnage is a reading of its own, where it says something else.
    ...(contained === undefined || (basis === contained.basis && contained.figure.low === tonnage.low)
      ? []
      : read("content as printed", contained.figure, contained.basis === "contained_oxide" ? "oxide" : "element")),
  ];
}

function contentOfOre({ value, low, high }: Figure, { grade, unit }: NonNullable<ReadClaim["ore"]>): Amount {
  const held = containedMetal({ ore: { value: value ?? null, low, high }, grade, gradeUnit: unit });
  return {
    value: held.value,
    low: held.low ?? held.value ?? 0,
    high: held.high ?? held.value ?? Number.POSITIVE_INFINITY,
  };
}

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
  const wanted = isOxide(reservesBasis ?? "") ? "oxide" : reservesBasis === "element" ? "element" : basis;
  const content = wanted === basis ? undefined : contentOf(oxides(), element);
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
    if (isOreledgerError(error, "unknown_value")) return undefined;
    throw error;
  }
}
