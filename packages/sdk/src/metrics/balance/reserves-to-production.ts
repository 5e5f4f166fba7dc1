import { OreledgerError } from "../../errors.ts";
import { requireComparable } from "../core/comparable.ts";
import { distribute } from "../core/distribution.ts";
import { type Figure, figureOf, figureText, type Given } from "../core/figure.ts";
import { divide, type Interval, sum } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import { lineageOf } from "../core/lineage.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { supplyOf } from "../core/supply.ts";
import { formulaMeasure, type ReadTerm, type Term, termOf } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { given, inOneUnit } from "../declare/named-inputs.ts";

/** The two figures of a reserves-to-production ratio. */
export interface ReservesDetails {
  readonly reserves: number | undefined;
  readonly production: number | undefined;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "reserves-to-production",
  category: "Balance",
  summary:
    "How many years reserves last at one year's production. Both come from one edition, which prints reserves beside the production of that year. A figure printed as a bound, or without the United States, gives a bound: `value` is undefined, and `low` or `high` holds it. An older year never replaces a total that a newer one does not print.",
  formula: "R/P = \\frac{\\text{reserves}}{\\text{production per year}}",
  reference:
    "The ratio as used by national surveys and the energy industry; reserves and production of one year and edition, as the USGS prints them side by side",
  traps: [
    "It does not forecast exhaustion: reserves are what is economic today, and they grow with exploration and price.",
    "A world total is at least the sum of its rows: if it is rounded below the sum, the sum counts.",
  ],
  throws: [
    "AmbiguousRow if several rows match one of two queries.",
    "IncomparableRows if two rows differ in commodity, form, basis, area, unit, year or edition.",
    "OreledgerError if the edition prints no production beside its reserves, if it prints several forms and none is named, or if neither a value nor a bound follows.",
  ],
  example: `import { shares } from "@oreledger/sdk/shares";
import { reservesToProduction } from "@oreledger/sdk/metrics";

const lithium = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "lithium", stage: "mine", measure: ["reserves", "production"] });
const measure = reservesToProduction(lithium);
measure.text; // "at most 127.586 years"`,
  names: { r_p: {}, rp: {}, rp_ratio: {}, reserves_production_ratio: {} },
  rows: { table: "shares", measure: "reserves,production", everyYear: true },
  numbers: {
    inputs: "`reserves` and `production`, [`reserves_comparator`: `greater_than`]",
    example: { reserves: 85000000, reserves_comparator: "greater_than", production: 390000 },
    words: { terms: ["reserves", "production"] },
    line: "reserves='>75000000' production=390000",
    read: (inputs) => {
      const [reserves, production] = inOneUnit([inputs.figure("reserves"), inputs.figure("production")]).map(given);
      return { input: { reserves: reserves as Given, production: production as Given } };
    },
  },
  options: [{ name: "area", apart: true, kind: "area", byName: false, about: "whose figure" }],
  calls: ["--commodity rare-earths --year 2025", "reserves='>75000000' production=390000"],
  measure: (input: QueryOf<"shares"> | { readonly reserves: Given; readonly production: Given }, options) =>
    "reserves" in input ? reservesToProduction(input.reserves, input.production) : reservesToProduction(input, options),
});

export function reservesToProduction(
  rows: QueryOf<"shares">,
  options?: { readonly area?: string },
): Measure<ReservesDetails>;
export function reservesToProduction(reserves: Term, production: Term): Measure<ReservesDetails>;
export function reservesToProduction(
  reserves: Term,
  production?: Term | { readonly area?: string },
): Measure<ReservesDetails> {
  if (isQuery(reserves) && (production === undefined || isOptions(production)))
    return ofPrints(reserves as QueryOf<"shares">, production?.area ?? "_WLD");
  const terms = [termOf("reserves", reserves), termOf("production", production as Term)] as const;
  const rows = terms.flatMap(({ row }) => (row === undefined ? [] : [row]));
  if (rows.length === 2)
    requireComparable(
      rows.map(({ context, row }) => ({ context, rows: [row] })),
      ["series", "commodity", "form", "basis", "area", "unit", "edition", "year"],
    );
  return ratioOf(terms, []);
}

const isOptions = (given: unknown): given is { readonly area?: string } =>
  typeof given === "object" && given !== null && !isQuery(given) && Object.keys(given).every((name) => name === "area");

const ratioOf = (terms: readonly ReadTerm[], warnings: readonly string[]): Measure<ReservesDetails> =>
  formulaMeasure({
    metric: "reserves-to-production",
    unit: "years",
    formula: "R/P = reserves / production per year",
    substitute: ([r, p]) => `${r} / ${p}`,
    terms,
    evaluate: ([r, p]) => (p === 0 ? undefined : (r as number) / (p as number)),
    // More than no years is nothing to say beside "at most".
    bounds: ([r, p]) => {
      const { low, high } = divide(r as Interval, p as Interval);
      return { low: low <= 0 && high < Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : low, high };
    },
    warnings: () => warnings,
    details: { reserves: terms[0]?.figure.value, production: terms[1]?.figure.value },
  });

