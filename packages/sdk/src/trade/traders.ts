import type { AreaCode, CommodityId } from "@oreledger/data";
import { requireCount, requireInputs, requireText, tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { byLetters, present } from "../lists.ts";
import { type Held, heldIn, recentAndDistinct } from "./held.ts";
import { type Partners, type PartnersQuestion, partners } from "./partners.ts";

/** One country's trade in one product in its newest complete year, with its partners. */
export interface Trader extends Partners {
  /** The country whose trade it is. */
  readonly area: string;
  readonly sells: boolean;
  readonly product: string;
  readonly title: string;
}

/** The commodity or the country. */
export interface TradersQuestion {
  /** A commodity and all that it contains. */
  readonly commodity?: CommodityId;
  /** A country, by its own books. */
  readonly area?: AreaCode;
  /** Figures as published by this day. */
  readonly asOf?: string;
  /** The most results; four by default. */
  readonly most?: number;
}

/**
 * Who trades a commodity with whom, or what a country trades: the newest complete year of each country, side and product, by its own books or as a publisher
 * reconciled both sides' (`basis` says which). Figures that ended years before the others are left out, and so are products whose goods are in another one of the
 * list. Codes and baskets that contain other goods come last, those with selected partners only (`universe`) after all others; within each group, the largest
 * come first.
 *
 * @example traders(ledger, { commodity: "nickel" }).map(({ area, sells, product, period }) => [area, sells, product, period])
 */
export function traders(
  ledger: LedgerWith<"exports" | "products" | "commodities">,
  question: TradersQuestion,
): Trader[] {
  tablesOf(ledger, "exports", "products", "commodities");
  requireInputs(
    "traders",
    question,
    {},
    { commodity: requireText, area: requireText, asOf: requireText, most: requireCount },
  );
  const { commodity, area, asOf, most = 4 } = question;
  const ranked = recentAndDistinct(heldIn(ledger, { commodity, area, asOf })).sort(byRank);
  return ranked.slice(0, most).map(({ area: who, sells, product, title, telling, basis }) => ({
    area: who,
    sells,
    title,
    ...partners(ledger, {
      ...(sells ? { from: who } : { to: who }),
      product,
      period: telling.year,
      basis,
      ...present({ asOf }),
    } as PartnersQuestion),
  }));
}

/**
 * The order of results: whole goods before baskets, then the largest first. The value of a basket says little of the commodity, so
 * among baskets all partners come before selected ones.
 */
const byRank = (a: Held, b: Held): number =>
  a.breadth - b.breadth ||
  (a.breadth === 0 ? 0 : isSelected(a) - isSelected(b)) ||
  b.value - a.value ||
  byLetters(a.product, b.product);

const isSelected = ({ universe }: Held): number => Number(universe === "chosen_partners");
