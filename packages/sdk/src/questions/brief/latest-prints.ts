import type { Rows } from "@oreledger/data";
import { requireInputs, requireQuery, requireText, tablesOf } from "../../given.ts";
import { LEADING_SERIES } from "../../ledger/leading-series.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { selected } from "../../query/filter.ts";
import type { Query } from "../../query/query.ts";

/** A country table of one series: one stage, form, basis and year. */
export interface CountryTable {
  readonly stage: string;
  readonly form: string;
  readonly basis: string;
  readonly year: number;
  readonly query: Query<"shares">;
}

const notACountry = new Set(["_WLD", "_OTH", "_XUS"]);

/**
 * The rows of a table that are for countries.
 *
 * @example countriesIn(shares.where({ commodity: "rare-earths", year: 2024 })).some(({ area }) => area === "_WLD") // false
 */
export function countriesIn(print: Query<"shares">): Rows["shares"][] {
  requireQuery("A print", print, "shares");
  return print.toArray().filter(({ area }) => !notACountry.has(area));
}

/**
 * The latest country tables of a commodity, one for each stage, form and basis. A single figure or a forecast is not a table, so a
 * later year with no more does not hide one.
 *
 * @example latestTables(ledger, { commodity: "rare-earths", measure: "reserves", day: "2026-06-01" })[0]?.year // 2025
 */
export function latestTables(
  ledger: LedgerWith<"shares">,
  inputs: {
    readonly commodity: string;
    readonly measure: "production" | "reserves" | "capacity";
    readonly day: string;
    readonly series?: string;
  },
): CountryTable[] {
  const { shares } = tablesOf(ledger, "shares");
  requireInputs(
    "latestTables",
    inputs,
    { commodity: requireText, measure: requireText, day: requireText },
    { series: requireText },
  );
  const { commodity, measure, day, series = LEADING_SERIES } = inputs;
  const query = selected(shares, { series, commodity, measure }).asOf(day);
  const found = new Map<string, Omit<CountryTable, "year" | "query"> & { readonly years: Set<number> }>();
  for (const { stage, form, basis, year, status } of query) {
    if (status === "forecast") continue;
    const key = `${stage} ${form} ${basis}`;
    const known = found.get(key) ?? { stage, form, basis, years: new Set() };
    known.years.add(year);
    found.set(key, known);
  }
  return [...found.values()].flatMap(({ years, ...of }) => {
    const tables = [...years]
      .sort((a, b) => b - a)
      .map((year) => ({ ...of, year, query: selected(query, { ...of, year }) }));
    return tables.find(({ query: print }) => countriesIn(print).length >= 2) ?? [];
  });
}
