/**
 * Questions about trade that take more than a filter, put to the installed ledger. `@oreledger/sdk/questions` has them for any
 * other.
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
 * `from`, origins with `to`. Taken from the country's own books unless `basis` names others.
 *
 * A share is a share of the world only where the source prints a row for the world; else `warnings` says among whom.
 *
 * @example
 * const sold = partners({ from: "CHN", product: "hs-284690", period: "2024" });
 * sold.partners.slice(0, 3).map(({ area }) => area); // JPN, USA, VNM
 * sold.shareOf(["JPN", "USA"]).text; // "63.3071 percent"
 * @throws OreledgerError where not exactly one of from and to is given, or no flow answers.
 * @throws IncomparableRows where the flows differ in books, series, product, valuation or period.
 */
export const partners = (
  question: asked.PartnersQuestion,
  options: Pick<asked.PartnersQuestion, "of" | "scale"> = {},
): asked.Partners => asked.partners(installed(), { ...question, ...options });

/**
 * The same flow as the exporter and as the importer wrote it down, period by period, with the ratio of the two values. A
 * ratio a little above one is freight and insurance; far from one it is transit, timing, other codes or secrecy. Neither side
 * is the true one.
 *
 * @param question One exporter, one importer and one product. `series` chooses where several sources tell of one side.
 * @example
 * mirror({ from: "CHN", to: "USA", product: "hs-284690" }).map(({ period, ratio, gap }) => [period, ratio, gap?.value])
 * @throws IncomparableRows where several series tell of one side, or the rows are of several flows.
 */
export const mirror = (question: Parameters<typeof asked.mirror>[1]): asked.Mirror[] =>
  asked.mirror(installed(), question);

/**
 * One flow over time: value, quantity, unit value and growth by period. The values of goods that one source counts in several
 * units are added; books and sources never are.
 *
 * @param question One exporter, one importer (`_WLD` for the world), one product. The books are the exporter's where the source
 * has them and no other; name `basis` where both have.
 * @example trend({ from: "CHN", to: "USA", product: "hs-8505", basis: "importer_reported" }).steps
 * @throws IncomparableRows where the flows differ in books, series, product, valuation or length of period.
 */
export const trend = (question: Parameters<typeof asked.trend>[1]): asked.Trend =>
  asked.trend({ tables: { ...installed().tables, product_links: productLinks } }, question);

/**
 * Who trades a commodity with whom, or what a country trades: for each country, side and product the newest complete year of its own
 * books, whole lists of partners before chosen ones. Codes and baskets that hold other goods come last; then the largest come first.
 *
 * @example traders({ commodity: "nickel" }).map(({ area, sells, product, period }) => [area, sells, product, period])
 * @throws UnknownValue naming the nearest commodity or area.
 */
export const traders = (question: asked.TradersQuestion): asked.Trader[] =>
  asked.traders({ tables: { commodities, exports: exportFlows, products } }, question);

/**
 * What one country sells to whom and buys from whom: of each product its newest complete year, by its own books, and by its
 * partners' where its own name none.
 *
 * @example tradeOf({ area: "KAZ" }).sells.rows.slice(0, 3).map(({ partner, product, year }) => [partner, product, year])
 * @throws UnknownValue naming the nearest area.
 */
export const tradeOf = (
  question: asked.TradeOfQuestion,
): { readonly sells: asked.TradeSide; readonly buys: asked.TradeSide } =>
  asked.tradeOf({ tables: { commodities, exports: exportFlows, products } }, question);

/**
 * Of the products of some flows, what each holds beside its commodities: a flow of it is more than theirs.
 *
 * @example contentsNotes(flows({ from: "CHN", product: "hs-811292" }))
 */
export const contentsNotes = (query: Query<"exports">): string[] =>
  asked.contentsNotes(ledgerBehind(query) ?? { tables: { products } }, query);
