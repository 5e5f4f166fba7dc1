import { formName, type Rows } from "@oreledger/data";
import { barePercent, type Figure, figureOf, formatFigure, formatPercent } from "../../answer/figures.ts";
import { unanswered } from "../../answer/held-in-words.ts";
import type { Fact } from "../../answer/page.ts";
import { LEADING_SERIES } from "../../ledger/leading-series.ts";
import { inSentence } from "../../lists.ts";
import { selected } from "../../query/filter.ts";
import type { Query } from "../../query/query.ts";
import { type PartOfWhole, partOfRow, partsOf } from "../part-of-print.ts";
import { type CommodityBrief, opening } from "./context.ts";
import { leading } from "./leading.ts";
import { tablesOf } from "./supply.ts";

/** The leading country's part in one print. */
interface Printed {
  readonly row: Rows["shares"];
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly series: string;
  readonly query: Query<"shares">;
}

/** The most years that another figure may be older than the newest print. */
const YEARS = 4;
const MOST_PRINTS = 2;

/** Who processes it after the mine: the leading country's part in every print, and how the prints differ. */
export function refined(brief: CommodityBrief): readonly Fact[] {
  const { areaName, cite, day, id, ledger } = brief;
  const [first] = tablesOf(brief, "production");
  const ever = selected(ledger.tables.shares, { commodity: id, measure: ["production", "capacity"] });
  const query = ever.asOf(day);
  const seriesOf = new Map<string, string>(ledger.tables.sources.toArray().map((row) => [row.id, row.series]));
  const newest = new Map<string, Rows["shares"]>();
  for (const row of query) {
    const after = row.stage !== "mine" && !(first?.stage === row.stage && seriesOf.get(row.source) === LEADING_SERIES);
    if (!after || row.area.startsWith("_") || row.status === "forecast" || row.year > Number(day.slice(0, 4))) continue;
    const print = [seriesOf.get(row.source), row.stage, row.measure, row.form, row.basis].join(" ");
    const known = newest.get(print);
    if (known === undefined || row.year > known.year) newest.set(print, row);
  }
  const last = Math.max(0, ...[...newest.values()].map(({ year }) => year));
  const prints = [...newest.values()]
    .filter(({ year }) => year >= last - YEARS)
    .flatMap((row) => {
      const { stage, measure, form, basis, year, source } = row;
      const series = seriesOf.get(source) as string;
      const print = selected(query, { series, stage, measure, form, basis, year });
      const partOf = partsOf(print);
      return print.toArray().flatMap((each): Printed[] => {
        if (each.area.startsWith("_")) return [];
        const said = printedPart(each, partOfRow(each, partOf, areaName));
        return said === undefined ? [] : [{ row: each, series, query: print.where({ area: each.area }), ...said }];
      });
    });
  const lead = leading(prints);
  const label = first?.stage === "refining" ? "By others" : "Refined";
  if (lead === undefined) {
    const stage = [...new Set(ever.toColumns().stage)].filter((each) => each !== "mine");
    const none =
      first?.stage === "refining"
        ? "No other publisher in the ledger prints a share of it by country."
        : "The ledger holds no later stage of it by country.";
    return [{ label, text: unanswered(ever.where({ stage }), day, none) }];
  }
  const of = prints.filter(({ row }) => row.area === lead).sort((a, b) => b.row.year - a.row.year || b.low - a.low);
  const call = `shares -c ${id} -a ${lead} --measure production,capacity`;
  const each = of.slice(0, MOST_PRINTS).map(({ row, text, figures, query: print }) => ({
    label: "",
    figures,
    opens: [opening(brief, "shares", row, text)],
    text: printInWords(row, text),
    cite: cite(print.cite()),
    call,
    most: 2,
  }));
  const [only] = each as [(typeof each)[number]];
  if (of.length === 1) return [{ ...only, label, text: `${areaName(lead)} ${only.text}` }];
  const [low, high] = [Math.min(...of.map((each) => each.low)), Math.max(...of.map((each) => each.high))];
  const same = formatPercent(low) === formatPercent(high);
  const why = differences(of);
  const ofOneThing = new Set(of.map(({ row: { stage, measure, form } }) => `${stage} ${measure} ${form}`)).size === 1;
  const range = same ? formatPercent(low) : `${barePercent(low)} to ${formatPercent(high)}`;
  return [
    {
      label,
      text: `${areaName(lead)} ${range}${(same && ofOneThing) || why === "" ? ", as several print it" : `: the prints differ in ${why}`}`,
      cite: cite(of.flatMap(({ query: print }) => print.cite())),
      call,
    },
    ...each,
  ];
}

/** A part with its stage, what is counted, its year and what the source says of it. */
function printInWords({ stage, measure, form, year, scope }: Rows["shares"], part: string): string {
  const what = `${stage === "all" ? "all stages" : stage.replaceAll("_", " ")}${measure === "capacity" ? " capacity" : ""}`;
  return `${part} of ${what}${form === "all" ? "" : `, ${formName(form)}`}, ${year}${scope === null ? "" : ` (${scope})`}`;
}

/** A part as a publisher prints it, or computed from its quantities; a bound stays a bound. */
function printedPart(row: Rows["shares"], part: PartOfWhole | undefined) {
  if (part !== undefined) {
    const about = row.unit === "pct" && row.comparator === "approx" ? "~" : "";
    return { low: part.value, high: part.value, text: `${about}${formatPercent(part.value)}`, figures: [] };
  }
  const [low, high] = [row.low ?? row.high, row.high ?? row.low];
  if (row.unit !== "pct" || low === null || high === null) return undefined;
  const bound = { ...row, quantity: null };
  return { low, high, text: `${formatFigure(bound)} %`, figures: [figureOf(bound)] };
}

/** How prints differ: the reason for a range. */
function differences(prints: readonly Printed[]): string {
  const words = { stage: "stage", measure: "production or capacity", form: "what is counted", year: "year" } as const;
  const found = (Object.keys(words) as (keyof typeof words)[])
    .filter((column) => new Set(prints.map(({ row }) => row[column])).size > 1)
    .map((column) => words[column] as string);
  if (new Set(prints.map(({ series }) => series)).size > 1) found.push("printer");
  return inSentence(found);
}
