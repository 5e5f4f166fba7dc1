import type { AreaCode, CommodityId } from "@oreledger/data";
import { requireCount, requireInputs, requireText, tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { type Held, heldIn, recentAndDistinct } from "./held.ts";
import { type Partners, type PartnersQuestion, partners } from "./partners.ts";

/** One country's trade in one product in its newest complete year, with its partners. */
export interface Trader extends Partners {
  /** Whose books answer, and whether it sells or buys. */
  readonly area: string;
  readonly sells: boolean;
  readonly product: string;
  readonly title: string;
}

/** What is asked: of which commodity, or of which country. */
export interface TradersQuestion {
  /** A commodity, with all that it contains. */
  readonly commodity?: CommodityId;
  /** A country, by its own books. */
  readonly area?: AreaCode;
  /** As the publishers had them on a day. */
  readonly asOf?: string;
  /** How many at most; four by default. */
  readonly most?: number;
}

/**
 * Who trades a commodity with whom, or what a country trades: for each country, side and product the newest complete year of its own
 * books or of what a publisher reconciled from both sides' (`basis` says which), whole lists of partners before chosen ones. What a product or side last had years before the others is left out, and so
 * is a product whose goods stand in another that answers. Codes and baskets that hold other goods come last; then the largest come first.
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
      ...(asOf === undefined ? {} : { asOf }),
    } as PartnersQuestion),
  }));
}

/** The order of a page: whole goods before baskets, all partners before chosen ones, and the largest first. */
const byRank = (a: Held, b: Held): number =>
  a.breadth - b.breadth || b.value - a.value || (a.product < b.product ? -1 : 1);
