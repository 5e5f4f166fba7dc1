import { requireRowsOrFigures } from "../../given.ts";
import { textAt, valueAt } from "../../query/column.ts";
import { requireComparable } from "../core/comparable.ts";
import { type CoverageDetails, coverage } from "../core/coverage.ts";
import { distribute, type SharingOptions } from "../core/distribution.ts";
import type { Given } from "../core/figure.ts";
import { joinLineage } from "../core/lineage.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import type { RatioScale } from "../core/scale.ts";
import { type GivenSupply, type SupplyInput, supplyOf } from "../core/supply.ts";
import { declareMetric } from "../declare/metric.ts";
import { series } from "../declare/named-inputs.ts";
import { denominator, ratioScale } from "../declare/options.ts";

/** What an area produces, as far as the print says. */
type Output = "something" | "nothing" | "not said";

export const metric = /* @__PURE__ */ declareMetric({
  name: "reserves-without-production",
  category: "Balance",
  summary:
    "The share of known reserves in countries that produce nothing, which the production print gives as nil. Countries that the print omits or withholds may produce: `high` counts them, the value does not.",
  formula: "u = \\sum_{i:\\, \\text{production}_i = 0} R_i / \\sum_i R_i",
  reference: "Definition",
  traps: [
    '"Not available" and "withheld" are not nil.',
    "Reserves in one print and production in another may come from different editions: take both from one.",
  ],
  throws: ["IncomparableRows if either side is not one print, or the two differ in series, commodity or form."],
  example: `import { shares } from "@oreledger/sdk/shares";
import { reservesWithoutProduction } from "@oreledger/sdk/metrics";

const mcs = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", year: 2025 });
const measure = reservesWithoutProduction(mcs.where({ measure: "reserves" }), mcs.where({ measure: "production" }));
measure.text; // "5.41905 (between 0 and 5.41905) percent"`,
  names: { idle_reserves: {} },
  rows: { table: "shares", measure: "reserves,production" },
  numbers: {
    inputs: "`reserves` and `production` by area; [`world_total`]",
    example: { reserves: { CHN: 44000000, CAN: 830000 }, production: { CHN: 270000, CAN: 0 } },
    words: { each: "AREA", into: ["reserves", "production"], by: ":" },
    line: "CHN=44000000:270000 CAN=830000:0 GRL=1500000:0",
    read: (inputs) => {
      const production = series(inputs.need("production")) as Readonly<Record<string, Given>>;
      return { input: { reserves: inputs.supply("reserves"), production } };
    },
  },
  options: [denominator, ratioScale],
  calls: ["--commodity rare-earths --year 2025", "CHN=44000000:270000 CAN=830000:0 GRL=1500000:0"],
  measure: (
    input: QueryOf<"shares"> | { readonly reserves: GivenSupply; readonly production: Readonly<Record<string, Given>> },
    options,
  ) =>
    "reserves" in input
      ? reservesWithoutProduction(input.reserves, input.production, options)
      : reservesWithoutProduction(
          input.where({ measure: "reserves" }),
          input.where({ measure: "production" }),
          options,
        ),
});

export function reservesWithoutProduction(
  reserves: SupplyInput,
  production: QueryOf<"shares"> | Readonly<Record<string, Given>>,
  options: Pick<SharingOptions, "denominator"> & { readonly scale?: RatioScale } = {},
): Measure<CoverageDetails & { readonly producing: readonly string[] }> {
  requireRowsOrFigures("The production", production);
  const held = supplyOf(reserves);
  const outputs = isQuery(production)
    ? outputsOfRows(production as QueryOf<"shares">)
    : outputsOfNumbers(production as Readonly<Record<string, Given>>);
  if (isQuery(reserves) && isQuery(production))
    requireComparable([reserves.internals(), production.internals()], ["series", "commodity", "form"]);
  const output = (area: string): Output => outputs.get(area) ?? "not said";
  const areas = held.suppliers.map(({ label }) => label);
  const unsaid = areas.filter((area) => output(area) === "not said");
  return coverage(
    distribute(held, options),
    {
      metric: "reserves-without-production",
      formula: "u = Σ reserves of countries without production / total reserves",
      areas: areas.filter((area) => output(area) === "nothing"),
      possible: [...unsaid, "_OTH"],
      scale: options.scale,
      warnings:
        unsaid.length === 0 ? [] : [`${unsaid.join(", ")}: the production print has no figure; high allows for them.`],
      lineage: isQuery(production) ? joinLineage(supplyOf(production as QueryOf<"shares">).lineage) : joinLineage(),
    },
    { producing: areas.filter((area) => output(area) === "something") },
  );
}

const outputOf = (value: number | undefined, low: number): Output =>
  value === 0 ? "nothing" : (value ?? low) > 0 ? "something" : "not said";

function outputsOfRows(query: QueryOf<"shares">): Map<string, Output> {
  supplyOf(query);
  const { context, rows } = query.internals();
  const number = (name: string, row: number) => valueAt(context.table.column(name), row) as number | null;
  return new Map(
    Array.from(rows, (row) => [
      textAt(context.table, "area", row) as string,
      outputOf(number("quantity", row) ?? undefined, number("low", row) ?? 0),
    ]),
  );
}

const outputsOfNumbers = (given: Readonly<Record<string, Given>>): Map<string, Output> =>
  new Map(
    Object.entries(given).map(([area, each]) => [
      area,
      typeof each === "number"
        ? outputOf(each, 0)
        : each === null
          ? "not said"
          : outputOf(each.value ?? undefined, each.low ?? 0),
    ]),
  );
