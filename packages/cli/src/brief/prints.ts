import { type CountryTable, countriesIn, latestTables } from "@oreledger/sdk/questions";
import type { BriefContext } from "./context.ts";

/** A country table of the leading series: one stage, form, basis and year. */
export type Print = CountryTable;

/** The latest country tables of a measure, one for each stage, form and basis; a single figure is no table. */
export const latestPrints = (
  { commodity, day, ledger }: BriefContext,
  measure: "production" | "reserves" | "capacity",
): Print[] => latestTables(ledger, { commodity: commodity.id, measure, day });

/** The rows of a table that stand for a country. */
export const countries = countriesIn;
