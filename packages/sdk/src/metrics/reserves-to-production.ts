import { cellText, requireComparable } from "./comparable.ts";
import { divide } from "./interval.ts";
import type { Measure } from "./measure.ts";
import { formulaMeasure, type ReadTerm, type Term, termOf } from "./terms.ts";

/**
 * How many years reserves last at the production of one year. Reserves that are printed as a bound (">75,000,000") give a
 * bound: `value` is undefined and `low` holds it.
 *
 * @category Balance
 * @formula $R/P = \frac{\text{reserves}}{\text{production per year}}$
 * @reference The ratio as national surveys and the energy industry use it
 * @trap It is no forecast of exhaustion: reserves are what pays today, and they grow with exploration and price.
 * @trap Reserves and production must be on the same basis; years and editions may differ, and the result says so.
 * @throws AmbiguousRow where several rows answer one of the queries.
 * @throws IncomparableRows where they are not of one commodity, form, basis, area, unit and series.
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { reservesToProduction } from "@oreledger/sdk/metrics";
 *
 * const world = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", area: "_WLD", year: 2025 });
 * const measure = reservesToProduction(world.where({ measure: "reserves" }), world.where({ measure: "production" }));
 * measure.text; // "at least 192.308 years"
 */
export function reservesToProduction(
  reserves: Term,
  production: Term,
): Measure<{ readonly reserves: number | undefined; readonly production: number | undefined }> {
  const terms = [termOf("reserves", reserves), termOf("production", production)] as const;
  const [held, mined] = terms.map(({ figure }) => figure.value);
  return formulaMeasure({
    metric: "reservesToProduction",
    unit: "years",
    formula: "R/P = reserves / production per year",
    substitute: ([r, p]) => `${r} / ${p}`,
    terms,
    evaluate: ([r, p]) => (p === 0 ? undefined : (r as number) / (p as number)),
    bounds: ([r, p]) => divide(r as never, p as never),
    warnings: () => differences(terms),
    details: { reserves: held, production: mined },
  });
}

function differences(terms: readonly ReadTerm[]): string[] {
  const rows = terms.flatMap(({ row }) => (row === undefined ? [] : [row]));
  if (rows.length < 2) return [];
  requireComparable(
    rows.map(({ context, row }) => ({ context, rows: [row] })),
    ["series", "commodity", "form", "basis", "area", "unit"],
  );
  return ["edition", "year"].flatMap((column) => {
    const [a, b] = rows.map(({ context, row }) => cellText(context, row, column));
    return a === b ? [] : [`Reserves are of the ${column} ${a}, production of ${b}.`];
  });
}