const oneThing = ["commodity", "form", "basis", "unit", "share_of"] as const;

/** Reserves of the last year that the rows print, over the production of that year in the same edition. */
function ofPrints(rows: QueryOf<"shares">, area: string): Measure<ReservesDetails> {
  requireAreas(rows, [area]);
  const all = rows.wide();
  const reserves = all.where({ measure: "reserves" });
  const years = reserves.toColumns().year as readonly number[];
  if (years.length === 0) throw new OreledgerError("No row of reserves matches, so there is nothing to divide.");
  const year = Math.max(...years);
  const held = reserves.where({ year });
  const { context, rows: indices } = held.internals();
  requireComparable({ context, rows: indices }, ["series", "edition", "commodity"]);
  const [edition] = lineageOf(held).editions;
  const pairs = [...held.groupBy("form").values()].flatMap((ofForm) =>
    [...ofForm.groupBy("basis").values()].flatMap((print) => {
      const [first] = print.toArray();
      const same = Object.fromEntries(oneThing.map((name) => [name, first?.[name]]));
      const mined = all.where({ ...same, measure: "production", year, edition });
      return mined.length === 0 ? [] : [{ form: String(first?.form), held: print, mined }];
    }),
  );
  const [pair, second] = pairs.length > 1 ? pairs.filter(({ form }) => form === "all") : pairs;
  const name = `${held.toArray()[0]?.commodity} ${year}`;
  if (pair === undefined && pairs.length > 1)
    throw new OreledgerError(
      `${name}: reserves and production are printed for ${pairs.map(({ form }) => form).join(", ")}. Name one form.`,
    );
  if (pair === undefined || second !== undefined)
    throw new OreledgerError(
      `${name}: ${edition} prints reserves, but no production of that year in the same form, basis and unit. Give the two figures as numbers.`,
    );
  const terms = [
    { label: "reserves", query: pair.held },
    { label: "production", query: pair.mined },
  ].map(({ label, query }) => ({ ...figureOfArea(query as QueryOf<"shares">, area, label), query }));
  const [r, p] = terms.map(({ figure }) => figure) as [Figure, Figure];
  if (r.value === undefined || p.value === undefined) {
    const { low, high } = divide(r, p);
    if (low <= 0 && high === Number.POSITIVE_INFINITY)
      throw new OreledgerError(
        `${name}, ${area}: reserves are ${figureText(r)}, production is ${figureText(p)} (${edition}): neither a number of years nor a bound follows.${terms.map(({ note }) => (note === "" ? "" : ` ${note}`)).join("")}`,
      );
  }
  return ratioOf(
    terms.map(({ figure, query }) => ({ figure, lineage: lineageOf(query), row: undefined })),
    [
      `Reserves and production are for ${year}, from ${edition}.`,
      ...terms.flatMap(({ note }) => (note === "" ? [] : [note])),
    ],
  );
}

/** The figure of an area in a print; for the world, what follows from its total and its rows. */
function figureOfArea(query: QueryOf<"shares">, area: string, label: string): { figure: Figure; note: string } {
  const supply = supplyOf(query);
  const what = label === "reserves" ? "Reserves" : "Production";
  if (area !== "_WLD") {
    const found = supply.suppliers.find((each) => each.label === area);
    return found === undefined
      ? {
          figure: { ...figureOf(label, null), status: "no row" },
          note: `${what}: the print has no figure for ${area}.`,
        }
      : { figure: { ...found, label }, note: "" };
  }
  const { suppliers, other, leftOut, total } = supply;
  const base = { label, address: total?.address, source: total?.source ?? suppliers[0]?.source };
  const parts = other === undefined ? suppliers : [...suppliers, other];
  const { whole, denominator } = distribute(supply);
  if (leftOut !== undefined) {
    const own = suppliers.find((each) => each.label === leftOut);
    const others = { value: whole.value, low: whole.low, high: whole.high };
    const value = own?.value === undefined || others.value === undefined ? undefined : others.value + own.value;
    return {
      figure: {
        ...base,
        value,
        low: others.low + (own?.low ?? 0),
        high: others.high + (own?.high ?? Number.POSITIVE_INFINITY),
        status: "estimated",
      },
      note: `${what}: the total is printed without the United States${own?.value === undefined ? ", whose figure is unknown: the world has more" : ", whose figure is added"}.`,
    };
  }
  if (total?.value !== undefined)
    return {
      figure: { ...base, value: whole.value, low: whole.low, high: whole.high, status: total.status },
      note: denominator.kind === "row_sum" ? `${what}: ${denominator.why}.` : "",
    };
  const least = Math.max(total?.low ?? 0, sum(parts).low);
  return {
    figure: {
      ...base,
      value: undefined,
      low: least,
      high: total?.high ?? Number.POSITIVE_INFINITY,
      status: total?.status ?? "not_available",
    },
    note: `${what}: the source prints ${total === undefined ? "no total" : total.low > 0 ? "a bound" : "no figure for the world"}; the rows add up to ${figureText({ value: sum(parts).low, low: 0, high: 0, status: "" })}.`,
  };
}
