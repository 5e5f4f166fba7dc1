import type { AreaOf } from "../../area-names.ts";
import { type Flow, LeftOut, type ReadFlows } from "../../trade/flow.ts";
import { Refusals } from "../../trade/refusals.ts";
import type { Workbook } from "../../workbook.ts";
import type { DataWebQuery } from "./query.ts";
import { type Series, seriesOf } from "./sheet.ts";
import { contentUnits, units } from "./units.ts";

/** Why a cell of the workbook is no row. */
export const rules = {
  zero: "cells of zero: no trade was recorded, which is no flow",
  partial: "cells of a year that was not over at the download",
  yearToDate: "cells of the year-to-date sheets: four months, which the full years contain",
  secondWeight: "weights of goods counted by number, whose flow stands in the first unit",
} as const;

const valueSheet = { imports: "Customs Value", exports: "FAS Value" } as const;
const valuation = { imports: "customs", exports: "FAS" } as const;

const placeOf = ({ country, heading, unit }: Series): string => [country, heading, unit].join("\n");

/**
 * The annual flows of a workbook. The value of a heading that is counted in several units is split over them: one row for
 * each. A second unit counts the content of goods whose value stands in the row of their first unit.
 *
 * @param products The codes as reported that `products` holds, as `hs-2846`.
 * @throws Error that lists the countries, units and headings that are not understood.
 */
export function flowsOf(
  workbook: Workbook,
  query: DataWebQuery,
  areaOf: AreaOf,
  products: ReadonlySet<string>,
  file: string,
): ReadFlows {
  const refusals = new Refusals(file);
  const leftOut = new LeftOut();
  const values = seriesOf(workbook, valueSheet[query.flow]);
  const first = new Map(seriesOf(workbook, "First Unit of Quantity").map((series) => [placeOf(series), series]));
  const second = seriesOf(workbook, "Second Unit of Quantity");
  const wholeYears = (year: number) => year < Number(query.downloaded.slice(0, 4));

  const flow = (
    { country, heading, unit }: Series,
    year: number,
    figures: Pick<Flow, "value_usd" | "quantity" | "status" | "scope">,
  ): Flow | undefined => {
    const known = units[unit];
    if (known === undefined) {
      refusals.add(`${country}, ${heading}`, `the unit ${JSON.stringify(unit)} is not known`);
      return undefined;
    }
    const product = `hs-${heading}`;
    if (!products.has(product)) {
      refusals.add(`${country}, ${heading}`, `there is no product ${product}: add its row to products.csv first`);
      return undefined;
    }
    let partner: string;
    try {
      partner = areaOf(country);
    } catch (error) {
      refusals.add(`${country}, ${heading}`, (error as Error).message);
      return undefined;
    }
    return {
      exporter: query.flow === "imports" ? partner : "USA",
      importer: query.flow === "imports" ? "USA" : partner,
      product,
      period: String(year),
      flow_basis: query.flow === "imports" ? "importer_reported" : "exporter_reported",
      quantity_unit: known,
      valuation: valuation[query.flow],
      comparator: "eq",
      printed: null,
      source: query.sourceId,
      locator: `${country}, ${heading}, ${unit}`,
      evidence_level: "primary",
      ...figures,
    };
  };

  const flows: Flow[] = [];
  const keep = (row: Flow | undefined) => {
    if (row !== undefined) flows.push(row);
  };
  for (const series of values) {
    const quantities = first.get(placeOf(series))?.years;
    for (const [year, { figure: value }] of series.years) {
      const { figure: quantity = 0, suppressed = 0 } = quantities?.get(year) ?? {};
      if (!wholeYears(year)) leftOut.add(rules.partial, quantities === undefined ? 1 : 2);
      else if (value === 0 && quantity === 0 && suppressed === 0)
        leftOut.add(rules.zero, quantities === undefined ? 1 : 2);
      else keep(flow(series, year, { value_usd: value, ...quantityOf(quantity, suppressed, series.unit) }));
    }
  }
  for (const series of second)
    for (const [year, { figure, suppressed }] of series.years) {
      if (!wholeYears(year)) leftOut.add(rules.partial);
      else if (figure === 0 && suppressed === 0) leftOut.add(rules.zero);
      else if (!contentUnits.has(units[series.unit] ?? "none")) leftOut.add(rules.secondWeight);
      else {
        const row = flow(series, year, { value_usd: null, ...quantityOf(figure, suppressed, series.unit) });
        keep(row && { ...row, locator: `${row.locator}, second unit` });
      }
    }
  for (const name of workbook.keys())
    if (name.endsWith(" YTD"))
      for (const row of workbook.get(name) ?? [])
        if (row[0] !== "Total:" && typeof row[4] === "string" && row[1] !== "Country")
          leftOut.add(rules.yearToDate, row.slice(5).filter((cell) => typeof cell === "number").length);
  refusals.throwIfAny();
  return { flows, leftOut: leftOut.counts };
}

/** A suppressed quantity is not zero: it is withheld whole, or incomplete. */
function quantityOf(quantity: number, suppressed: number, unit: string): Pick<Flow, "quantity" | "status" | "scope"> {
  if (units[unit] === "none") return { quantity: null, status: "reported", scope: null };
  if (suppressed === 0) return { quantity: quantity === 0 ? null : quantity, status: "reported", scope: null };
  const records = `${suppressed} ${suppressed === 1 ? "record" : "records"}`;
  return quantity === 0
    ? { quantity: null, status: "withheld", scope: `Quantity of ${records} suppressed, the value not` }
    : { quantity, status: "incomplete", scope: `Without the quantity of ${records}, which is suppressed` };
}
