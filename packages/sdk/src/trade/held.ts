import type { CommodityId, Universe } from "@oreledger/data";
import { booksOf, isPartOf } from "../books/books.ts";
import { newestTelling, type Telling } from "../books/telling.ts";
import { sourcesOf, universeOf } from "../books/universe.ts";
import { tablesOf } from "../given.ts";
import { withDescendants } from "../ledger/kinship.ts";
import type { LedgerTables, LedgerWith } from "../ledger/ledger.ts";
import { onceFor } from "../once-for.ts";
import { textsOf } from "../query/column.ts";
import { groupRows, rowsByGroup } from "../query/groups.ts";
import type { Query } from "../query/query.ts";
import { worthOf } from "./amount.ts";
import { type Contents, contentsOf } from "./contents.ts";

/** One country's books of one product, to rank before reading their partners. */
export interface Held {
  readonly area: string;
  readonly sells: boolean;
  readonly product: string;
  readonly title: string;
  readonly alsoHolds: string | undefined;
  /** 0 if the product contains only what was requested, 1 if it contains other goods too, 2 if it is traded for other commodities too. */
  readonly breadth: 0 | 1 | 2;
  readonly telling: Telling;
  /** Which partners the country's own books name; undefined for its partners' books. */
  readonly universe: Universe | undefined;
  /** The country's own books, not its partners' or figures that a publisher reconciled from both. */
  readonly own: boolean;
  /** Whose books; undefined for the books of several partners. */
  readonly basis: FlowBasis | undefined;
  readonly value: number;
}

/** The books of a list of partners: one side's, or both sides' reconciled by a publisher. */
type FlowBasis = "exporter_reported" | "importer_reported" | "reconciled";

/** Flows that ended more years before the others are left out. */
const MOST_YEARS_APART = 2;

/**
 * Books of their product's newest year, at most two years before the newest of all, without products whose goods are in another one
 * of the same country.
 */
export function recentAndDistinct(all: readonly Held[]): Held[] {
  const thing = (held: Held) => `${held.product} ${held.sells}`;
  const years = new Map<string, string>();
  for (const held of all)
    if (held.telling.year > (years.get(thing(held)) ?? "")) years.set(thing(held), held.telling.year);
  const current = all.filter((held) => held.telling.year === years.get(thing(held)));
  const last = Math.max(0, ...current.map(({ telling }) => Number(telling.year)));
  return withoutRepeats(current.filter(({ telling }) => last - Number(telling.year) <= MOST_YEARS_APART));
}

/** Removes products with the same goods as a better one of the same country: one with all partners, own books, or the narrower code. */
function withoutRepeats(all: readonly Held[]): Held[] {
  const better = (a: Held, b: Held) =>
    Number(a.universe === "all_partners") - Number(b.universe === "all_partners") ||
    Number(a.own) - Number(b.own) ||
    b.breadth - a.breadth ||
    a.product.length - b.product.length;
  return all.filter(
    (held) =>
      !all.some(
        (other) =>
          other !== held &&
          other.area === held.area &&
          other.sells === held.sells &&
          isPartOf(other.product, held.product) &&
          better(other, held) > 0,
      ),
  );
}

/**
 * The flows of the products of a commodity and of all that it contains.
 *
 * @example flowsOf(ledger, "gallium").length > 0 // true
 */
export function flowsOf(
  ledger: LedgerWith<"exports" | "products" | "commodities">,
  commodity: string,
): Query<"exports"> {
  const { exports: flows, products } = tablesOf(ledger, "exports", "products", "commodities");
  const family = withDescendants(ledger, commodity as CommodityId);
  const traded = products.where({ commodities: family }).toColumns().id;
  return flows.where({ product: traded });
}

/**
 * Every country's own books that name partners, in their newest complete year, and separately what a publisher reconciled from both
 * sides' books. The two are never mixed.
 */
export function heldIn(
  ledger: LedgerWith<"exports" | "products" | "commodities">,
  {
    commodity,
    area,
    asOf,
    pairs = false,
  }: {
    readonly commodity?: string | undefined;
    readonly area?: string | undefined;
    readonly asOf?: string | undefined;
    /** Keeps sources that name only one partner of a country. */
    readonly pairs?: boolean;
  },
): Held[] {
  const family = commodity === undefined ? undefined : withDescendants(ledger, commodity as CommodityId);
  const asked = commodity === undefined ? ledger.tables.exports : flowsOf(ledger, commodity);
  const flows = asOf === undefined ? asked : asked.asOf(asOf);
  const lists = [true, false].flatMap((sells) =>
    ([sells ? "exporter_reported" : "importer_reported", "reconciled"] as const).map((basis) => ({ sells, basis })),
  );
  return lists.flatMap(({ sells, basis }) => {
    const keeper = sells ? "exporter" : "importer";
    const books = flows.where({
      flow_basis: basis,
      ...(area === undefined ? {} : { [keeper]: area }),
    }) as Query<"exports">;
    const { context, rows } = books.internals();
    const grouping = groupRows([context.table.column("product", rows), context.table.column(keeper, rows)], rows);
    const { first } = grouping;
    const [productOf, keeperOf] = [textsOf(context.table, "product", first), textsOf(context.table, keeper, first)];
    const contents = new Map(
      contentsOf(ledger, Array.from(first, productOf) as string[]).map((of) => [of.product, of]),
    );
    return rowsByGroup(grouping, rows).flatMap((own, i): Held[] => {
      const [product, who] = [productOf(first[i] as number) as string, keeperOf(first[i] as number) as string];
      const telling = who === "_WLD" ? undefined : newestTelling(books.narrowed(own, []));
      const held = contents.get(product);
      if (telling === undefined || held === undefined) return [];
      const universe = universeOf(context, sourcesOf(telling.query)[0] as string);
      const value = worthOfPartners(telling.query);
      // Two countries are a pair, not a list of partners.
      if (value === undefined || (!pairs && !telling.isList)) return [];
      return [
        {
          area: who,
          sells,
          ...held,
          breadth: breadthOf(ledger, held, family),
          telling,
          universe,
          own: basis !== "reconciled",
          basis,
          value,
        },
      ];
    });
  });
}

/** How much a product contains besides what was requested, or, without a request, besides one commodity. */
export function breadthOf(
  { tables }: LedgerWith<"commodities">,
  { commodities, alsoHolds }: Contents,
  family?: readonly string[],
): Held["breadth"] {
  // A manufacture and what it is made of are two names of the same goods.
  const isMade = commodities.some((commodity) => manufacturesIn(tables.commodities).has(commodity));
  const others = family === undefined ? commodities.slice(1) : commodities.filter((id) => !family.includes(id));
  if (!isMade && others.length > 0) return 2;
  return alsoHolds === undefined ? 0 : 1;
}

const manufacturesIn = /* @__PURE__ */ onceFor(
  (commodities: LedgerTables["commodities"]): ReadonlySet<string> =>
    new Set(commodities.where({ kind: "manufacture" }).toColumns().id),
);

/** The value of the partners' flows, in dollars; re-imports are not trade with another country. */
function worthOfPartners(query: Query<"exports">): number | undefined {
  const { context, rows } = query.internals();
  const [exporter, importer] = [textsOf(context.table, "exporter", rows), textsOf(context.table, "importer", rows)];
  const { isWorld } = booksOf(context.table, rows);
  const named = rows.filter((row) => !isWorld(row) && exporter(row) !== importer(row));
  return named.length === 0 ? undefined : worthOf(query.narrowed(named, []));
}
