import { apparentConsumption } from "../balance/apparent-consumption.ts";
import type { BalanceSide, BalanceTerms } from "../balance/balance.ts";
import { importDependence } from "../balance/import-dependence.ts";
import { netImportReliance } from "../balance/net-import-reliance.ts";
import { reservesToProduction } from "../balance/reserves-to-production.ts";
import { reservesWithoutProduction } from "../balance/reserves-without-production.ts";
import type { catalogue } from "../catalogue.ts";
import { concentrationRatio } from "../concentration/concentration-ratio.ts";
import { effectiveSuppliers } from "../concentration/effective-suppliers.ts";
import { entropySuppliers, shannonEntropy } from "../concentration/entropy.ts";
import { gini } from "../concentration/gini.ts";
import { hhi } from "../concentration/hhi.ts";
import { hhiMergerDelta } from "../concentration/hhi-merger-delta.ts";
import { nMinusOneResidual } from "../concentration/n-minus-one-residual.ts";
import { normalisedHhi } from "../concentration/normalised-hhi.ts";
import { replacementFactor } from "../concentration/replacement-factor.ts";
import { share } from "../concentration/share.ts";
import { singleSupplierThreshold } from "../concentration/single-supplier-threshold.ts";
import { theil } from "../concentration/theil.ts";
import { wgiScaled } from "../concentration/wgi-scaled.ts";
import { type GovernanceScores, wgiWeightedHhi } from "../concentration/wgi-weighted-hhi.ts";
import type { SharingOptions } from "../core/distribution.ts";
import type { Given } from "../core/figure.ts";
import type { Measure } from "../core/measure.ts";
import type { GivenSupply } from "../core/supply.ts";
import { basketValue } from "../geology/basket-value.ts";
import { containedMetal } from "../geology/contained-metal.ts";
import { elementToOxide } from "../geology/element-to-oxide.ts";
import type { GradeUnit } from "../geology/grade.ts";
import { impliedOre } from "../geology/implied-ore.ts";
import { type Claim, type ClaimBasis, insertionRank } from "../geology/insertion-rank.ts";
import { lreeHree, type rareEarthSchemes, type Schemes } from "../geology/lree-hree.ts";
import { oxideToElement } from "../geology/oxide-to-element.ts";
import { agreementCoverage } from "../policy/agreement-coverage.ts";
import { euSupplyRisk, type SupplyRiskInput, type SupplySide } from "../policy/eu-supply-risk.ts";
import { euSupplyRiskFactor } from "../policy/eu-supply-risk-factor.ts";
import { exposure } from "../policy/exposure.ts";
import { groupMean } from "../policy/group-mean.ts";
import { restrictionCoverage } from "../policy/restriction-coverage.ts";
import { cagr, type Span } from "../trade/cagr.ts";
import { growth } from "../trade/growth.ts";
import { grubelLloyd, grubelLloydAggregate, type TwoWayTrade } from "../trade/grubel-lloyd.ts";
import { mirrorGap } from "../trade/mirror-gap.ts";
import { partnerShare } from "../trade/partner-share.ts";
import { rca } from "../trade/rca.ts";
import { tradeConcentration } from "../trade/trade-concentration.ts";
import { unitValue } from "../trade/unit-value.ts";
import { revision } from "../vintage/revision.ts";
import { worldTotalCheck } from "../vintage/world-total-check.ts";
import { type Inputs, inOneUnit, type NamedInput, type NamedInputs, numberOf, scaledBy } from "./named-inputs.ts";
import type { ResultUnit } from "./result-unit.ts";

/** How a metric is asked for by names alone. */
export interface NamedMetric {
  /** What published results call it, beside the name of the function. */
  readonly names: readonly string[];
  /** Its inputs, as a reader writes them: what stands in brackets may be left out. */
  readonly inputs: string;
  readonly example: { readonly inputs: Inputs; readonly unit?: string };
  readonly measure: (
    inputs: NamedInputs,
    unit: ResultUnit,
    name: string,
    beside: { readonly ledger?: Schemes },
  ) => Measure;
}

/** The metrics that only rows answer: what editions say, or many prints at once. */
type OfRowsOnly = "hhiByEdition" | "knownOn" | "metricAcrossEditions" | "printShares";

// What these mean is said above the table of docs/metrics.md.
const supplyText = "a supply";
const sharingText = "[`denominator`]";
const residualText = `${sharingText}, [\`residual\`]`;
const shares = { shares: [0.3, 0.3, 0.2, 0.2] };

/** What to divide by, and what becomes of what no area is named for. */
const sharingOf = (inputs: NamedInputs): SharingOptions => {
  const denominator = inputs.word("denominator", {
    published_total: "printed_total",
    printed_total: "printed_total",
    world_total: "printed_total",
    sum_of_rows: "row_sum",
    row_sum: "row_sum",
  } as const);
  const residual = inputs.word("residual", {
    excluded: "exclude",
    exclude: "exclude",
    as_one: "include_as_one",
    include_as_one: "include_as_one",
    pro_rata: "pro_rata",
    spread: "pro_rata",
  } as const);
  return { ...(denominator === undefined ? {} : { denominator }), ...(residual === undefined ? {} : { residual }) };
};

