import { type GroupId, nearest } from "@oreledger/data";
import { addressAt } from "../../address.ts";
import { InvalidInput, UnknownValue } from "../../errors.ts";
import { requireInputs, requireRowsOrFigures, requireText } from "../../given.ts";
import { requireLedger } from "../../ledger/behind.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { members } from "../../ledger/members.ts";
import { exact } from "../../numerals.ts";
import { textAt } from "../../query/column.ts";
import { refuse, requireComparable } from "../core/comparable.ts";
import { type Figure, figureOf, type Given, totalOf } from "../core/figure.ts";
import { type Interval, sum } from "../core/interval.ts";
import { type Lineage, lineageOf, noLineage } from "../core/lineage.ts";
import { Measure } from "../core/measure.ts";
import { figureAt, isQuery, type QueryOf } from "../core/rows.ts";
import { type RatioScale, scaled } from "../core/scale.ts";
import { declareMetric } from "../declare/metric.ts";
import { series } from "../declare/named-inputs.ts";
import { ratioScale } from "../declare/options.ts";
import { type Oxides, oxideOf } from "./oxide.ts";

/** A scheme of light and heavy rare earths: two groups of the ledger. Without `light`, all that are not heavy are light. */
export interface RareEarthScheme {
  readonly heavy: GroupId;
  readonly light?: GroupId;
}

/** The schemes of the ledger. */
export const rareEarthSchemes = {
  "eu-2023": { heavy: "eu-2023-hree", light: "eu-2023-lree" },
  "usgs-2026": { heavy: "usgs-2026-heavy-ree" },
} as const satisfies Record<string, RareEarthScheme>;

/** The tables that say which elements are heavy. */
export type Schemes = LedgerWith<"group_members" | "groups" | "oxides">;

/** The parts of a mixture. */
export interface LreeHreeDetails {
  readonly light: number | undefined;
  readonly heavy: number | undefined;
  readonly lightElements: readonly string[];
  readonly heavyElements: readonly string[];
  /** Elements that are neither in the scheme. */
  readonly neither: readonly string[];
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "lree-hree",
  category: "Geology",
  summary: "The heavy fraction of a mixture of rare earths, according to a named scheme.",
  formula:
    "h = \\frac{\\sum_{i \\in \\text{heavy}} x_i}{\\sum_{i \\in \\text{light}} x_i + \\sum_{i \\in \\text{heavy}} x_i}",
  reference:
    "The groups of the ledger: European Commission, Study on the critical raw materials for the EU (2023); USGS Mineral Commodity Summaries 2026",
  traps: [
    "Europium and gadolinium are heavy for the EU but not for the USGS: without its scheme the figure is meaningless.",
    "The USGS calls yttrium heavy and leaves it out of its heavy totals.",
    "Amounts must be all of oxide or all of element.",
  ],
  throws: [
    "UnknownValue that names the nearest element, scheme or group.",
    "IncomparableRows if the rows are not of one print and area or of one deposit, or count an element twice.",
  ],
  given: "No source of the ledger prints a deposit or a product element by element.",
  example: `import { lreeHree } from "@oreledger/sdk/metrics";

const measure = lreeHree({ Nd: 16, Pr: 5, Eu: 0.2, Dy: 1, Y: 6 }, "eu-2023");
measure.text; // "25.5319 percent"`,
  names: { heavy_share: {}, hree_share: {} },
  named: { amounts: { Nd: 16, Pr: 5, Eu: 0.2, Dy: 1, Y: 6 }, scheme: "eu-2023" },
  rows: { table: "resource_estimates", by: "deposit", example: "mountain-pass" },
  numbers: {
    inputs: "`amounts` by element or oxide",
    example: { amounts: { Nd: 16, Pr: 5, Eu: 0.2, Dy: 1, Y: 6 } },
    words: { each: "ELEMENT", into: ["amounts"] },
    line: "Nd=16 Pr=5 Eu=0.2 Dy=1 Y=6",
    read: (inputs) => ({
      input: series(inputs.need("amounts", "values", "composition", "shares")) as Readonly<Record<string, Given>>,
    }),
  },
  needs: ["group_members", "groups", "oxides"],
  options: [
    {
      name: "scheme",
      apart: true,
      kind: "word",
      words: { "eu-2023": "eu-2023", "usgs-2026": "usgs-2026" },
      default: "eu-2023",
      about: "the scheme of light and heavy: eu-2023 or usgs-2026 (default: eu-2023)",
    },
    ratioScale,
  ],
  calls: ["Nd=16 Pr=5 Eu=0.2 Dy=1 Y=6", "Nd=16 Pr=5 Eu=0.2 Dy=1 Y=6 --scheme usgs-2026"],
  measure: (input: Readonly<Record<string, Given>> | QueryOf<"resource_estimates">, { scheme, ...options }, beside) =>
    lreeHree(input, scheme, { ...options, ...beside }),
});

