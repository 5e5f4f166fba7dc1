import { formName } from "@oreledger/data";
import {
  type Block,
  formatFigure,
  formatPercent,
  paragraph,
  type Section,
  unanswered,
  unitText,
} from "@oreledger/sdk/answer";
import { LEADING_SERIES } from "@oreledger/sdk/ledger";
import { type CountryTable, countriesIn, partsOf, wholesOf } from "@oreledger/sdk/questions";
import { section } from "../page.ts";
import type { CommodityContext } from "./context.ts";
import { latestPrints } from "./prints.ts";

/** The most countries that are drawn; the others are counted in words. */
const MOST_BARS = 8;

type Measure = "production" | "reserves";

/** The latest table of each stage, as bars. */
const tablesOf = (context: CommodityContext, heading: string, measure: Measure): Section =>
  section(
    heading,
    latestPrints(context, measure).map((print) => drawn(context, print, measure)),
    () => noTable(context, measure),
  );

/** Who mines and refines. */
export const producers = (context: CommodityContext): Section => tablesOf(context, "Who produces", "production");

/** Who has reserves. */
export const holders = (context: CommodityContext): Section => tablesOf(context, "Who holds reserves", "reserves");

/** Says that no edition was published by the day, or that the commodity has no table. */
const noTable = (context: CommodityContext, measure: Measure): string =>
  unanswered(
    context.ledger.tables.shares.where({ series: LEADING_SERIES, commodity: context.commodity.id, measure }),
    context.day,
    `The Mineral Commodity Summaries of the US Geological Survey print no ${measure} of it by country.${wholeHint(context)}`,
  );

/** The command for the page of the commodity's parent, if it has one. */
function wholeHint({ commodity, ledger }: CommodityContext): string {
  const { parent } = ledger.tables.commodities.where({ id: commodity.id }).toArray()[0] ?? {};
  return parent ? ` What it is part of has its own page: oreledger brief ${parent}.` : "";
}

function drawn(
  { areaName, footnotes }: CommodityContext,
  { stage, form, basis, year, query }: CountryTable,
  measure: Measure,
): Block {
  const rows = countriesIn(query);
  const size = (row: (typeof rows)[number]) => row.quantity ?? row.low ?? undefined;
  const ranked = rows.filter((row) => (size(row) ?? 0) > 0).sort((a, b) => (size(b) as number) - (size(a) as number));
  const shown = ranked.slice(0, MOST_BARS);
  const partOf = partsOf(query);
  const wholes = wholesOf(shown.map(({ area }) => partOf(area)));
  const rest = ranked.length - shown.length;
  const unknown = rows.filter((row) => row.quantity === null && row.low === null && row.high === null);
  const world = query.toArray().find(({ area }) => area === "_WLD" || area === "_XUS");
  const unit = world?.unit ?? rows[0]?.unit ?? "";
  const what = [
    measure === "reserves" ? "Reserves" : `Production, ${stage}`,
    form === "all" ? "" : formName(form),
    String(year),
  ]
    .filter(Boolean)
    .join(", ");
  const tail = [
    world
      ? `${world.area === "_XUS" ? "world without the United States" : "world"} ${formatFigure(world)}`
      : "no world total printed",
    rest > 0 ? `${rest} smaller` : "",
    unknown.length > 0 ? `${unknown.length} withheld or not available` : "",
    wholes === "" ? "" : `% of ${wholes}`,
  ].filter(Boolean);
  if (shown.length === 0)
    return paragraph(
      `${what}: the table names ${rows.length} ${rows.length === 1 ? "country" : "countries"} and prints no figure above zero${unknown.length > 0 ? `; ${unknown.length} withheld or not available, which is not zero` : ""}.`,
      footnotes.mark(query.cite()),
    );
  return {
    kind: "bars",
    caption: `${what} (${unitText(unit, basis)}; ${tail.join("; ")})`,
    marks: footnotes.mark(query.cite()),
    bars: shown.map((row) => {
      const part = partOf(row.area);
      return {
        label: areaName(row.area),
        value: size(row),
        text: formatFigure(row),
        ...(part === undefined ? {} : { note: formatPercent(part.value) }),
      };
    }),
  };
}
