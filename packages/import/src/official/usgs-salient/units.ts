import type { unit } from "../../../../data/src/tables/vocabulary.ts";

/** The ledger's unit for a printed one, and the factor. */
export interface PrintedUnit {
  readonly unit: keyof typeof unit;
  readonly factor: number;
}

const of = (unit: PrintedUnit["unit"], factor = 1): PrintedUnit => ({ unit, factor });

const words: Readonly<Record<string, PrintedUnit>> = {
  "metric tons": of("t"),
  "thousand metric tons": of("t", 1e3),
  "thousand metric dry tons": of("t", 1e3),
  "million metric tons": of("t", 1e6),
  kilograms: of("kg"),
  "million carats": of("ct", 1e6),
  "million cubic meters": of("m3", 1e6),
  "million liters": of("m3", 1e3),
  "million square feet": of("ft2", 1e6),
  number: of("number"),
  index: of("index"),
  percent: of("pct"),
  percentage: of("pct"),
  pecent: of("pct"),
  "million dollars": of("USD", 1e6),
  "dollars per metric ton": of("USD_per_t"),
  "dollars per ton": of("USD_per_t"),
  "dollars per metric ton unit": of("USD_per_mtu"),
  "dollars per dry metric ton unit": of("USD_per_mtu"),
  "dollars per short ton": of("USD_per_st"),
  "dollars per kilogram": of("USD_per_kg"),
  "dollars per gram": of("USD_per_kg", 1e3),
  "dollars per pound": of("USD_per_lb"),
  "cents per pound": of("USD_per_lb", 1e-2),
  "dollars per troy ounce": of("USD_per_ozt"),
  "dollars per carat": of("USD_per_ct"),
  // Catalogue prices of small lots: the form of the row names the lot.
  "dollars per 10-grams": of("USD"),
  "dollars per 25 grams": of("USD"),
  "dollars per 50 grams": of("USD"),
  "dollars per 100 milliliters": of("USD"),
  "dollars per 100 mililiters": of("USD"),
};

/** The units at the end of a header, for files without metadata. */
const suffixes: Readonly<Record<string, string>> = {
  t: "metric tons",
  kt: "thousand metric tons",
  mmt: "million metric tons",
  kg: "kilograms",
  mct: "million carats",
  mcm: "million cubic meters",
  msqft: "million square feet",
  num: "number",
  pct: "percent",
  mdol: "million dollars",
  dt: "dollars per metric ton",
  dst: "dollars per short ton",
  dkg: "dollars per kilogram",
  dg: "dollars per gram",
  dlb: "dollars per pound",
  ctslb: "cents per pound",
  dto: "dollars per troy ounce",
  dtoz: "dollars per troy ounce",
  dct: "dollars per carat",
};

/** The abbreviated unit that a header ends with, as printed, or undefined. */
export const suffixOf = (header: string): string | undefined => {
  const suffix = header.trim().split("_").at(-1) ?? "";
  return Object.hasOwn(suffixes, suffix) ? suffix : undefined;
};

/** The words of the unit that a header ends with, or undefined. */
export const unitOfHeader = (header: string): string | undefined => suffixes[suffixOf(header) ?? ""];

/** Reads a printed unit: a header's suffix or words. Words about content or gross weight are the basis, which is read separately. */
export function readUnit(printed: string): PrintedUnit | undefined {
  const plain = printed
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replaceAll("/", " per ")
    .replace(/^(dollars) per (kilogram|pound)s?$/, "$1 per $2");
  const stem = plain.replace(/,? \(.*$/, "").replace(/(,| of | contained ).*$/, "");
  return words[suffixes[printed.trim()] ?? plain] ?? words[stem] ?? (/^percent/.test(stem) ? words.percent : undefined);
}
