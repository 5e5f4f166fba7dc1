import { type CountryTable, latestTables } from "@oreledger/sdk/questions";
import type { CommodityContext } from "./context.ts";

/** The latest country tables of a measure, one for each stage, form and basis; a single figure is not a table. */
export const latestPrints = (
  { commodity, day, ledger }: CommodityContext,
  measure: "production" | "reserves",
): CountryTable[] => latestTables(ledger, { commodity: commodity.id, measure, day });
