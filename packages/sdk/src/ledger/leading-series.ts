import type { SeriesId } from "@oreledger/data";

/**
 * The default series: no other prints as many country tables in as many editions.
 *
 * @example
 * shares.where({ series: LEADING_SERIES, commodity: "gallium" }).length > 0; // true
 */
export const LEADING_SERIES = "usgs-mcs" satisfies SeriesId;
