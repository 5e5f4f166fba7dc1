import type { Ledger } from "@oreledger/sdk";
import { rareEarthSchemes } from "@oreledger/sdk/questions";
import type { Flags, Values } from "../command.ts";
import { count, date, list, names, number, oneOf } from "../read.ts";
import { asOfFlag, type rowsFlags } from "../shared-flags.ts";
import { stageDefault } from "../stage.ts";

const denominators = ["printed_total", "row_sum"] as const;
const residuals = ["exclude", "include_as_one", "pro_rata"] as const;
const scales = ["points", "percent", "fraction"] as const;
const sides = ["exporter", "importer"] as const;
const figures = ["value_usd", "quantity"] as const;
const states = ["in_force", "unknown", "none"] as const;
const gradeUnits = ["pct", "ppm", "g/t"] as const;
const schemes = Object.keys(rareEarthSchemes) as (keyof typeof rareEarthSchemes)[];

/** The flags of every metric, by name: a metric takes some of them. */
export const metricFlags = {
  commodity: { short: "c", value: "id", values: "commodity", description: "which commodity (default: rare-earths)" },
  series: {
    value: "series",
    values: "series",
    description: "whose figures: a metric takes one series (default: usgs-mcs)",
  },
  edition: { value: "edition", description: "the figures of one edition" },
  stage: { short: "s", value: "stage", description: `which stage (default: ${stageDefault})` },
  measure: { short: "m", value: "measure", description: "production, reserves or capacity" },
  form: { value: "form", description: "which product form" },
  basis: { value: "basis", description: "which basis: REO, element, …" },
  area: { short: "a", value: "area", values: "area", description: "whose figure" },
  year: { short: "y", value: "year", description: "the data year, or years 2020..2024 (default: the latest)" },
  exporter: { short: "e", value: "area", values: "area", description: "who exports" },
  importer: { short: "i", value: "area", values: "area", description: "who imports" },
  product: { short: "p", value: "id", description: "which product: hs-2846" },
  among: { value: "list", description: "all exports: the products that count as such" },
  period: { value: "period", description: "2024, 2024-05 or an interval" },
  "flow-basis": { value: "basis", description: "whose books: exporter_reported, importer_reported, reconciled" },
  "quantity-unit": { value: "unit", description: "which unit of quantity (default: kg)" },
  estimate: { value: "id", description: "which resource estimate" },
  deposit: { value: "id", description: "which deposit" },
  ...asOfFlag,
  denominator: {
    value: "kind",
    values: denominators,
    read: oneOf(denominators),
    description:
      "divide by printed_total or row_sum (default: the printed total; where it is absent or a bound, the sum)",
  },
  residual: {
    value: "policy",
    values: residuals,
    read: oneOf(residuals),
    description: "what no area is named for: exclude (default), include_as_one supplier, or pro_rata over the named",
  },
  scale: { value: "scale", values: scales, read: oneOf(scales), description: "points (HHI), percent or fraction" },
  k: { value: "n", read: count, description: "of how many suppliers (default: 3)" },
  without: { value: "area", values: "area", description: "which area stops (default: the largest)" },
  merge: { value: "a,b", read: names, description: "which two areas become one" },
  threshold: { value: "percent", read: number, description: "the threshold (default: 65)" },
  exempt: { value: "areas", read: names, description: "areas that the threshold does not bind" },
  wgi: {
    value: "A=-0.3,B=1.5",
    read: list,
    description: "governance scores by area, from −2.5 to 2.5: the ledger has none",
  },
  weights: { value: "A=5.6,B=2", read: list, description: "governance weights by area, already scaled to 0–10" },
  trade: { value: "A=1.1,B=0.8", read: list, description: "trade parameters by area (default: 1)" },
  partners: { value: "areas", read: names, description: "the partners, by area" },
  of: { value: "area", values: "area", description: "the partners in the agreements of this country" },
  signed: { value: "dates", description: "agreements signed then: 2025-10..2025-10-31" },
  restricting: { value: "areas", read: names, description: "the areas that restrict" },
  on: { value: "date", read: date, description: "on which day" },
  actor: { value: "area", values: "area", description: "whose controls" },
  controls: {
    value: "state",
    values: states,
    read: oneOf(states),
    description: "in_force, unknown or none, where no day is given",
  },
  by: {
    value: "side",
    values: sides,
    read: oneOf(sides),
    description: "shares of the exporter (default) or of the importer",
  },
  figure: { value: "figure", values: figures, read: oneOf(figures), description: "value_usd (default) or quantity" },
  scheme: {
    value: "scheme",
    values: schemes,
    read: oneOf(schemes),
    description: `light and heavy by ${schemes.join(" or ")} (default: eu-2023)`,
  },
  "grade-unit": {
    value: "unit",
    values: gradeUnits,
    read: oneOf(gradeUnits),
    description: "pct, ppm or g/t (default: g/t)",
  },
  relative: { description: "relative to the earlier figure" },
  metric: { value: "name", description: "which metric of suppliers (default: hhi)" },
  over: {
    value: "column",
    description: "one result for each value: year, commodity, stage, …; edition for each edition",
  },
} as const satisfies Flags;

export type MetricFlag = keyof typeof metricFlags;
/** What a call gives to the flags. */
export type Given = Values<typeof metricFlags & typeof rowsFlags> & { readonly ledger: Ledger };
