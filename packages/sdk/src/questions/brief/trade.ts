import type { AreaCode } from "@oreledger/data";
import { formatPercent } from "../../answer/figures.ts";
import { unanswered } from "../../answer/held-in-words.ts";
import type { Fact } from "../../answer/page.ts";
import { universeInWords } from "../../answer/universe-in-words.ts";
import { isSameCode, lengthOf } from "../../books/books.ts";
import { areaAsSubject, withinSentence } from "../../ledger/name-of.ts";
import { selected } from "../../query/filter.ts";
import { flowsOf } from "../../trade/held.ts";
import type { Partner } from "../../trade/partners.ts";
import { tradeTotal } from "../../trade/total.ts";
import { largestTradeOf, type TradeRow } from "../../trade/trade-of.ts";
import { traders } from "../../trade/traders.ts";
import { type Brief, type CommodityBrief, type CountryBrief, opening, sumInWords } from "./context.ts";

const MOST_PARTNERS = 3;

/** Who sells to whom: the largest trade, with the partners that its source names and its books. */
export function traded(brief: CommodityBrief): readonly Fact[] {
  const { areaName, cite, day, id, ledger } = brief;
  const [trader] = traders(ledger, { commodity: id, asOf: day, most: 1 });
  if (trader === undefined) {
    const text = unanswered(
      flowsOf(ledger, id),
      day,
      "The ledger holds no list of partners by value in a product of it.",
    );
    return [{ label: "Trade", text: `${text}${wholeTraded(brief)}` }];
  }
  const { alsoHolds, area, basis, denominator, ofAll, partners, period, product, sells, title, universe } = trader;
  const whole = denominator.value ?? partners.reduce((sum, { value_usd }) => sum + (value_usd ?? 0), 0);
  const own = basis === "reconciled" ? otherTotal(brief, { ...trader, area: area as AreaCode, whole }) : undefined;
  const books = basis === "reconciled" ? "both sides’ reports reconciled" : "by its own customs";
  return [
    {
      label: "Trade",
      opens: [opening(brief, "products", { id: product }, withinSentence(title))],
      text: `${areaAsSubject(ledger, area)} ${sells ? "sold" : "bought"} ${withinSentence(title)} ${ofAll ? `for ${sumInWords(whole)} USD in ${period}` : `in ${period}, ${sells ? "to" : "from"} partners that are listed`}: ${partners
        .slice(0, MOST_PARTNERS)
        .map((partner) => [areaName(partner.area), ...partInWords(partner, ofAll)].join(" "))
        .join(", ")}`,
      cite: cite(trader.cite()),
      call: `partners --${sells ? "exporter" : "importer"} ${area} --product ${product} --period ${period}`,
      most: 3,
    },
    {
      label: "",
      text: `(${books}; ${universeInWords(universe)}${alsoHolds === undefined ? "" : `; the code also holds ${withinSentence(alsoHolds)}`})`,
    },
    ...(own === undefined
      ? []
      : [
          {
            label: "",
            text: `(but ${own.said}, whose partners the ledger does not list in full)`,
            cite: cite(own.cite()),
            call: own.call,
          },
        ]),
  ];
}

/** Where the trade of a commodity without trade of its own is counted: the nearest of those that contain it. */
function wholeTraded({ day, goods, id, ledger }: CommodityBrief): string {
  const parents = new Map(ledger.tables.commodities.toArray().map((row) => [row.id, row.parent]));
  for (let whole = parents.get(id); whole; whole = parents.get(whole))
    if (traders(ledger, { commodity: whole, asOf: day, most: 1 }).length > 0)
      return ` It is traded as part of ${goods(whole)}: \`oreledger brief ${whole}\`.`;
  return "";
}

/** A partner's share, or, of selected partners, whose sum is no total, its value. */
function partInWords({ share, value_usd }: Partner, ofAll: boolean): string[] {
  if (!ofAll) return value_usd === undefined ? [] : [`${sumInWords(value_usd)} USD`];
  return share === undefined ? [] : [formatPercent(share * 100)];
}

/** If one total is this many times the other, both are shown. */
const FAR_APART = 2;
const MOST_YEARS_BEFORE = 2;