/** A metric of who supplies how much. */
const ofSupply = (
  names: readonly string[],
  measure: (supply: GivenSupply, options: SharingOptions, unit: ResultUnit) => Measure,
  example: NamedMetric["example"] = { inputs: shares },
): NamedMetric => ({
  names,
  inputs: `${supplyText}, ${residualText}`,
  example,
  measure: (inputs, unit) => measure(inputs.supply(), sharingOf(inputs), unit),
});

const given = ({ value }: NamedInput): Given => value as Given;

/** A share or rate as a fraction, from `ir`, `ir_pct`. */
const fraction = ({ value, unit }: NamedInput): Given => scaledBy(value, unit?.times ?? 1) as Given;

/** A list, or a record by name. */
const series = ({ name, value }: NamedInput): readonly Given[] | Readonly<Record<string, Given>> => {
  if (typeof value === "object" && value !== null) return value as readonly Given[];
  if (typeof value === "number") return [value];
  throw new RangeError(`${name} is ${JSON.stringify(value)}: it is a list of numbers, or numbers by name.`);
};

const values = (input: NamedInput): readonly Given[] => Object.values(series(input));

const tonnes = ({ value, unit }: NamedInput): Given => scaledBy(value, unit?.times ?? 1) as Given;

/** A grade with its unit, which its name must tell. */
function grade(inputs: NamedInputs): { readonly grade: Given; readonly gradeUnit: GradeUnit } {
  const found = inputs.figure("grade");
  const units: Readonly<Record<string, GradeUnit>> = { "%": "pct", ppm: "ppm", "g/t": "g/t" };
  const unit = inputs.find("grade_unit")?.value ?? (found.unit === undefined ? undefined : units[found.unit.text]);
  if (found.unit?.times === 1) return { grade: scaledBy(found.value, 100) as Given, gradeUnit: "pct" };
  if (unit === undefined)
    throw new RangeError(`${found.name} tells no unit: name it grade_pct, grade_ppm or grade_g_per_t.`);
  return { grade: given(found), gradeUnit: unit as GradeUnit };
}

const productions = [
  "production",
  "domestic_production",
  "mine_production",
  "primary_production",
  "secondary_production",
  "production_primary",
  "production_secondary",
  "refinery_production",
  "old_scrap",
  "shipments",
] as const;

/** Production, imports, exports and what stocks released, all in one unit. */
function balanceTerms(inputs: NamedInputs): BalanceTerms {
  const produced = productions.flatMap((name) => inputs.findFigure(name) ?? []);
  if (produced.length === 0) inputs.need(...productions);
  const [imports, exports] = [inputs.figure("imports"), inputs.figure("exports")];
  const release = inputs.findFigure("stock_change_release", "stock_release");
  const increase = release === undefined ? inputs.findFigure("stock_increase", "stock_build") : undefined;
  const unclear = inputs.find("stock_change");
  if (unclear !== undefined)
    throw new RangeError(
      `${unclear.name} does not tell its sign: name it stock_change_release (positive where stocks shrank) or stock_increase.`,
    );
  const stocks =
    release ?? (increase === undefined ? undefined : { ...increase, value: negative(increase.value as Given) });
  const all = inOneUnit([...produced, imports, exports, ...(stocks === undefined ? [] : [stocks])]);
  const made = all.slice(0, produced.length);
  const [imported, exported, released] = all.slice(produced.length) as [NamedInput, NamedInput, NamedInput | undefined];
  const side = (parts: readonly NamedInput[]): BalanceSide =>
    parts.flatMap((part): readonly Given[] => (isFigure(part.value) ? [part.value as Given] : values(part)));
  return {
    production: side(made),
    imports: side([imported]),
    exports: side([exported]),
    ...(released === undefined ? {} : { stockRelease: side([released]) }),
  };
}

const isFigure = (value: unknown): boolean =>
  typeof value !== "object" ||
  value === null ||
  (!Array.isArray(value) && ["value", "low", "high"].some((name) => Object.hasOwn(value, name)));

function negative(figure: Given): Given {
  if (typeof figure === "number") return 0 - figure;
  if (figure === null) return null;
  const turned = (end: number | null | undefined) => (end === null || end === undefined ? null : 0 - end);
  return { value: turned(figure.value), low: turned(figure.high), high: turned(figure.low) };
}

