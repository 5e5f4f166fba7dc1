import { addressAt } from "../../address.ts";
import { OreledgerError } from "../../errors.ts";
import { requireRowsOrFigures } from "../../given.ts";
import { type Figure, figureOf, type Given } from "../core/figure.ts";
import { divide, type Interval, subtract } from "../core/interval.ts";
import { lineageOfRows } from "../core/lineage.ts";
import type { Measure } from "../core/measure.ts";
import { type OverTime, requireOneThing } from "../core/one-thing.ts";
import { figureAt, isQuery } from "../core/rows.ts";
import { scaled } from "../core/scale.ts";
import { formulaMeasure, givenTerm, type ReadTerm, unitOfTerm } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { given, inOneUnit, type NamedInput, type NamedInputs } from "../declare/named-inputs.ts";
import { ratioScale } from "../declare/options.ts";

/** The same figure as two editions print it. */
export interface TwoPrints {
  readonly earlier: Given;
  readonly later: Given;
}

/** The details of a revision. */
export interface RevisionDetails {
  /** The sources of the earlier and the later figure. */
  readonly sources: readonly (string | undefined)[];
  /** The change in the unit of the figures. */
  readonly absolute: number | undefined;
  /** The change as a fraction of the earlier figure. */
  readonly relative: number | undefined;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "revision",
  category: "Vintage",
  summary:
    "How much a later edition changed a figure: in the figure's unit, or relative to the earlier one. A query covers every edition of one thing; its first and last print count.",
  formula: "\\Delta = x_{\\text{later}} - x_{\\text{earlier}}, \\qquad \\delta = \\Delta / x_{\\text{earlier}}",
  reference: "Definition",
  traps: [
    "A revision is a change of knowledge or of definition; nothing may have changed in the world.",
    "An edition that drops a country has not revised it to zero: there is then no later figure.",
  ],
  throws: ["IncomparableRows if the rows are not one thing.", "OreledgerError if there are fewer than two prints."],
  example: `import { shares } from "@oreledger/sdk/shares";
import { revision } from "@oreledger/sdk/metrics";

const australia = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024, area: "AUS" });
const measure = revision(australia, { as: "relative" });
measure.text; // "123.077 percent"`,
  names: { absolute_revision: { relative: false }, relative_revision: { relative: true } },
  named: { as_of_2025: 13000, as_of_2026: 29000 },
  rows: { table: "shares", area: "AUS" },
  numbers: {
    inputs:
      "`earlier` and `later`, or two names that differ in their number: `as_of_2025`, `as_of_2026`; `relative_revision` in percent",
    example: { as_of_2025: 13000, as_of_2026: 29000 },
    words: { terms: ["earlier", "later"] },
    line: "earlier=13000 later=29000",
    read: (inputs, unit) => ({
      input: readPrints(inputs),
      options: { relative: /^(percent|fraction)/.test(unit.text) },
    }),
  },
  options: [
    { name: "relative", apart: true, kind: "switch", byName: false, about: "relative to the earlier figure" },
    { name: "as", kind: "word", words: { absolute: "absolute", relative: "relative" }, byName: false },
    ratioScale,
  ],
  calls: ["--area AUS --year 2024 --relative", "earlier=13000 later=29000"],
  measure: (input: TwoPrints | OverTime, { relative, ...options }) =>
    revision(input, { as: relative ? "relative" : "absolute", ...options }),
});

/** Two prints of one figure: `earlier` and `later`, or two names that differ in their number, as `v1_0` and `v1_3`. */
function readPrints(inputs: NamedInputs): TwoPrints {
  const earlier = inputs.findFigure("earlier", "before", "old", "previous");
  const later = inputs.findFigure("later", "after", "new", "revised");
  if (earlier !== undefined && later !== undefined) {
    const [a, b] = inOneUnit([earlier, later]) as [NamedInput, NamedInput];
    return { earlier: given(a), later: given(b) };
  }
  const [first, second] = inputs.twoVersions();
  return { earlier: given(first), later: given(second) };
}

export function revision(
  input: TwoPrints | OverTime,
  options: { readonly as?: "absolute" | "relative"; readonly scale?: "percent" | "fraction" } = {},
): Measure<RevisionDetails> {
  requireRowsOrFigures("What revision takes", input, "earlier", "later");
  const relative = options.as === "relative";
  const { factor, unit, times } = scaled(options.scale);
  const terms = isQuery(input) ? printsOf(input as OverTime) : givenPrints(input as TwoPrints);
  const [earlier, later] = terms.map(({ figure }) => figure) as [Figure, Figure];
  const absolute = earlier.value === undefined || later.value === undefined ? undefined : later.value - earlier.value;
  return formulaMeasure<RevisionDetails>({
    metric: "revision",
    unit: relative ? unit : (unitOfTerm(terms[0] as ReadTerm) ?? "as given"),
    formula: relative ? `δ = (later − earlier) / earlier${times}` : "Δ = later − earlier",
    substitute: ([a, b]) => (relative ? `(${b} − ${a}) / ${a}${times}` : `${b} − ${a}`),
    terms,
    evaluate: ([a, b]) =>
      relative
        ? a === 0
          ? undefined
          : (((b as number) - (a as number)) / (a as number)) * factor
        : (b as number) - (a as number),
    bounds: ([a, b]) => {
      if (!relative) return subtract(b as Interval, a as Interval);
      const ratio = divide(b as Interval, a as Interval);
      return { low: (ratio.low - 1) * factor, high: (ratio.high - 1) * factor };
    },
    details: {
      sources: [earlier.source, later.source],
      absolute,
      relative:
        absolute === undefined || earlier.value === undefined || earlier.value === 0
          ? undefined
          : absolute / earlier.value,
    },
  });
}

const givenPrints = ({ earlier, later }: TwoPrints): ReadTerm[] => [
  givenTerm("earlier", earlier),
  givenTerm("later", later),
];

function printsOf(query: OverTime): ReadTerm[] {
  const { context, rows } = query.everyEdition().internals();
  const { table } = context;
  requireOneThing({ context, rows }, []);
  const rowOf = new Map(Array.from(rows, (row) => [addressAt(table, row), row]));
  const figures = query.revisions()[0]?.figures ?? [];
  const first = figures.find(({ address }) => address !== undefined);
  const last = figures.at(-1);
  if (first === undefined || last === undefined || first === last)
    throw new OreledgerError("A revision needs prints from two editions; there is at most one.");
  const used = [first, last].flatMap(({ address }) => (address === undefined ? [] : [rowOf.get(address) as number]));
  const lineage = lineageOfRows(query, context, used);
  return [first, last].map(({ source, address }) => {
    const row = address === undefined ? undefined : (rowOf.get(address) as number);
    return row === undefined
      ? { figure: { ...figureOf(source, null), status: "left out of the print" }, lineage, row }
      : { figure: figureAt(context, row, source), lineage, row: { context, row } };
  });
}
