import type { Ledger } from "@oreledger/sdk";
import { flagOf, type Metric, type Option } from "@oreledger/sdk/questions";
import type { Flag, Flags, Values } from "../command.ts";
import { count, date, list, names, number, oneOf } from "../read.ts";
import { asOfFlag, type rowsFlags } from "../shared-flags.ts";

/** The flags that name rows of the ledger, and what is done with them. */
export const rowFlags = {
  commodity: { short: "c", value: "id", values: "commodity", description: "which commodity (default: rare-earths)" },
  series: {
    value: "series",
    values: "series",
    description: "whose figures: a metric takes one series (default: usgs-mcs)",
  },
  edition: { value: "edition", description: "the figures of one edition" },
  stage: { short: "s", value: "stage", description: "which stage (default: mine, or the only stage that is printed)" },
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
  over: {
    value: "column",
    description: "one result for each value: year, commodity, stage, …; edition for each edition",
  },
} as const satisfies Flags;

export type RowFlag = keyof typeof rowFlags;

/** What a call gives to the flags: those of rows, and those of the metric's own options by the flag. */
export type Given = Values<typeof rowFlags & typeof rowsFlags> & {
  readonly ledger: Ledger;
  readonly options: Readonly<Record<string, unknown>>;
};

const ofPrint: readonly RowFlag[] = [
  "commodity",
  "series",
  "edition",
  "stage",
  "measure",
  "form",
  "basis",
  "year",
  "as-of",
];
const ofFlows: readonly RowFlag[] = [
  "product",
  "exporter",
  "importer",
  "period",
  "series",
  "flow-basis",
  "quantity-unit",
  "as-of",
];
const ofBalance: readonly RowFlag[] = ["commodity", "year", "series", "edition", "as-of"];

/** The flags that name the rows of a metric. */
export function rowFlagsOf({ rows, measure }: Metric): readonly RowFlag[] {
  if (rows === undefined) return [];
  const over: readonly RowFlag[] = measure === undefined ? [] : ["over"];
  if (rows.table === "us_balances") return [...ofBalance, ...over];
  if (rows.table === "resource_estimates") return [rows.by];
  if (rows.table === "exports")
    return [
      ...ofFlows,
      ...(rows.either === undefined ? [] : (["area"] as const)),
      ...(rows.among === undefined ? over : (["among"] as const)),
    ];
  const left = new Set<RowFlag>([
    ...(rows.measure === undefined ? [] : (["measure"] as const)),
    ...(rows.everyEdition === undefined ? [] : (["as-of"] as const)),
  ]);
  return [
    ...ofPrint.filter((flag) => !left.has(flag)),
    ...(rows.area === undefined ? [] : (["area"] as const)),
    ...over,
  ];
}

/** The flag of an option: how its kind is written and read. */
export function optionFlag(option: Option): Flag {
  const { about = "", kind, value, words = {} } = option;
  const named = flagOf(option);
  const same: Partial<Flag> = Object.hasOwn(rowFlags, named) ? rowFlags[named as RowFlag] : {};
  const written = kinds(Object.values(words))[kind];
  return {
    ...same,
    ...written,
    ...(value === undefined ? {} : { value }),
    description: about || (same.description ?? ""),
  };
}

const kinds = (words: readonly string[]): Readonly<Record<Option["kind"], Omit<Flag, "description">>> => {
  const values = [...new Set(words)];
  const word = { value: "word", values, read: oneOf(values) };
  return {
    word,
    // Completion knows one flag for all metrics.
    scale: { value: "scale", values: ["points", "percent", "fraction"], read: oneOf(values) },
    switch: {},
    count: { value: "n", read: count },
    number: { value: "number", read: number },
    percent: { value: "percent", read: number },
    figure: { value: "figure" },
    text: { value: "text" },
    date: { value: "date", read: date },
    dates: { value: "dates" },
    area: { value: "area", values: "area" },
    areas: { value: "areas", read: names },
    commodity: { value: "id", values: "commodity" },
    "by-area": { value: "AREA=number", read: list },
  };
};
