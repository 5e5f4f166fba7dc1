import { innerNames } from "./names.ts";
import type { LocationPrecision } from "./point.ts";

/** The compilations, those with the most trusted points first: a deposit takes its coordinate and name from the first that has it. */
export const compilations = [
  "ga-critical-minerals-2022",
  "usgs-usmin-lithium-2019",
  "usgs-usmin-sites",
  "usgs-pp1802-2017",
  "usgs-critical-deposits-us",
  "usgs-ofr2009-1139",
  "usgs-ofr2005-1294",
  "usgs-ofr2002-189",
] as const;

export type Compilation = (typeof compilations)[number];

/** One record of a compilation in the ledger's terms. */
export interface Located {
  readonly source: Compilation;
  /** The source's own record number, or whatever else identifies the record. */
  readonly locator: string;
  /** The name as printed, trimmed. */
  readonly name: string;
  /** Further names that the record itself gives. */
  readonly otherNames: readonly string[];
  readonly area: string;
  readonly region: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: LocationPrecision;
  readonly commodities: readonly string[];
  readonly depositType: string | null;
  /** The status of the deposit, and the date of the source's statement. */
  readonly status: { readonly term: string; readonly asOf: string } | null;
  readonly evidence: "primary" | "database";
  readonly note: string | null;
  /** The locator of the record of the same source that contains this one. */
  readonly partOf: string | null;
}

/** A record as a compilation prints it. Parts that it leaves out are unknown; other names are those within the printed name. */
export type Printed = Pick<Located, "source" | "locator" | "name" | "area" | "commodities"> &
  Partial<Omit<Located, "latitude" | "longitude">> & {
    readonly latitude: string | undefined;
    readonly longitude: string | undefined;
  };

/** A coordinate as a cell has it: six decimals are a tenth of a metre, more precise than any source. */
const sixDecimals = (degrees: string | undefined): number => Number(Number(degrees).toFixed(6));

export const locatedAs = (printed: Printed): Located => ({
  otherNames: innerNames(printed.name),
  region: null,
  precision: "point",
  depositType: null,
  status: null,
  evidence: "primary",
  note: null,
  partOf: null,
  ...printed,
  latitude: sixDecimals(printed.latitude),
  longitude: sixDecimals(printed.longitude),
});

/** The unique key of a record: its source and locator. */
export const recordKey = (record: { source: string; locator: string }): string => `${record.source} ${record.locator}`;

const rank = new Map<string, number>(compilations.map((source, index) => [source, index]));

/** Orders records by the trust in their source's points, then by their own number. */
export function compareTrust(a: Located, b: Located): number {
  const number = (record: Located) => record.locator.replace(/\d+/g, (digits) => digits.padStart(6, "0"));
  const [x, y] = [number(a), number(b)];
  return (rank.get(a.source) ?? 0) - (rank.get(b.source) ?? 0) || (x < y ? -1 : x > y ? 1 : 0);
}
