/**
 * Questions about trade that take more than a filter, bound to the installed ledger. `@oreledger/sdk/questions` has them for
 * other ledgers.
 *
 * @packageDocumentation
 */

import { ledgerBehind } from "../ledger/behind.ts";
import type { Query } from "../query/query.ts";
import { commodities } from "../tables/commodities.ts";
import { exportFlows } from "../tables/exports.ts";
import { productLinks } from "../tables/product_links.ts";
import { products } from "../tables/products.ts";
import * as asked from "../trade/index.ts";

export type {
  FlowQuestion,
  Mirror,
  MirrorSide,
  Partner,
  Partners,
  PartnersQuestion,
  TotalDetails,
  TradeOfQuestion,
  TradeRow,
  Trader,
  TradersQuestion,
  TradeSide,
  Trend,
  TrendQuestion,
  TrendStep,
  Universe,
} from "../trade/index.ts";
export { tradeTotal } from "../trade/total.ts";

const installed = (): asked.Trade => ({ tables: { exports: exportFlows, products } });

/**
 * The flows that a question names, from `exports`.
 *
 * @example flows({ from: "CHN", to: "JPN", product: "hs-284690", period: { from: "2020", to: "2024" } }).toArray()
 * @throws UnknownValue naming the nearest area, product or word.
 */
export const flows = (question: asked.FlowQuestion): Query<"exports"> => asked.flows(installed(), question);

/**
 * The partners of one country in one product and period, with shares, unit values and their concentration: destinations with
 * `from`, origins with `to`. Uses the country's own books unless `basis` names others.
 *
 * A share is of the world only if the source names all partners or prints a row for the world; otherwise `warnings` says of which partners.
 *
 * @example
 * const sold = partners({ from: "CHN", product: "hs-284690", period: "2024" });
 * sold.partners.slice(0, 3).map(({ area }) => area); // JPN, USA, VNM
 * sold.shareOf(["JPN", "USA"]).text; // "63.3071 percent"
 * @throws OreledgerError if not exactly one of from and to is given, or no flow answers.
 * @throws IncomparableRows if the flows differ in books, series, product, valuation or period.
 */
export const partners = (
  question: asked.PartnersQuestion,
  options: Pick<asked.PartnersQuestion, "of" | "scale"> = {},
): asked.Partners => asked.partners(installed(), { ...question, ...options });

/**
 * The same flow as reported by the exporter and by the importer, period by period, with the ratio of the two values. A ratio
 * a little above one is freight and insurance; one far from one is transit, timing, other codes or secrecy. Neither side is
 * the true one.
 *
 * @param question One exporter, one importer and one product. `series` chooses if several sources have one side.
 * @example
 * mirror({ from: "CHN", to: "USA", product: "hs-284690" }).map(({ period, ratio, gap }) => [period, ratio, gap?.value])
 * @throws IncomparableRows if several series have one side, or the rows are of several flows.
 */
export const mirror = (question: Parameters<typeof asked.mirror>[1]): asked.Mirror[] =>
  asked.mirror(installed(), question);

/**
 * One flow over time: value, quantity, unit value and growth by period. The values of goods that one source counts in several
 * units are added; books and sources never are.
 *
 * @param question One exporter, one importer, one product; the side that is left out is the world. The books are the exporter's if
 * the source has only those; name `basis` if it has both.
 * @example trend({ from: "CHN", to: "USA", product: "hs-8505", basis: "importer_reported" }).steps
 * @throws IncomparableRows if the flows differ in books, series, product, valuation or length of period.
 */
export const trend = (question: Parameters<typeof asked.trend>[1]): asked.Trend =>
  asked.trend({ tables: { ...installed().tables, product_links: productLinks } }, question);

/**
 * Who trades a commodity with whom, or what a country trades: the newest complete year of each country, side and product, by its own books, with
 * complete lists of partners before selected ones. Codes and baskets that contain other goods come last; within each group, the largest come first.
 *
 * @example traders({ commodity: "nickel" }).map(({ area, sells, product, period }) => [area, sells, product, period])
 * @throws UnknownValue naming the nearest commodity or area.
 */
export const traders = (question: asked.TradersQuestion): asked.Trader[] =>
  asked.traders({ tables: { commodities, exports: exportFlows, products } }, question);

/**
 * What one country sells to whom and buys from whom: the newest complete year of each product, by its own books, or by its
 * partners' books if its own name no partner.
 *
 * @example tradeOf({ area: "KAZ" }).sells.rows.slice(0, 3).map(({ partner, product, year }) => [partner, product, year])
 * @throws UnknownValue naming the nearest area.
 */
export const tradeOf = (
  question: asked.TradeOfQuestion,
): { readonly sells: asked.TradeSide; readonly buys: asked.TradeSide } =>
  asked.tradeOf({ tables: { commodities, exports: exportFlows, products } }, question);

/**
 * What each product of some flows contains besides its commodities, so that a flow of it is more than theirs.
 *
 * @example contentsNotes(flows({ from: "CHN", product: "hs-811292" }))
 */
export const contentsNotes = (query: Query<"exports">): string[] =>
  asked.contentsNotes(ledgerBehind(query) ?? { tables: { products } }, query);
