import { innerNames } from "./names.ts";
import type { LocationPrecision } from "./point.ts";

/** The compilations that the importer reads, the most trusted point first: a deposit takes its own coordinate and name from the first of them that has it. */
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

/** One record of one compilation, told in the ledger's terms. */
export interface Located {
  readonly source: Compilation;
  /** The source's own record number, or what names the record where it has none. */
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
  /** How far the deposit had come, and when the source said so. */
  readonly status: { readonly term: string; readonly asOf: string } | null;
  readonly evidence: "primary" | "database";
  readonly note: string | null;
  /** The locator of the record of the same source that contains this one. */
  readonly partOf: string | null;
}

/** What a compilation prints of a record. What it leaves out is unknown, and its names are those in the printed one. */
export type Printed = Pick<Located, "source" | "locator" | "name" | "area" | "commodities"> &
  Partial<Omit<Located, "latitude" | "longitude">> & {
    readonly latitude: string | undefined;
    readonly longitude: string | undefined;
  };

/** A coordinate as a cell holds it: six decimals are a tenth of a metre, more than any source knows. */
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

/** What names a record among all: its source and locator. */
export const recordKey = (record: { source: string; locator: string }): string => `${record.source} ${record.locator}`;

const rank = new Map<string, number>(compilations.map((source, index) => [source, index]));

/** Orders records by the trust in their source's points, then by their own number. */
export function compareTrust(a: Located, b: Located): number {
  const number = (record: Located) => record.locator.replace(/\d+/g, (digits) => digits.padStart(6, "0"));
  const [x, y] = [number(a), number(b)];
  return (rank.get(a.source) ?? 0) - (rank.get(b.source) ?? 0) || (x < y ? -1 : x > y ? 1 : 0);
}