/** The trade of one country in one product, with a total that a publisher reconciled from both sides' reports. */
interface Reconciled {
  readonly area: AreaCode;
  readonly product: string;
  readonly period: string;
  readonly sells: boolean;
  readonly whole: number;
}

/** The total of a country's own customs for the same code, if it is far from the one reconciled from both sides' reports. */
function otherTotal({ day, ledger }: Brief, { area, product, period, sells, whole }: Reconciled) {
  const [keeper, other] = sells ? (["exporter", "importer"] as const) : (["importer", "exporter"] as const);
  const filter = { [keeper]: area, [other]: "_WLD", flow_basis: `${keeper}_reported` };
  const told = selected(ledger.tables.exports, filter).asOf(day);
  const [row] = told
    .toArray()
    .filter(
      (each) =>
        lengthOf(each.period) === "year" &&
        Number(each.period) >= Number(period) - MOST_YEARS_BEFORE &&
        isSameCode(each.product, product),
    )
    .sort((a, b) => Number(b.period) - Number(a.period));
  if (row === undefined) return undefined;
  const total = tradeTotal(told.where({ product: row.product, period: row.period }));
  const value = total.value ?? 0;
  if (value === 0 || Math.max(value / whole, whole / value) < FAR_APART) return undefined;
  return {
    said: `${sumInWords(value)} USD in ${row.period} by its own customs`,
    cite: () => total.cite(),
    call: `exports ${sells ? "-e" : "-i"} ${area} --product ${row.product}`,
  };
}

/** Both totals of a product, if they are far apart, under its first line on a country's page. */
function bothTotals(brief: CountryBrief, rows: readonly TradeRow[], row: TradeRow, sells: boolean): Fact[] {
  const { area, cite, day, ledger } = brief;
  const { basis, product, year } = row;
  if (basis !== "reconciled" || rows.find((each) => each.product === product) !== row) return [];
  const [keeper, other] = sells ? (["exporter", "importer"] as const) : (["importer", "exporter"] as const);
  const flows = selected(ledger.tables.exports, { [keeper]: area, product, period: year, flow_basis: basis })
    .asOf(day)
    .toArray()
    .filter((flow) => flow[other] !== "_WLD" && flow[other] !== area);
  const whole = flows.reduce((sum, { value_usd }) => sum + (value_usd ?? 0), 0);
  const own = otherTotal(brief, { area, product, period: year, sells, whole });
  return own === undefined
    ? []
    : [
        {
          label: "",
          text: `(all partners: ${sumInWords(whole)} USD by both sides’ reports, but ${own.said})`,
          cite: cite(own.cite()),
          call: own.call,
        },
      ];
}

const MOST_FLOWS = 2;

/** A country's sales and purchases: the largest flows of each side. */
export function tradedBy(brief: CountryBrief): readonly Fact[] {
  const { area, areaName, cite, day, ledger } = brief;
  const { sells, buys } = largestTradeOf(ledger, { area, asOf: day }, MOST_FLOWS);
  const noneOn = (side: "exporter" | "importer", otherwise: string) =>
    unanswered(selected(ledger.tables.exports, { [side]: area }), day, otherwise);
  const side = (rows: readonly TradeRow[], label: string, sold: boolean): Fact[] =>
    rows.length === 0
      ? [
          {
            label,
            text: noneOn(
              sold ? "exporter" : "importer",
              `The ledger holds no yearly flow that it ${label.toLowerCase()}.`,
            ),
          },
        ]
      : rows.flatMap((row, i) => [
          {
            label: i === 0 ? label : "",
            opens: [opening(brief, "products", { id: row.product }, withinSentence(row.title))],
            text: `${withinSentence(row.title)} ${sold ? "to" : "from"} ${areaName(row.partner)}, ${sumInWords(row.value_usd ?? 0)} USD in ${row.year}${row.universe === undefined ? "" : ` (${universeInWords(row.universe)})`}${row.alsoHolds === undefined ? "" : `; the code also holds ${withinSentence(row.alsoHolds)}`}`,
            cite: cite(row.cite()),
            call: `exports ${sold ? "-e" : "-i"} ${area}`,
          },
          ...bothTotals(brief, rows, row, sold),
        ]);
  return [...side(sells, "Sells", true), ...side(buys, "Buys", false)];
}