/** The start, the end and the years between, from `start` and `end`, or from a series by year. */
function spanOf(inputs: NamedInputs, needsYears: boolean): Span {
  const all = inputs.find("series", "values");
  if (all !== undefined) {
    const years = Object.keys(series(all)).sort((a, b) => Number(a) - Number(b));
    const [first, last] = [years[0], years.at(-1)];
    if (
      Array.isArray(all.value) ||
      first === undefined ||
      last === undefined ||
      years.some((year) => !/^\d{4}$/.test(year))
    )
      throw new RangeError(`${all.name} is keyed by year: {"2018": 190000, "2022": 297000}.`);
    const by = all.value as Readonly<Record<string, Given>>;
    return { start: by[first] as Given, end: by[last] as Given, years: Number(last) - Number(first) };
  }
  const [start, end] = inOneUnit([
    inputs.figure("start", "start_value", "first", "from"),
    inputs.figure("end", "end_value", "last", "to"),
  ]) as [NamedInput, NamedInput];
  const years = inputs.find("years", "n_years", "periods");
  if (years !== undefined) return { start: given(start), end: given(end), years: numberOf(years) };
  const from = inputs.find("start_year", "from_year");
  if (from === undefined && !needsYears) return { start: given(start), end: given(end), years: 1 };
  if (from === undefined) inputs.need("years", "start_year");
  const to = inputs.count("end_year", "to_year");
  return { start: given(start), end: given(end), years: to - numberOf(from as NamedInput) };
}

/** Two prints of one figure: `earlier` and `later`, or two names that differ in their number, as `v1_0` and `v1_3`. */
function twoPrints(inputs: NamedInputs): { readonly earlier: Given; readonly later: Given } {
  const earlier = inputs.findFigure("earlier", "before", "old", "previous");
  const later = inputs.findFigure("later", "after", "new", "revised");
  if (earlier !== undefined && later !== undefined) {
    const [a, b] = inOneUnit([earlier, later]) as [NamedInput, NamedInput];
    return { earlier: given(a), later: given(b) };
  }
  const [first, second] = inputs.twoVersions();
  return { earlier: given(first), later: given(second) };
}

/** What a removed supplier leaves: `world_total` and `removed`, or a supply and the area that is `removed`. */
function removalOf(
  inputs: NamedInputs,
): readonly [GivenSupply, { denominator?: "printed_total" | "row_sum"; area?: string }] {
  const removed = inputs.findFigure("removed", "largest", "without");
  if (removed !== undefined && typeof removed.value !== "string") {
    const [part, whole] = inOneUnit([removed, inputs.figure("world_total", "total")]) as [NamedInput, NamedInput];
    return [
      { areas: { removed: given(part) }, total: given(whole) },
      { denominator: "printed_total", area: "removed" },
    ];
  }
  const supply = inputs.supply();
  const { denominator } = sharingOf(inputs);
  return [
    supply,
    {
      ...(denominator === undefined ? {} : { denominator }),
      ...(removed === undefined ? {} : { area: String(removed.value) }),
    },
  ];
}

const removalText = `\`world_total\` and \`removed\`; or ${supplyText}, [\`removed\`: the area, else the largest], ${sharingText}`;

/** A coverage: the part of a supply that some areas have. */
const ofCoverage = (
  names: readonly string[],
  areas: readonly [string, ...string[]],
  measure: (supply: GivenSupply, areas: readonly string[], options: object) => Measure,
): NamedMetric => ({
  names,
  inputs: `${supplyText}; \`${areas[0]}\`: the areas; ${sharingText}`,
  example: {
    inputs: { production_t_reo: { CHN: 270000, AUS: 29000, MYS: 140, _OTH: 860 }, [areas[0]]: ["AUS", "MYS"] },
  },
  measure: (inputs, unit) => {
    const supply = inputs.supply();
    const counted = inputs.areas(...areas);
    return measure(supply, counted, { ...withoutResidual(sharingOf(inputs)), ...unit.ratio });
  },
});

const withoutResidual = ({ denominator }: SharingOptions) => (denominator === undefined ? {} : { denominator });

/** One side of the EU's supply-risk form, under names such as `shares_gs`, `wgi_scaled_gs`, or its HHI as `hhi_gs`. */
function riskSide(inputs: NamedInputs, endings: readonly string[]): SupplySide | Given | undefined {
  const all = (...bases: readonly string[]) =>
    bases.flatMap((base) =>
      endings.flatMap((ending) => (ending === "" ? [base] : [`${base}_${ending}`, `${ending}_${base}`])),
    );
  const known = inputs.findFigure(...all("hhi_wgi_t", "hhi_wgi", "hhi"));
  if (known !== undefined) return given(known);
  const found = inputs.find(...all("shares"));
  if (found === undefined) return undefined;
  const parts = scaledBy(series(found), found.unit?.times ?? 1) as Readonly<Record<string, number>>;
  const by = (input: NamedInput | undefined): readonly number[] | undefined => {
    if (input === undefined) return undefined;
    const numbers = series(input) as Readonly<Record<string, number>>;
    return Array.isArray(numbers) ? numbers : Object.keys(parts).map((area) => numbers[area] as number);
  };
  const scaled = by(inputs.find(...all("wgi_scaled", "weights")));
  const raw = scaled === undefined ? by(inputs.need(...all("wgi"))) : undefined;
  const trade = by(inputs.find(...all("t", "trade")));
  return {
    shares: Object.values(parts),
    wgiScaled: scaled ?? (raw as readonly number[]).map((score) => wgiScaled(score).value as number),
    ...(trade === undefined ? {} : { trade }),
  };
}

