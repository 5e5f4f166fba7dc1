import type { Filter, Query } from "@oreledger/sdk";
import { type BriefContext, figuresOf } from "./context.ts";

type SharesQuery = Query<"shares">;

/** A country table of the series: one stage, form, basis and year. */
export interface Print {
  readonly stage: string;
  readonly form: string;
  readonly basis: string;
  readonly year: number;
  readonly query: SharesQuery;
}

/** The latest country tables of a measure, one for each stage, form and basis; a single figure is no table. */
export function latestPrints(context: BriefContext, measure: "production" | "reserves" | "capacity"): Print[] {
  const prints = new Map<string, Print>();
  const query = figuresOf(context).where({ measure } as Filter<never>);
  for (const { stage, form, basis, year } of query) {
    const key = `${stage} ${form} ${basis}`;
    const known = prints.get(key);
    if (known === undefined || year > known.year)
      prints.set(key, { stage, form, basis, year, query: query.where({ stage, form, basis, year }) });
  }
  return [...prints.values()].filter(({ query: print }) => countries(print).length >= 2);
}

const notACountry = new Set(["_WLD", "_OTH", "_XUS"]);

/** The rows of a table that stand for a country. */
export const countries = (print: SharesQuery) => print.toArray().filter((row) => !notACountry.has(row.area));