/** @param options.ledger The ledger whose groups and oxides count; by default that of the rows. */
export function lreeHree(
  amounts: Readonly<Record<string, Given>> | QueryOf<"shares"> | QueryOf<"resource_estimates">,
  scheme: keyof typeof rareEarthSchemes | RareEarthScheme,
  options: { readonly scale?: RatioScale; readonly ledger?: Schemes } = {},
): Measure<LreeHreeDetails> {
  requireRowsOrFigures("What lreeHree takes", amounts);
  if (typeof scheme !== "string") requireInputs("A scheme", scheme, { heavy: requireText }, { light: requireText });
  const { heavy: heavyGroup, light: lightGroup }: RareEarthScheme =
    typeof scheme === "string" ? schemeCalled(scheme) : scheme;
  const ledger = requireLedger(options.ledger, amounts);
  const { factor, unit, times } = scaled(options.scale);
  const heavyMembers = new Set<string>(members(ledger, heavyGroup));
  const lightMembers = lightGroup === undefined ? undefined : new Set<string>(members(ledger, lightGroup));
  const { figures, lineage } = isQuery(amounts)
    ? elementsOfRows(ledger, amounts as QueryOf<"shares"> | QueryOf<"resource_estimates">)
    : elementsOfNumbers(ledger, amounts as Readonly<Record<string, Given>>);
  const heavy = figures.filter(({ label }) => heavyMembers.has(label));
  const light = figures.filter(({ label }) =>
    lightMembers === undefined ? !heavyMembers.has(label) : lightMembers.has(label),
  );
  const neither = figures.filter((figure) => !heavy.includes(figure) && !light.includes(figure));
  const [heavySum, lightSum] = [totalOf(heavy), totalOf(light)];
  const whole = heavySum === undefined || lightSum === undefined ? undefined : heavySum + lightSum;
  const value = whole === undefined || whole === 0 ? undefined : ((heavySum as number) / whole) * factor;
  return new Measure<LreeHreeDetails>({
    metric: "lree-hree",
    value,
    unit,
    range: rangeOf(sum(heavy), sum(light), factor),
    formula: `h = heavy / (light + heavy)${times}`,
    substituted:
      value === undefined
        ? "no exact value"
        : `${exact(heavySum as number)} / (${exact(lightSum as number)} + ${exact(heavySum as number)})${times}`,
    inputs: figures,
    lineage,
    warnings: [
      `Heavy according to ${heavyGroup}: ${heavy.map(({ label }) => label).join(", ") || "none of these"}.`,
      ...(neither.length === 0
        ? []
        : [`${neither.map(({ label }) => label).join(", ")}: neither light nor heavy in this scheme, left out.`]),
    ],
    details: {
      light: lightSum,
      heavy: heavySum,
      lightElements: light.map(({ label }) => label),
      heavyElements: heavy.map(({ label }) => label),
      neither: neither.map(({ label }) => label),
    },
  });
}

interface Elements {
  readonly figures: readonly Figure[];
  readonly lineage: Lineage;
}

function elementsOfNumbers(ledger: Oxides, amounts: Readonly<Record<string, Given>>): Elements {
  const figures = Object.entries(amounts).map(([name, given]) => figureOf(oxideOf(ledger, name).element, given));
  const twice = figures.find(({ label }, i) => figures.some((other, j) => j < i && other.label === label));
  if (twice !== undefined) throw new InvalidInput(`${twice.label} is given twice, under two names.`);
  return { figures, lineage: noLineage };
}

/** One row for each element: of one print and area of `shares`, or of one deposit in `resource_estimates`. */
function elementsOfRows(ledger: Oxides, query: QueryOf<"shares"> | QueryOf<"resource_estimates">): Elements {
  const { context, rows } = query.internals();
  const { table } = context;
  const ofShares = table.name === "shares";
  requireComparable(
    { context, rows },
    ofShares
      ? ["series", "edition", "stage", "measure", "form", "basis", "share_of", "area", "year", "unit"]
      : ["deposit", "source", "estimate_kind", "category", "contained_basis"],
  );
  const seen = new Map<string, string>();
  const figures = Array.from(rows, (row) => {
    const element = oxideOf(ledger, textAt(table, ofShares ? "commodity" : "analyte", row) as string).element;
    const address = addressAt(table, row);
    const known = seen.get(element);
    if (known !== undefined)
      refuse(
        "row",
        new Map([
          [known, known],
          [address, address],
        ]),
        `Two rows count ${element}: name one of them.`,
      );
    seen.set(element, address);
    return figureAt(context, row, element, ofShares ? "quantity" : "contained_t");
  });
  return { figures, lineage: lineageOf(query) };
}

function rangeOf(heavy: Interval, light: Interval, factor: number): Interval {
  const at = (h: number, l: number) => (h === 0 ? 0 : h === Number.POSITIVE_INFINITY ? factor : (h / (h + l)) * factor);
  return { low: at(heavy.low, light.high), high: at(heavy.high, light.low) };
}

function schemeCalled(name: string): RareEarthScheme {
  const schemes: Readonly<Record<string, RareEarthScheme>> = rareEarthSchemes;
  if (Object.hasOwn(schemes, name)) return schemes[name] as RareEarthScheme;
  const names = Object.keys(schemes);
  throw new UnknownValue("lreeHree", "scheme", name, nearest(name, names), names);
}