/** Numbers of areas, given by area or in the order of the supply. */
const byArea = (input: NamedInput | undefined, supply: GivenSupply): Readonly<Record<string, number>> | undefined => {
  if (input === undefined) return undefined;
  const found = series(input) as Readonly<Record<string, number>>;
  const areas = Array.isArray(supply.areas) ? supply.areas.map((_, i) => String(i + 1)) : Object.keys(supply.areas);
  return Array.isArray(found) ? Object.fromEntries(found.map((each, i) => [areas[i] ?? String(i + 1), each])) : found;
};

const oxideExample = { inputs: { oxide: "Nd2O3", tonnes: 1000 } };

/** Tonnes of an oxide or an element; without them one tonne, which gives the factor. */
const massOf = (inputs: NamedInputs): Given => {
  const found = inputs.findFigure("tonnes", "mass", "quantity", "oxide_mass", "element_mass");
  return found === undefined ? 1 : tonnes(found);
};

/** Every metric that plain numbers answer, by the name of its function. */
const declared = (): Readonly<Record<Exclude<keyof typeof catalogue, OfRowsOnly>, NamedMetric>> => ({
  share: {
    names: ["market_share", "country_share"],
    inputs: "`country` and `world_total`; or a supply and `country`: the area, or several",
    example: { inputs: { country: 220000, world_total: 290000 } },
    measure: (inputs, unit) => {
      const country = inputs.findFigure("country", "area", "part", "numerator");
      if (country !== undefined && typeof country.value !== "string" && !Array.isArray(country.value)) {
        const [part, whole] = inOneUnit([country, inputs.figure("world_total", "total")]) as [NamedInput, NamedInput];
        return share({ areas: { country: given(part) }, total: given(whole) }, "country", {
          denominator: "printed_total",
          ...unit.ratio,
        });
      }
      const areas =
        country === undefined
          ? inputs.areas("countries", "areas")
          : Array.isArray(country.value)
            ? (country.value as string[])
            : (country.value as string);
      return share(inputs.supply(), areas, { ...withoutResidual(sharingOf(inputs)), ...unit.ratio });
    },
  },
  concentrationRatio: {
    names: ["crk", "top_k_share"],
    inputs: `${supplyText}; \`k\`; ${residualText}; as \`cr3\` it needs no \`k\``,
    example: { inputs: { shares_pct: [50, 30, 20], k: 2 } },
    measure: (inputs, unit, name) => {
      const [, told] = /^cr(\d+)$/.exec(name) ?? [];
      const k = told === undefined ? inputs.count("k", "top") : Number(told);
      return concentrationRatio(inputs.supply(), k, { ...sharingOf(inputs), ...unit.ratio });
    },
  },
  hhi: ofSupply(["herfindahl_hirschman_index"], (supply, options, unit) => hhi(supply, { ...options, ...unit.hhi }), {
    inputs: { shares_pct: [30, 30, 20, 20] },
  }),
  normalisedHhi: ofSupply(["hhi_normalised", "hhi_normalized", "normalized_hhi"], normalisedHhi),
  effectiveSuppliers: ofSupply(["effective_suppliers_hhi", "inverse_hhi"], effectiveSuppliers),
  shannonEntropy: ofSupply(["entropy"], shannonEntropy),
  entropySuppliers: ofSupply(["effective_suppliers_shannon", "effective_suppliers_entropy"], entropySuppliers),
  theil: ofSupply(["theil_t"], (supply, { residual }) => theil(supply, residual === undefined ? {} : { residual })),
  gini: ofSupply(
    ["gini_coefficient"],
    (supply, { residual }) => gini(supply, residual === undefined ? {} : { residual }),
    {
      inputs: { values: [1, 2, 3, 4] },
    },
  ),
  hhiMergerDelta: {
    names: ["hhi_delta", "merger_delta"],
    inputs: "`a_pct` and `b_pct`, or `a` and `b` as fractions; or a supply and `merging`: two areas",
    example: { inputs: { a_pct: 5, b_pct: 10 } },
    measure: (inputs, unit) => {
      const [a, b] = [inputs.find("a", "share_a"), inputs.find("b", "share_b")];
      if (a === undefined || b === undefined) {
        const [first, second, ...more] = inputs.areas("merging", "merge");
        if (first === undefined || second === undefined || more.length > 0)
          throw new RangeError("merging names two areas.");
        const supply = inputs.supply();
        return hhiMergerDelta(supply, [first, second], { ...withoutResidual(sharingOf(inputs)), ...unit.hhi });
      }
      return hhiMergerDelta(fraction(a) as number, fraction(b) as number, unit.hhi);
    },
  },
  nMinusOneResidual: {
    names: ["n_minus_1_residual", "n_1_residual"],
    inputs: removalText,
    example: { inputs: { world_total: 390000, removed: 270000 } },
    measure: (inputs, unit) => {
      const [supply, options] = removalOf(inputs);
      return nMinusOneResidual(supply, { ...options, ...unit.ratio });
    },
  },
  replacementFactor: {
    names: ["n_minus_1_replacement_factor", "n_1_replacement_factor"],
    inputs: removalText,
    example: { inputs: { world_total: 390000, removed: 270000 } },
    measure: (inputs) => replacementFactor(...removalOf(inputs)),
  },
  singleSupplierThreshold: {
    names: ["crma_benchmark", "single_country_threshold"],
    inputs: `${supplyText}; [\`threshold_pct\`], [\`exempt\`: areas]; ${sharingText}`,
    example: { inputs: { shares_pct: { CHN: 71, MYS: 13, JPN: 5, EST: 5 }, threshold_pct: 65 } },
    measure: (inputs) => {
      const threshold = inputs.find("threshold");
      const exempt = inputs.findAreas("exempt");
      return singleSupplierThreshold(inputs.supply(), {
        ...withoutResidual(sharingOf(inputs)),
        ...(threshold === undefined
          ? {}
          : { thresholdPct: (threshold.unit?.text === "%" ? 1 : 100) * numberOf(threshold) }),
        ...(exempt === undefined ? {} : { exempt }),
      });
    },
  },
  wgiScaled: {
    names: ["wgi_risk", "governance_weight"],
    inputs: "`wgi`: a score, or several of which the mean counts",
    example: { inputs: { wgi: -0.33 } },
    measure: (inputs) => wgiScaled(values(inputs.need("wgi", "scores", "wgi_mean"))),
  },
  wgiWeightedHhi: {
    names: ["hhi_wgi", "hhi_wgi_t"],
    inputs: `${supplyText}; \`wgi\` or \`wgi_scaled\`, by area or in the same order; [\`t\`]; ${sharingText}`,
    example: { inputs: { shares: { A: 0.7, B: 0.2, C: 0.1 }, wgi: { A: -0.33, B: 1.5, C: 1.1 } } },
    measure: (inputs) => {
      const supply = inputs.supply();
      const scaled = byArea(inputs.find("wgi_scaled", "weights"), supply);
      const wgi = scaled === undefined ? byArea(inputs.need("wgi", "wgi_scaled"), supply) : undefined;
      const trade = byArea(inputs.find("t", "trade"), supply);
      const scores: GovernanceScores = {
        ...(wgi === undefined ? {} : { wgi }),
        ...(scaled === undefined ? {} : { weights: scaled }),
        ...(trade === undefined ? {} : { trade }),
      };
      return wgiWeightedHhi(supply, scores, withoutResidual(sharingOf(inputs)));
    },
  },
  worldTotalCheck: {
    names: ["sum_of_rows"],
    inputs:
      "amounts such as `production_t`; with `world_total` and [`comparator`] the details say whether they fit; the value is the sum of the rows",
    example: { inputs: { production_t_reo: { CHN: 270000, AUS: 29000, _OTH: 1000 }, world_total: 300000 } },
    measure: (inputs) => {
      const supply = inputs.supply();
      const comparator = inputs.word("comparator", { greater_than: "low", less_than: "high", equal: "value" } as const);
      const total = supply.total;
      return worldTotalCheck(
        comparator === undefined || comparator === "value" || typeof total !== "number"
          ? supply
          : { ...supply, total: { [comparator]: total } },
        { as: "sum" },
      );
    },
  },

  apparentConsumption: {
    names: ["ac"],
    inputs:
      "`production` (also `primary_production`, `secondary_production`, …: they add up), `imports`, `exports`, [`stock_change_release` or `stock_increase`]",
    example: { inputs: { production: 80, imports: 1840, exports: 460, stock_change_release: -9 } },
    measure: (inputs) => apparentConsumption(balanceTerms(inputs)),
  },
  netImportReliance: {
    names: ["nir"],
    inputs: "as `apparent_consumption`",
    example: { inputs: { production: 80, imports: 1840, exports: 460, stock_change_release: -9 } },
    measure: (inputs, unit) => netImportReliance(balanceTerms(inputs), unit.ratio),
  },
  importDependence: {
    names: ["import_dependency_ratio", "idr"],
    inputs: "`production`, `imports`, `exports`",
    example: { inputs: { production: 80, imports: 1840, exports: 460 } },
    measure: (inputs, unit) => importDependence(balanceTerms(inputs), unit.ratio),
  },
  reservesToProduction: {
    names: ["r_p", "rp_ratio", "reserves_production_ratio"],
    inputs: "`reserves` and `production`, [`reserves_comparator`: `greater_than`]",
    example: { inputs: { reserves: 85000000, reserves_comparator: "greater_than", production: 390000 } },
    measure: (inputs) => {
      const [reserves, production] = inOneUnit([inputs.figure("reserves"), inputs.figure("production")]);
      return reservesToProduction(given(reserves as NamedInput), given(production as NamedInput));
    },
  },
  reservesWithoutProduction: {
    names: ["idle_reserves"],
    inputs: `\`reserves\` and \`production\` by area; [\`world_total\`]; ${sharingText}`,
    example: { inputs: { reserves: { CHN: 44000000, CAN: 830000 }, production: { CHN: 270000, CAN: 0 } } },
    measure: (inputs, unit) => {
      const production = series(inputs.need("production")) as Readonly<Record<string, Given>>;
      const supply = inputs.supply("reserves");
      return reservesWithoutProduction(supply, production, { ...withoutResidual(sharingOf(inputs)), ...unit.ratio });
    },
  },

  containedMetal: {
    names: ["contained", "contained_oxide"],
    inputs: "`ore_t` and `grade_g_per_t`, `grade_ppm` or `grade_pct`",
    example: { inputs: { ore_t: 20000000, grade_g_per_t: 700 } },
    measure: (inputs) => containedMetal({ ore: tonnes(inputs.figure("ore", "tonnage")), ...grade(inputs) }),
  },
  impliedOre: {
    names: ["ore_implied"],
    inputs: "`contained_t` and `grade_g_per_t`, `grade_ppm` or `grade_pct`",
    example: { inputs: { contained_t: 935400, grade_g_per_t: 700 } },
    measure: (inputs) => impliedOre({ contained: tonnes(inputs.figure("contained", "metal")), ...grade(inputs) }),
  },
  insertionRank: {
    names: ["rank"],
    inputs:
      "`reserves_t` by area and `claim_t`; [`claim_basis`: `ore`, `contained_element`, `contained_oxide`; with `grade_g_per_t`], [`reserves_basis`: `REO` or `element`], [`area`: that of the claim]",
    example: { inputs: { reserves_t_reo: { CHN: 44000000, BRA: 11000000, AUS: 6300000 }, claim_t: 935400 } },
    measure: (inputs, _, __, beside) => {
      const claimed = inputs.figure("claim", "claimed");
      const rivals = inputs.need("reserves", "values");
      const [claim, reserves] = inOneUnit([claimed, rivals]) as [NamedInput, NamedInput];
      const basis = inputs.word("claim_basis", {
        ore: "ore",
        contained_element: "contained_element",
        contained_oxide: "contained_oxide",
        element: "contained_element",
        oxide: "contained_oxide",
        ambiguous: "ambiguous",
      } as const satisfies Record<string, ClaimBasis>);
      const of: Claim = { tonnes: given(claim), ...(basis === undefined ? {} : { basis }), ...graded(inputs, basis) };
      const reservesBasis = inputs.word("reserves_basis", { REO: "REO", element: "element" } as const);
      const [area] = inputs.findAreas("area") ?? [];
      return insertionRank(
        of,
        { areas: series(reserves) },
        {
          ...beside,
          ...(reservesBasis === undefined ? {} : { reservesBasis }),
          ...(area === undefined ? {} : { area }),
        },
      );
    },
  },
  oxideToElement: {
    names: ["oxide_to_element_factor"],
    inputs: "`oxide`: formula or element; [`tonnes`: else one, which gives the factor]",
    example: oxideExample,
    measure: (inputs, _, __, beside) =>
      oxideToElement(massOf(inputs), inputs.text("oxide", "formula", "element"), beside),
  },
  elementToOxide: {
    names: ["element_to_oxide_factor"],
    inputs: "`oxide`: formula or element; [`tonnes`: else one, which gives the factor]",
    example: oxideExample,
    measure: (inputs, _, __, beside) =>
      elementToOxide(massOf(inputs), inputs.text("oxide", "formula", "element"), beside),
  },
  lreeHree: {
    names: ["heavy_share", "hree_share"],
    inputs: "`amounts` by element or oxide, `scheme`: `eu-2023` or `usgs-2026`",
    example: { inputs: { amounts: { Nd: 16, Pr: 5, Eu: 0.2, Dy: 1, Y: 6 }, scheme: "eu-2023" } },
    measure: (inputs, unit, _, beside) => {
      const amounts = series(inputs.need("amounts", "values", "composition", "shares")) as Readonly<
        Record<string, Given>
      >;
      const scheme = inputs.word("scheme", { "eu-2023": "eu-2023", "usgs-2026": "usgs-2026" } as const satisfies Record<
        string,
        keyof typeof rareEarthSchemes
      >);
      return lreeHree(amounts, scheme ?? (inputs.text("scheme") as never), { ...unit.ratio, ...beside });
    },
  },
  basketValue: {
    names: ["basket_price"],
    inputs: "`weights` as fractions or `weights_pct`, and `price_usd_per_kg`, both by part",
    example: {
      inputs: { weights: { Pr6O11: 0.25, Nd2O3: 0.75 }, price_usd_per_kg: { Pr6O11: 128, Nd2O3: 134 } },
    },
    measure: (inputs) => {
      const weights = inputs.need("weights", "shares");
      const prices = inputs.need("price", "prices");
      return basketValue(
        scaledBy(series(weights), weights.unit?.times ?? 1) as Readonly<Record<string, number>>,
        series(prices) as Readonly<Record<string, Given>>,
        prices.unit === undefined ? {} : { unit: prices.unit.text },
      );
    },
  },

  unitValue: {
    names: ["unit_price"],
    inputs: "`value_usd` and `quantity_t`, `quantity_kg`, …; the result is per unit of the quantity",
    example: { inputs: { value_usd: 240000000, quantity_t: 51000 } },
    measure: (inputs) => {
      const [value, quantity] = [inputs.figure("value"), inputs.figure("quantity")];
      return unitValue({
        value: scaledBy(value.value, value.unit?.times ?? 1) as Given,
        quantity: given(quantity),
        ...(quantity.unit === undefined ? {} : { quantityUnit: quantity.unit.text }),
      });
    },
  },
  cagr: {
    names: ["compound_annual_growth_rate"],
    inputs: "`start`, `end` and `years`, or `start_year` and `end_year`; or a `series` by year, whose ends count",
    example: { inputs: { start: 190000, end: 297000, years: 4 } },
    measure: (inputs, unit) => cagr(spanOf(inputs, true), unit.ratio),
  },
  growth: {
    names: ["growth_rate"],
    inputs: "`start` and `end`, or a `series` by year",
    example: { inputs: { start: 190000, end: 297000 } },
    measure: (inputs, unit) => {
      const { start, end } = spanOf(inputs, false);
      return growth({ start, end }, unit.ratio);
    },
  },
  rca: {
    names: ["rca_balassa", "balassa_index", "revealed_comparative_advantage"],
    inputs: "`x_cp` (country's product), `x_c` (country's total), `x_wp` (world's product), `x_w` (world's total)",
    example: { inputs: { x_cp: 1000, x_c: 50000, x_wp: 200000, x_w: 10000000 } },
    measure: (inputs) => {
      const [countryProduct, countryTotal, worldProduct, worldTotal] = inOneUnit([
        inputs.figure("x_cp", "country_product"),
        inputs.figure("x_c", "country_total"),
        inputs.figure("x_wp", "world_product"),
        inputs.figure("x_w", "world_total"),
      ]).map(given) as [Given, Given, Given, Given];
      return rca({ countryProduct, countryTotal, worldProduct, worldTotal });
    },
  },
  grubelLloyd: {
    names: ["grubel_lloyd_index", "gl_index"],
    inputs: "`exports` and `imports` of one good",
    example: { inputs: { exports: 6, imports: 2 } },
    measure: (inputs) => grubelLloyd(twoWay(inputs) as { exports: Given; imports: Given }),
  },
  grubelLloydAggregate: {
    names: ["grubel_lloyd_weighted"],
    inputs: "`exports` and `imports`: lists in the same order, or by good",
    example: { inputs: { exports: [319, 43, 10], imports: [354, 141, 100] } },
    measure: (inputs) => grubelLloydAggregate(twoWay(inputs)),
  },
  tradeConcentration: {
    ...ofSupply(["hhi_trade", "import_hhi", "export_hhi"], (supply, options, unit) =>
      tradeConcentration(supply, { by: "exporter", ...options, ...unit.hhi }),
    ),
    example: { inputs: { imports_usd: { CHN: 71, MYS: 13, JPN: 16 } } },
  },
  partnerShare: ofCoverage(
    ["import_share", "supplier_share"],
    ["partners", "partner", "country"],
    (supply, areas, options) => partnerShare(supply, areas, { by: "exporter", ...options }),
  ),
  mirrorGap: {
    names: ["mirror_ratio", "mirror_discrepancy"],
    inputs: "`exporter_reported` and `importer_reported`; as `mirror_ratio` the importer's over the exporter's",
    example: { inputs: { exporter_reported: 100, importer_reported: 108 } },
    measure: (inputs, unit, name) => {
      const [exporterReported, importerReported] = inOneUnit([
        inputs.figure("exporter_reported", "exports"),
        inputs.figure("importer_reported", "imports"),
      ]).map(given) as [Given, Given];
      return mirrorGap(
        { exporterReported, importerReported },
        { as: name === "mirror_ratio" || unit.ratio.scale === "fraction" ? "ratio" : "difference" },
      );
    },
  },

  agreementCoverage: ofCoverage([], ["partners"], (supply, areas, options) =>
    agreementCoverage(supply, areas, options),
  ),
  restrictionCoverage: ofCoverage([], ["restricting", "countries"], (supply, areas, options) =>
    restrictionCoverage(supply, areas, options),
  ),
  exposure: {
    names: ["control_exposure"],
    inputs: `${supplyText}; \`actor\`, [\`controls\`: \`in_force\`, \`unknown\` or \`none\`]; ${sharingText}`,
    example: { inputs: { imports_usd: { CHN: 71, MYS: 13, JPN: 16 }, actor: "CHN" } },
    measure: (inputs, unit) => {
      const actor = inputs.text("actor");
      const controls = inputs.word("controls", { in_force: "in_force", unknown: "unknown", none: "none" } as const);
      return exposure(
        inputs.supply(),
        { actor, controls: controls ?? "in_force" },
        { ...withoutResidual(sharingOf(inputs)), ...unit.ratio },
      );
    },
  },
  euSupplyRisk: {
    names: ["eu_sr", "supply_risk"],
    inputs:
      "`shares`, `wgi_scaled` or `wgi`, and [`t`] of global supply, or its `hhi`; those of EU sourcing as `shares_eu`, …, `hhi_eu`; `import_reliance` where both are given; `eol_rir`, `si_sr`; rates also as `…_pct`",
    example: { inputs: { shares: [1], wgi_scaled: [5.66], t: [1], eol_rir: 0.01, si_sr: 1 } },
    measure: (inputs) => {
      const eu = riskSide(inputs, ["eu"]);
      const global = riskSide(inputs, ["", "gs", "global"]);
      const reliance = inputs.findFigure("import_reliance", "ir");
      const of: SupplyRiskInput = {
        ...(global === undefined ? {} : { global }),
        ...(eu === undefined ? {} : { eu }),
        ...(reliance === undefined ? {} : { importReliance: fraction(reliance) }),
        eolRir: fraction(inputs.figure("eol_rir", "eol", "eo_l_rir")),
        siSr: fraction(inputs.figure("si_sr", "si")),
      };
      return euSupplyRisk(of);
    },
  },
  euSupplyRiskFactor: {
    names: [],
    inputs: "`sr_reference`, `si_sr_reference`, `si_sr`",
    example: { inputs: { sr_reference: 5.6, si_sr_reference: 1, si_sr: 0.99 } },
    measure: (inputs) =>
      euSupplyRiskFactor({
        reference: given(inputs.figure("sr_reference", "reference")),
        siReference: given(inputs.figure("si_sr_reference", "si_reference")),
        si: given(inputs.figure("si_sr", "si")),
      }),
  },
  groupMean: {
    names: ["group_mean_supply_risk", "group_mean_economic_importance"],
    inputs: "`sr`, `ei` or `values`: a list, or by member",
    example: { inputs: { sr: [4.0, 3.5, 4.5, 3.2, 3.5] } },
    measure: (inputs) => groupMean(series(inputs.need("sr", "ei", "values", "members"))),
  },

  revision: {
    names: ["absolute_revision", "relative_revision"],
    inputs:
      "`earlier` and `later`, or two names that differ in their number: `as_of_2025`, `as_of_2026`; `relative_revision` in percent",
    example: { inputs: { as_of_2025: 13000, as_of_2026: 29000 } },
    measure: (inputs, unit, name) => {
      const relative = name === "relative_revision" || (name === "revision" && /^(percent|fraction)/.test(unit.text));
      return revision(twoPrints(inputs), { as: relative ? "relative" : "absolute", ...unit.ratio });
    },
  },
});

