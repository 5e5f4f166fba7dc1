import { type Block, formatNumber, type Section, unanswered, universeInWords } from "@oreledger/sdk/answer";
import { flowsOf, type Trader, traders } from "@oreledger/sdk/questions";
import { section } from "../page.ts";
import type { CommodityContext } from "./context.ts";

const MOST_PARTNERS = 5;

/** Who sells to whom: the answer of the question `traders`, each table with the countries that it covers. */
export function trade({ areaName, commodity, day, footnotes, ledger }: CommodityContext): Section {
  const found = traders(ledger, { commodity: commodity.id, asOf: day });
  return section(
    "Who sells to whom",
    found.map((trader) => tableOf(trader, areaName, footnotes.mark(trader.cite()))),
    () =>
      unanswered(
        flowsOf(ledger, commodity.id),
        day,
        "The ledger holds no list of partners by value in a product of this commodity.",
      ),
  );
}

function tableOf(trader: Trader, areaName: (id: string) => string, marks: readonly number[]): Block {
  const { area, sells, product, title, period, universe, basis, alsoHolds, partners, reimports } = trader;
  const books = basis === "reconciled" ? "both sides’ reports reconciled" : `${areaName(area)}’s customs`;
  const about = [
    `${areaName(area)} ${sells ? "sells" : "buys"} ${title} (${product}), ${period}, million USD, ${books}`,
    universeInWords(universe),
    ...(alsoHolds === undefined ? [] : [`the code also holds: ${alsoHolds}`]),
    ...(reimports?.value_usd === undefined
      ? []
      : [`without ${formatNumber(millions(reimports.value_usd))} that came back`]),
  ];
  return {
    kind: "bars",
    caption: about.join("; "),
    marks,
    bars: partners.slice(0, MOST_PARTNERS).map(({ area: partner, value_usd = 0 }) => ({
      label: `${sells ? "to" : "from"} ${areaName(partner)}`,
      value: value_usd,
      text: formatNumber(millions(value_usd)),
    })),
  };
}

const millions = (value: number): number => Math.round(value / 1e4) / 100;
