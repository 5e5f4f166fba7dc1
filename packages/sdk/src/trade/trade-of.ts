import { type AreaCode, areaRole, type Universe } from "@oreledger/data";
import { oneExtract } from "../books/extract.ts";
import { type Citation, citedOnce } from "../cite/citation.ts";
import { requireInputs, requireText, tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { byLetters } from "../lists.ts";
import { textAt, textsOf } from "../query/column.ts";
import { selected } from "../query/filter.ts";
import type { Query } from "../query/query.ts";
import { versionsOf } from "../query/vintage/vintage.ts";
import { type Amount, amountOf } from "./amount.ts";
import { contentsOf } from "./contents.ts";
import { breadthOf, type Held, heldIn, recentAndDistinct } from "./held.ts";

/** One country's trade in one product with one partner in one year, over the goods of all units. */
export interface TradeRow extends Amount {
  readonly partner: string;
  readonly product: string;
  readonly title: string;
  readonly alsoHolds: string | undefined;
  /** 0: one commodity alone; 1: with other goods; 2: several commodities. */
  readonly breadth: number;
  readonly year: string;
  /**
   * Whose books, or a cited figure that names none: the country's own, then both sides' reconciled by a publisher, then its partner's
   * if neither names partners; a list of all partners before one of some.
   */
  readonly basis: "exporter_reported" | "importer_reported" | "reconciled" | "cited";
  readonly universe: Universe | undefined;
  readonly cite: () => Citation[];
}

/** A country's sales or purchases. */
export interface TradeSide {
  /** Codes and baskets that contain other goods come last, and within each group unnamed partners; then the largest come first. */
  readonly rows: readonly TradeRow[];
  /** Goods that returned to their country of origin, in the same years; they count for no partner. */
  readonly reimports: readonly TradeRow[];
}

/** The country, and the day of the figures. */
export interface TradeOfQuestion {
  readonly area: AreaCode;
  readonly asOf?: string;
}

/**
 * What one country sells to whom and buys from whom: the newest complete year of each product, by its own books, or by its partners' books
 * if its own name no partner. A product that another one in the list contains is left out, and so is one that ended years before the rest.
 *
 * @example tradeOf(ledger, { area: "KAZ" }).sells.rows[0]
 */
export function tradeOf(
  ledger: LedgerWith<"exports" | "products" | "commodities">,
  question: TradeOfQuestion,
): { readonly sells: TradeSide; readonly buys: TradeSide } {
  tablesOf(ledger, "exports", "products", "commodities");
  requireInputs("tradeOf", question, { area: requireText }, { asOf: requireText });
  const side = (held: readonly Held[]): TradeSide => {
    const rows = held.flatMap(rowsOf);
    const isOwn = ({ partner }: TradeRow) => partner === question.area;
    return {
      rows: rows.filter((row) => !isOwn(row)).sort(byRank),
      reimports: rows.filter(isOwn).sort(byRank),
    };
  };
  const { sells, buys } = heldOf(ledger, question);
  return { sells: side(sells), buys: side(buys) };
}

/** The first rows of each side of {@link tradeOf}. Reads no more products than they need. */
export function largestTradeOf(
  ledger: LedgerWith<"exports" | "products" | "commodities">,
  question: TradeOfQuestion,
  most: number,
): { readonly sells: readonly TradeRow[]; readonly buys: readonly TradeRow[] } {
  const first = (held: readonly Held[]): readonly TradeRow[] => {
    let rows: TradeRow[] = [];
    for (const each of [...held].sort((a, b) => a.breadth - b.breadth || b.value - a.value)) {
      const last = rows[most - 1];
      const isEnough = (row: TradeRow) =>
        // No partner has more of a product than all together; but named partners come before the others.
        row.breadth < each.breadth || (unnamed(row) === 0 && (row.value_usd ?? 0) > each.value);
      if (last !== undefined && isEnough(last)) break;
      const more = rowsOf(each).filter(({ partner }) => partner !== question.area);
      rows = [...rows, ...more].sort(byRank).slice(0, most);
    }
    return rows;
  };
  const { sells, buys } = heldOf(ledger, question);
  return { sells: first(sells), buys: first(buys) };
}

/** The products of each side, with their books. */
function heldOf(
  ledger: LedgerWith<"exports" | "products" | "commodities">,
  { area, asOf }: TradeOfQuestion,
): { readonly sells: readonly Held[]; readonly buys: readonly Held[] } {
  const own = heldIn(ledger, { area, asOf, pairs: true });
  const side = (sells: boolean): readonly Held[] => {
    const kept = own.filter((held) => held.sells === sells);
    const others = asPartnersSay(ledger, { area, sells, asOf }, new Set(kept.map(({ product }) => product)));
    return recentAndDistinct([...kept, ...others]);
  };
  return { sells: side(true), buys: side(false) };
}

/** Whether a row is for unnamed partners, which come after named ones. */
const unnamed = ({ partner }: TradeRow): number => Number(areaRole(partner) === "remainder");

const byRank = (a: TradeRow, b: TradeRow): number =>
  a.breadth - b.breadth ||
  unnamed(a) - unnamed(b) ||
  (b.value_usd ?? 0) - (a.value_usd ?? 0) ||
  byLetters(a.product, b.product);

/** The partners of one product, each over the goods of all units. */
function rowsOf(held: Held): TradeRow[] {
  const { query, year } = held.telling;
  const { table } = query.internals().context;
  return [...query.groupBy(held.sells ? "importer" : "exporter")].flatMap(([partner, flow]): TradeRow[] => {
    // A printed zero is not trade.
    const isNil = Array.from(flow.internals().rows).every((row) => textAt(table, "status", row) === "nil");
    if (partner === "_WLD" || isNil) return [];
    const amount = amountOf(flow);
    if (amount.value_usd === undefined) return [];
    return [
      {
        ...amount,
        partner: partner as string,
        product: held.product,
        title: held.title,
        alsoHolds: held.alsoHolds,
        breadth: held.breadth,
        year,
        basis: textAt(table, "flow_basis", flow.internals().rows[0] as number) as TradeRow["basis"],
        universe: held.universe,
        cite: () => citedOnce(flow.cite()),
      },
    ];
  });
}

/** A country's trade by its partners' books: the newest complete year of each product, from one extract of each partner's books. */
function asPartnersSay(
  { tables, ...rest }: LedgerWith<"exports" | "products" | "commodities">,
  { area, sells, asOf }: { readonly area: string; readonly sells: boolean; readonly asOf: string | undefined },
  own: ReadonlySet<string>,
): Held[] {
  const all = selected(tables.exports, {
    [sells ? "exporter" : "importer"]: area,
    flow_basis: [sells ? "importer_reported" : "exporter_reported", "cited"],
  });
  const flows = asOf === undefined ? all : all.asOf(asOf);
  return [...flows.groupBy("product")].flatMap(([product, ofProduct]): Held[] => {
    if (own.has(product as string)) return [];
    const { context, rows } = ofProduct.internals();
    const periodOf = textsOf(context.table, "period", rows);
    const versionAt = versionsOf(context.table, context.sources, rows);
    const complete = rows.filter((row) => {
      const period = periodOf(row) as string;
      const { published } = versionAt(row);
      return /^\d{4}$/.test(period) && published > `${period}-12-31`;
    });
    const years = [...ofProduct.narrowed(complete, []).groupBy("period")];
    const [year, ofYear] = years.at(-1) ?? [];
    const [contents] = contentsOf({ tables, ...rest }, [product as string]);
    if (year === undefined || ofYear === undefined || contents === undefined) return [];
    const kept = [...ofYear.groupBy(sells ? "importer" : "exporter").values()].flatMap((ofKeeper) =>
      Array.from(oneExtract(ofKeeper as Query<"exports">).internals().rows),
    );
    const query = ofYear.narrowed(Uint32Array.from(kept), []) as Query<"exports">;
    return [
      {
        area,
        sells,
        ...contents,
        breadth: breadthOf({ tables }, contents),
        telling: { year: year as string, query, isList: true },
        universe: undefined,
        own: false,
        basis: undefined,
        value: amountOf(query).value_usd ?? 0,
      },
    ];
  });
}
