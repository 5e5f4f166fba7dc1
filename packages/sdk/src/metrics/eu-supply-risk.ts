import { exactSum } from "./exact-sum.ts";
import { figureOf } from "./figure.ts";
import { Measure } from "./measure.ts";
import { exact, numeral } from "./numerals.ts";

/** One set of suppliers: of the world, or of the Union. */
export interface SupplySide {
  /** Shares of the suppliers as fractions that add up to at most 1. */
  readonly shares: readonly number[];
  /** Their governance weights, scaled to 0–10 (see `wgiScaled`). */
  readonly wgiScaled: readonly number[];
  /** Their trade parameters, 1 where left out. */
  readonly trade?: readonly number[];
}

/** What the EU's supply-risk form takes in. */
export interface SupplyRiskInput {
  /** Global supply. Leave out where the study uses EU sourcing only. */
  readonly global?: SupplySide;
  /** EU sourcing. Leave out where the study uses global supply only. */
  readonly eu?: SupplySide;
  /** Import reliance as a fraction: needed where both sides are given. */
  readonly importReliance?: number;
  /** End-of-life recycling input rate as a fraction. */
  readonly eolRir: number;
  /** The substitution index for supply risk, at most 1. */
  readonly siSr: number;
}

/** The parts of the form. */
export interface SupplyRiskDetails {
  /** (HHI)WGI-t of global supply. */
  readonly global: number | undefined;
  /** (HHI)WGI-t of EU sourcing. */
  readonly eu: number | undefined;
}

/**
 * Supply risk by the form of the EU's criticality studies. Where a study has only global supply, or only EU sourcing, that
 * side stands alone. The governance scores, recycling rates and substitution indices are the caller's.
 *
 * @formula $SR = \left[HHI_{GS} \cdot \tfrac{IR}{2} + HHI_{EU} \left(1 - \tfrac{IR}{2}\right)\right] (1 - EoL_{RIR}) \, SI_{SR}, \qquad HHI = \sum_i s_i^2 w_i t_i$
 * @reference European Commission, Study on the critical raw materials for the EU (2023), https://doi.org/10.2873/725585
 * @trap Import reliance is a fraction and is capped at 1; above 1 the second term would count negative.
 * @trap A study's printed value is of its bottleneck stage, extraction or processing: compare like with like.
 * @example euSupplyRisk({ global: { shares: [1], wgiScaled: [5.66] }, eolRir: 0.01, siSr: 1 })
 * @throws RangeError where neither side is given, lists differ in length, or a fraction is none.
 */
export function euSupplyRisk(input: SupplyRiskInput): Measure<SupplyRiskDetails> {
  const { global, eu, importReliance, eolRir, siSr } = input;
  requireFraction("eolRir", eolRir);
  if (!(siSr >= 0)) throw new RangeError(`siSr is ${siSr}: the substitution index is not negative.`);
  const [gs, es] = [global, eu].map((side, i) =>
    side === undefined ? undefined : weighted(side, i === 0 ? "global" : "eu"),
  );
  if (gs === undefined && es === undefined)
    throw new RangeError("euSupplyRisk needs global supply, EU sourcing, or both.");
  if (gs !== undefined && es !== undefined) requireFraction("importReliance", importReliance);
  const half = (importReliance ?? 0) / 2;
  const concentration = gs === undefined ? (es as number) : es === undefined ? gs : gs * half + es * (1 - half);
  const mixed = gs !== undefined && es !== undefined;
  return new Measure<SupplyRiskDetails>({
    metric: "euSupplyRisk",
    value: concentration * (1 - eolRir) * siSr,
    unit: "supply risk",
    formula: mixed
      ? "SR = [HHI(GS) × IR/2 + HHI(EU) × (1 − IR/2)] × (1 − EoL) × SI"
      : `SR = HHI(${gs === undefined ? "EU" : "GS"}) × (1 − EoL) × SI`,
    substituted: `${mixed ? `[${numeral(gs)} × ${exact(half)} + ${numeral(es)} × ${exact(1 - half)}]` : numeral(concentration)} × (1 − ${exact(eolRir)}) × ${exact(siSr)}`,
    inputs: [
      ...sideInputs("GS", global),
      ...sideInputs("EU", eu),
      ...(importReliance === undefined ? [] : [figureOf("IR", importReliance)]),
      figureOf("EoL-RIR", eolRir),
      figureOf("SI", siSr),
    ],
    warnings: mixed
      ? []
      : [`${gs === undefined ? "EU sourcing" : "Global supply"} only: fit only where the study says so.`],
    details: { global: gs, eu: es },
  });
}

function requireFraction(name: string, value: number | undefined): void {
  if (value === undefined || !(value >= 0 && value <= 1))
    throw new RangeError(`${name} is ${value}: it is a fraction from 0 to 1.`);
}

function weighted({ shares, wgiScaled, trade }: SupplySide, name: string): number {
  if (shares.length !== wgiScaled.length || (trade !== undefined && trade.length !== shares.length))
    throw new RangeError(
      `${name}: each share needs its weight${trade === undefined ? "" : " and its trade parameter"}.`,
    );
  const whole = exactSum(shares);
  if (shares.some((share) => !(share >= 0)) || whole > 1 + 1e-9)
    throw new RangeError(`${name}: the shares are fractions that add up to at most 1, not ${exact(whole)}.`);
  return exactSum(shares.map((share, i) => share ** 2 * (wgiScaled[i] as number) * (trade?.[i] ?? 1)));
}

const sideInputs = (name: string, side: SupplySide | undefined) =>
  side === undefined
    ? []
    : side.shares.flatMap((share, i) => [
        figureOf(`${name} share ${i + 1}`, share),
        figureOf(`${name} weight ${i + 1}`, side.wgiScaled[i], Number.NEGATIVE_INFINITY),
        ...(side.trade === undefined ? [] : [figureOf(`${name} t ${i + 1}`, side.trade[i])]),
      ]);
