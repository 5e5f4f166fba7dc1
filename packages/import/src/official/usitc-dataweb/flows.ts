import type { AreaOf } from "../../area-names.ts";
import { type Flow, LeftOut, type ReadFlows, sidesOf } from "../../trade/flow.ts";
import { Refusals, unusable } from "../../trade/refusals.ts";
import type { Workbook } from "../../workbook.ts";
import type { DataWebQuery } from "./query.ts";
import { type Series, seriesOf, sheetsOf } from "./sheet.ts";
import { contentUnits, units } from "./units.ts";

/** Why a cell of the workbook is not a row. */
export const rules = {
  zero: "cells of zero: no trade was recorded, so there is no flow",
  partial: "cells of a year that had not ended at the download",
  yearToDate: "cells of the year-to-date sheets: four months, which the full years contain",
  secondWeight: "weights of goods counted by number, whose flow is in the first unit",
} as const;

/** The partner of a query that adds up all countries. */
const WORLD = "_WLD";

/** A rule for sheets that are left out. */
const OTHER_MEASURES = "rows of sheets with measures other than customs or FAS value and quantities";

const valueSheet = { imports: "Customs Value", exports: "FAS Value" } as const;
const valuation = { imports: "customs", exports: "FAS" } as const;
const quantitySheets = ["First Unit of Quantity", "Second Unit of Quantity"] as const;
const words = { 1: "", 1000: "thousand ", 1000000: "million " } as const;

const placeOf = ({ country, heading, unit }: Series): string => [country, heading, unit].join("\n");

/**
 * The annual flows of a workbook. The value of a heading that is counted in several units is split among them, with one row for
 * each. A second unit counts the content of goods whose value is in the row of their first unit. An unknown country, unit or
 * heading is refused, and the rest is read.
 *
 * @param products The codes as reported that `products` holds, as `hs-2846`.
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
  const { direction, scope: flowScope } = query.flow;
  const rounded = query.scale > 1;
  const values = seriesOf(workbook, valueSheet[direction], rounded);
  const quantitiesOf = (sheet: (typeof quantitySheets)[number]): Series[] =>
    sheetsOf(workbook, sheet).length === 0 ? [] : seriesOf(workbook, sheet, rounded);
  const first = new Map(quantitiesOf("First Unit of Quantity").map((series) => [placeOf(series), series]));
  const second = quantitiesOf("Second Unit of Quantity");
  const wholeYears = (year: number) => year < Number(query.downloaded.slice(0, 4));
  /** A figure in dollars or units, without the rounding errors of the multiplication. */
  const whole = (figure: number): number => (rounded ? Math.round(figure * query.scale * 1e3) / 1e3 : figure);
  const printed = (value: number | null, quantity: number | null, unit: string): string | null =>
    rounded
      ? [
          ...(value === null ? [] : [`${value} ${words[query.scale]}USD`]),
          ...(quantity === null ? [] : [`${quantity} ${words[query.scale]}${unit}`]),
        ].join("; ") || null
      : null;

  const flow = (
    { country, heading, unit }: Series,
    year: number,
    value: number | null,
    { quantity, status, scope }: Pick<Flow, "quantity" | "status" | "scope">,
  ): Flow | undefined => {
    const at = country === "" ? heading : `${country}, ${heading}`;
    const known = units[unit];
    if (known === undefined) {
      refusals.add(at, `the unit ${JSON.stringify(unit)} is unknown`);
      return undefined;
    }
    const product = `hs-${heading}`;
    if (!products.has(product)) {
      refusals.add(at, `there is no product ${product}: add its row to products.csv first`);
      return undefined;
    }
    let partner: string;
    try {
      partner = country === "" ? WORLD : areaOf(country);
    } catch (error) {
      refusals.add(at, (error as Error).message);
      return undefined;
    }
    // In thousands, a value of zero was rounded to nothing.
    const lost = rounded && value === 0;
    const scopes = [
      flowScope,
      scope,
      lost ? `Value of less than half a ${words[query.scale]}dollars, rounded away` : null,
    ];
    return {
      ...sidesOf(direction, partner),
      product,
      period: String(year),
      quantity_unit: known,
      value_usd: value === null || lost ? null : whole(value),
      valuation: valuation[direction],
      quantity: quantity === null ? null : whole(quantity),
      comparator: "eq",
      status,
      scope: scopes.filter((each) => each !== null).join("; ") || null,
      printed: printed(value, quantity, unit),
      source: query.sourceId,
      locator: [country, heading, unit].filter((each) => each !== "").join(", "),
      evidence_level: "primary",
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
      else keep(flow(series, year, value, quantityOf(quantity, suppressed, series.unit)));
    }
  }
  // A value gives the unit of its quantity; a quantity in another unit has no row.
  const valued = new Set(values.map(placeOf));
  for (const [place, { country, heading, unit, years }] of first)
    if (!valued.has(place) && [...years.values()].some(({ figure }) => figure !== 0))
      refusals.add(
        [country, heading].filter((each) => each !== "").join(", "),
        `a quantity is in ${unit}, but there is no value for ${unit}: the quantity is left out`,
      );
  for (const series of second)
    for (const [year, { figure, suppressed }] of series.years) {
      if (!wholeYears(year)) leftOut.add(rules.partial);
      else if (figure === 0 && suppressed === 0) leftOut.add(rules.zero);
      else if (!contentUnits.has(units[series.unit] ?? "none")) leftOut.add(rules.secondWeight);
      else {
        const row = flow(series, year, null, quantityOf(figure, suppressed, series.unit));
        keep(row && { ...row, locator: `${row.locator}, second unit` });
      }
    }
  const read = new Set(
    [valueSheet[direction], ...quantitySheets].flatMap((sheet) => sheetsOf(workbook, sheet).map(({ name }) => name)),
  );
  for (const [name, sheet] of workbook) {
    const rows = sheet.filter(
      (row) => row.some((cell) => typeof cell === "number") && !/^(Total|Data Row)/.test(String(row[0])),
    );
    if (name.endsWith(" YTD"))
      for (const row of rows)
        leftOut.add(rules.yearToDate, row.slice(5).filter((cell) => typeof cell === "number").length);
    else if (name !== "Query Parameters" && !read.has(name)) leftOut.add(OTHER_MEASURES, rows.length);
  }
  const refused = refusals.lines;
  return {
    flows,
    leftOut: leftOut.counts,
    refused,
    unusable: flows.length === 0 ? [unusable(file, refused, leftOut.counts)] : [],
  };
}

/** A suppressed quantity is not zero: it is withheld or incomplete. */
function quantityOf(quantity: number, suppressed: number, unit: string): Pick<Flow, "quantity" | "status" | "scope"> {
  if (units[unit] === "none") return { quantity: null, status: "reported", scope: null };
  if (suppressed === 0) return { quantity: quantity === 0 ? null : quantity, status: "reported", scope: null };
  const records = `${suppressed} ${suppressed === 1 ? "record" : "records"}`;
  return quantity === 0
    ? { quantity: null, status: "withheld", scope: `Quantity of ${records} suppressed, the value not` }
    : { quantity, status: "incomplete", scope: `Without the quantity of ${records}, which is suppressed` };
}
