import type { Universe } from "@oreledger/data";
import { formatPercent } from "../../answer/figures.ts";
import type { Fact } from "../../answer/page.ts";
import { areaAsSubject, withinSentence } from "../../ledger/name-of.ts";
import { largestTradeOf, type TradeRow } from "../../trade/trade-of.ts";
import { traders } from "../../trade/traders.ts";
import { type CommodityBrief, type CountryBrief, money, opening } from "./context.ts";

const MOST_PARTNERS = 3;

const universes: Readonly<Record<Universe, string>> = {
  all_partners: "all partners listed",
  largest_partners: "the largest partners by name, the others in one sum",
  chosen_partners: "chosen partners only",
  world_only: "the world total alone",
};

/** Who sells to whom: the largest trade, with whose partners it tells of and whose books. */
export function traded(brief: CommodityBrief): readonly Fact[] {
  const { areaName, cite, day, id, ledger } = brief;
  const [trader] = traders(ledger, { commodity: id, asOf: day, most: 1 });
  if (trader === undefined)
    return [{ label: "Trade", text: "The ledger holds no list of partners in a product of it." }];
  const { alsoHolds, area, basis, denominator, partners, period, product, sells, title, universe } = trader;
  const whole = denominator.value ?? partners.reduce((sum, { value_usd }) => sum + (value_usd ?? 0), 0);
  const books = basis === "reconciled" ? "both sides’ reports reconciled" : "by its own customs";
  const whose = universe === undefined ? "which partners are listed, the source does not say" : universes[universe];
  return [
    {
      label: "Trade",
      opens: [opening(brief, "products", { id: product }, withinSentence(title))],
      text: `${areaAsSubject(ledger, area)} ${sells ? "sold" : "bought"} ${withinSentence(title)} for ${money(whole)} in ${period}: ${partners
        .slice(0, MOST_PARTNERS)
        .map(
          (partner) =>
            `${areaName(partner.area)}${partner.share === undefined ? "" : ` ${formatPercent(partner.share * 100)}`}`,
        )
        .join(", ")}`,
      cite: cite(trader.cite()),
      call: `partners --${sells ? "exporter" : "importer"} ${area} --product ${product} --period ${period}`,
      most: 3,
    },
    {
      label: "",
      text: `(${books}; ${whose}${alsoHolds === undefined ? "" : `; the code also holds ${withinSentence(alsoHolds)}`})`,
    },
  ];
}

const MOST_FLOWS = 2;

/** What a country sells and buys: the largest flows of each side. */
export function tradedBy(brief: CountryBrief): readonly Fact[] {
  const { area, areaName, cite, day, ledger } = brief;
  const { sells, buys } = largestTradeOf(ledger, { area, asOf: day }, MOST_FLOWS);
  const side = (rows: readonly TradeRow[], label: string, sold: boolean): Fact[] =>
    rows.length === 0
      ? [{ label, text: `The ledger holds no yearly flow that it ${sold ? "sells" : "buys"}.` }]
      : rows.map((row, i) => ({
          label: i === 0 ? label : "",
          opens: [opening(brief, "products", { id: row.product }, withinSentence(row.title))],
          text: `${withinSentence(row.title)} ${sold ? "to" : "from"} ${areaName(row.partner)}, ${money(row.value_usd ?? 0)} in ${row.year}${row.universe === undefined ? "" : ` (${universes[row.universe]})`}${row.alsoHolds === undefined ? "" : `; the code also holds ${withinSentence(row.alsoHolds)}`}`,
          cite: cite(row.cite()),
          call: `exports ${sold ? "-e" : "-i"} ${area}`,
        }));
  return [...side(sells, "Sells", true), ...side(buys, "Buys", false)];
}
