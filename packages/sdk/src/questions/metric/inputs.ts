import { LEADING_SERIES } from "../../ledger/leading-series.ts";
import { present } from "../../lists.ts";
import type { Metric } from "../../metrics/declare/metric.ts";
import { flagOf, type Option } from "../../metrics/declare/option.ts";
import { asOf } from "../declare/columns.ts";
import { letters } from "../declare/filters.ts";
import type { Input } from "../declare/input.ts";
import { stage } from "../stage-meant.ts";

const filter = (
  column: `${"shares" | "exports" | "us_balances"}.${string}`,
  about: string,
  more?: Partial<Input>,
): Input => {
  const name = column.slice(column.indexOf(".") + 1);
  return { name, kind: "condition", column, value: name.replaceAll("_", "-"), about, ...more };
};

const commodity = { otherwise: "rare-earths", short: "c", value: "id", names: "commodities" } as const;
const series = { otherwise: LEADING_SERIES } as const;
const area = { value: "area", names: "areas" } as const;

const over: Input = {
  name: "over",
  kind: "text",
  value: "column",
  about: "one result for each value of a column: year, commodity, stage, …, or edition",
};

const ofPrint = (): readonly Input[] => [
  filter("shares.commodity", "which commodity", commodity),
  filter("shares.series", "the series: a metric takes one", series),
  filter("shares.edition", "the figures of one edition"),
  stage,
  filter("shares.measure", "production, reserves or capacity", { short: "m", otherwise: "production" }),
  filter("shares.form", "the product form"),
  filter("shares.basis", "the basis: REO, element, …"),
  filter("shares.year", "the data year, or years 2020..2024", { short: "y", otherwise: "the latest" }),
];

const ofFlows = (): readonly Input[] => [
  filter("exports.product", "the product: hs-2846", { short: "p", value: "id" }),
  filter("exports.exporter", "who exports", { ...area, short: "e" }),
  filter("exports.importer", "who imports", { ...area, short: "i" }),
  filter("exports.period", "2024, 2024-05 or an interval", { otherwise: "the newest complete year" }),
  filter("exports.series", "the series: a metric takes one"),
  filter("exports.flow_basis", "whose books: exporter_reported, importer_reported, reconciled", { value: "basis" }),
  filter("exports.quantity_unit", "the unit of quantity", { value: "unit" }),
];

const ofBalance = (): readonly Input[] => [
  filter("us_balances.commodity", "which commodity", commodity),
  filter("us_balances.year", "the data year, or years 2020..2024", { short: "y", otherwise: "the latest" }),
  filter("us_balances.series", "the series: a metric takes one", series),
  filter("us_balances.edition", "the figures of one edition"),
];

/** The inputs that name the rows of a metric. */
export function rowInputsOf({ rows, measure }: Metric): readonly Input[] {
  if (rows === undefined) return [];
  const grouped = measure === undefined ? [] : [over];
  if (rows.table === "us_balances") return [...ofBalance(), asOf, ...grouped];
  if (rows.table === "resource_estimates")
    return [
      {
        name: rows.by,
        kind: "text",
        value: "id",
        about: rows.by === "deposit" ? "which deposit" : "the resource estimate",
      },
    ];
  if (rows.table === "exports")
    return [
      ...ofFlows(),
      asOf,
      ...(rows.either === undefined ? [] : [{ name: "area", kind: "area", short: "a", about: "whose trade" } as const]),
      ...(rows.among === undefined
        ? grouped
        : [
            filter("exports.product", "all exports: the products that count as such", { name: "among", value: "list" }),
          ]),
    ];
  return [
    ...ofPrint().filter(({ name }) => name !== "measure" || rows.measure === undefined),
    ...(rows.everyEdition === undefined ? [asOf] : []),
    ...(rows.area === undefined ? [] : [filter("shares.area", "whose figure", { ...area, short: "a" })]),
    ...grouped,
  ];
}

/** A name in camelCase, from kebab-case. */
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The options of a metric that are inputs of its question. */
export const askedOptions = ({ options }: Metric): readonly Option[] =>
  options.filter(({ about, kind }) => about !== undefined || kind === "commodity");

/** The input of an option. */
export const inputName = (option: Option): string => camel(flagOf(option));

const kinds: Readonly<Record<Option["kind"], Partial<Input> & Pick<Input, "kind">>> = {
  word: { kind: "word", value: "word" },
  scale: { kind: "word", value: "scale" },
  switch: { kind: "switch" },
  count: { kind: "count" },
  number: { kind: "number" },
  percent: { kind: "number", value: "percent" },
  figure: { kind: "text" },
  text: { kind: "text" },
  date: { kind: "date" },
  dates: { kind: "condition", column: "agreements.signed", value: "dates" },
  area: { kind: "area" },
  areas: { kind: "areas", groups: "members" },
  commodity: { kind: "commodity", value: "id" },
  "by-area": { kind: "by-area", value: "AREA=number" },
};

const inputOf = (option: Option, same: Input | undefined): Input => {
  const { about, kind, value, words } = option;
  return {
    ...kinds[kind],
    ...present({ short: letters[option.name], value, words: words && [...new Set(Object.values(words))] }),
    name: inputName(option),
    about: about ?? same?.about ?? "",
  };
};

/**
 * The inputs of a metric: those that name its rows, and its options. An option takes precedence over a filter of the same
 * name; of several metrics, the first one.
 */
export function inputsOfMetrics(metrics: readonly [Metric, ...Metric[]]): readonly Input[] {
  const inputs = new Map(rowInputsOf(metrics[0]).map((input) => [input.name, input]));
  const spoken = new Set<string>();
  for (const option of metrics.flatMap(askedOptions)) {
    const name = inputName(option);
    if (!spoken.has(name)) inputs.set(name, inputOf(option, inputs.get(name)));
    spoken.add(name);
  }
  return [...inputs.values()];
}