/** Every metric of plain numbers. A bundle of one metric leaves it out. */
export const namedMetrics = /* @__PURE__ */ declared();

/** The grade of a claim that is read as ore. */
const graded = (inputs: NamedInputs, basis: ClaimBasis | undefined): Pick<Claim, "grade" | "gradeUnit"> => {
  if (basis !== "ore" && basis !== "ambiguous") return {};
  const { grade: share, gradeUnit } = grade(inputs);
  return { grade: share as number, gradeUnit };
};

/** Exports and imports, in one order where they are given by good. */
function twoWay(inputs: NamedInputs): TwoWayTrade {
  const [exports, imports] = inOneUnit([inputs.figure("exports", "x"), inputs.figure("imports", "m")]) as [
    NamedInput,
    NamedInput,
  ];
  if (isFigure(exports.value) || Array.isArray(exports.value))
    return { exports: exports.value as Given, imports: imports.value as Given };
  const [out, back] = [exports, imports].map(series) as [Record<string, Given>, Record<string, Given>];
  const goods = [...new Set([...Object.keys(out), ...Object.keys(back)])];
  const lacking = goods.find((good) => !Object.hasOwn(out, good) || !Object.hasOwn(back, good));
  if (lacking !== undefined)
    throw new RangeError(
      `${lacking} has no ${Object.hasOwn(out, lacking) ? imports.name : exports.name}: give 0 where nothing is traded.`,
    );
  return { exports: goods.map((good) => out[good] as Given), imports: goods.map((good) => back[good] as Given) };
}
