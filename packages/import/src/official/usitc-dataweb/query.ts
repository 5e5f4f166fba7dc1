import { dayIn } from "../../days.ts";
import type { Workbook, WorkbookCell } from "../../workbook.ts";

/** A direction of trade as DataWeb counts it. */
export interface TradeFlow {
  readonly direction: "imports" | "exports";
  /** The name of the series: `imports`, `exports-total`. */
  readonly series: string;
  readonly words: string;
  /** The scope of every row, if the flow is not the usual one for its direction. */
  readonly scope: string | null;
}

const flows: Readonly<Record<string, TradeFlow>> = {
  "Imports For Consumption": {
    direction: "imports",
    series: "imports",
    words: "imports for consumption",
    scope: null,
  },
  "General Imports": {
    direction: "imports",
    series: "imports-general",
    words: "general imports",
    scope: "General imports: goods for warehouses and free trade zones are in it when they arrive",
  },
  "Domestic Exports": { direction: "exports", series: "exports", words: "domestic exports", scope: null },
  "Total Exports": {
    direction: "exports",
    series: "exports-total",
    words: "total exports",
    scope: "Total exports: domestic exports and re-exports of foreign goods together",
  },
};

/** The factor of the figures for each `Data Format`. */
const formats: Readonly<Record<string, DataWebQuery["scale"]>> = { 1: 1, 1000: 1000, 1000000: 1_000_000 };

/** The query, according to the publisher's own sheet of parameters. */
export interface DataWebQuery {
  readonly flow: TradeFlow;
  /** The dollars or units in one printed unit. */
  readonly scale: 1 | 1000 | 1_000_000;
  /** ISO 8601, to the day. */
  readonly downloaded: string;
  readonly sourceId: string;
  readonly series: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /** The chosen countries; undefined for all. */
  readonly countries: readonly string[] | undefined;
  /** Whether the partners are added up: then no column names them. */
  readonly aggregated: boolean;
}

/** One line of the sheet. Names occur several times: each step has a `Select Type`. */
interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** Values that do not change the figures. A parameter that is not here and is not read below is refused by name. */
const allowed: Readonly<Record<string, RegExp>> = {
  "Classification System": /^(HTS|Schedule B)\b/i,
  "Timeframe Aggregation": /^(Annual|Year[- ]to[- ]Date)$/i,
  "Country Aggregation": /^(Break Out|Aggregate) Countries$/i,
  "Commodity Aggregation": /^Break Out Commodities$/i,
  "Import Program Aggregation": /^Aggregate\b/i,
  "Provision Code Aggregation": /^Aggregate\b/i,
  "Rate Provision Code Aggregation": /^Aggregate\b/i,
  "District Aggregation": /^Aggregate\b/i,
  "District List": /^$/,
  "Program List": /^$/,
  "Provision Code List": /^$/,
};

/** The `Select Type` of the steps: which part of the whole is asked for. */
const selections =
  /^(Full Years|Use All (Countries|Commodities|Programs|Provision Codes|Districts)|Select Individual (Countries|Commodities))$/i;

/** Parameters that the headers of the sheets, or the codes beside the figures, show anyway. */
const ignored = new Set([
  "Data To Report",
  "Commodity List",
  "Commodity Aggregation Level",
  "Description Display",
  "Column Order",
  "Column Sort Order",
]);

const read = new Set(["Download Date", "Trade Flow", "Data Format", "Years", "Country List"]);

/** The day of `2026-07-10T16:57:38.942Z` or `February 22, 2025, 10:26 AM`. */
const dayOf = (text: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? dayIn(/^([A-Za-z]+) (\d{1,2}), (\d{4})\b/.exec(text));

const textOf = (cell: WorkbookCell | undefined): string =>
  cell === null || cell === undefined ? "" : cell instanceof Date ? cell.toISOString() : String(cell).trim();

/**
 * Reads the sheet of parameters.
 *
 * @throws Error that names each parameter that would change the figures but is not read, with its value.
 */
export function queryOf(workbook: Workbook): DataWebQuery {
  const sheet = workbook.get("Query Parameters");
  if (sheet === undefined)
    throw new Error('There is no sheet "Query Parameters": this is not a workbook of USITC DataWeb');
  const parameters = sheet
    .map(([name, value]): Parameter => ({ name: textOf(name), value: textOf(value) }))
    .filter(({ name }) => name !== "" && !/^Step \d/i.test(name));
  const all = (name: string) => parameters.filter((each) => each.name === name).map(({ value }) => value);
  const text = (name: string): string => {
    const [value = ""] = all(name);
    if (value === "") throw new Error(`Query Parameters: there is no ${name}`);
    return value;
  };
  const flow = flows[text("Trade Flow")];
  if (flow === undefined)
    throw new Error(
      `Query Parameters: the Trade Flow ${JSON.stringify(text("Trade Flow"))} is not one of ${Object.keys(flows).join(", ")}`,
    );
  const scale = formats[text("Data Format").replaceAll(",", "")];
  if (scale === undefined)
    throw new Error(
      `Query Parameters: the Data Format ${JSON.stringify(text("Data Format"))} is not one of ${Object.keys(formats).join(", ")}, so it is unknown what the figures count`,
    );
  const strange = parameters.filter(({ name, value }) => !isHarmless(name, value));
  if (strange.length > 0)
    throw new Error(
      `Query Parameters: ${strange.map(({ name, value }) => `${name} ${JSON.stringify(value)}`).join(", ")}: the importer cannot read such a query. docs/importing.md says what to choose on the page`,
    );
  const downloaded = dayOf(textOf(sheet.find(([name]) => name === "Download Date")?.[1]));
  if (downloaded === undefined) throw new Error("Query Parameters: there is no Download Date");
  const years = text("Years")
    .split(",")
    .map((year) => Number(/^\s*(\d{4})\b/.exec(year)?.[1]));
  if (years.some(Number.isNaN))
    throw new Error(`Query Parameters: Years ${JSON.stringify(text("Years"))} are not years`);
  const whole = all("Select Type").includes("Use All Countries");
  const aggregated = /^Aggregate/i.test(all("Country Aggregation")[0] ?? "");
  if (!whole && aggregated)
    throw new Error(
      "Query Parameters: Country Aggregation adds up selected countries, and their sum is not an area: choose Break Out Countries",
    );
  const series = `usitc-dataweb-${flow.series}`;
  return {
    flow,
    scale,
    downloaded,
    series,
    sourceId: `${series}-${downloaded.slice(0, 7)}`,
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    countries: whole
      ? undefined
      : text("Country List")
          .split(",")
          .map((name) => name.trim()),
    aggregated,
  };
}

function isHarmless(name: string, value: string): boolean {
  if (read.has(name) || ignored.has(name)) return true;
  if (name === "Select Type") return selections.test(value);
  // A parameter without a value was not chosen.
  return allowed[name]?.test(value) ?? value === "";
}
