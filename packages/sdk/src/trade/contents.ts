import { requireQuery, tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { textsOf } from "../query/column.ts";
import type { Query } from "../query/query.ts";

/** A product's title, and what it contains besides its commodities. */
export interface Contents {
  readonly product: string;
  readonly title: string;
  /** What else the code or basket contains; undefined if it contains only its commodities. */
  readonly alsoHolds: string | undefined;
  /** The commodities for which it is traded. */
  readonly commodities: readonly string[];
}

/** The contents of products, by id. */
export function contentsOf(ledger: LedgerWith<"products">, ids: Iterable<string>): Contents[] {
  const tables = tablesOf(ledger, "products");
  const wanted = [...new Set(ids)];
  const known = new Map(
    tables.products
      .where({ id: wanted })
      .toArray()
      .map((row) => [row.id as string, row]),
  );
  return wanted.map((product) => {
    const row = known.get(product);
    return {
      product,
      title: row?.title ?? product,
      alsoHolds: row?.also_holds ?? undefined,
      commodities: row?.commodities ?? [],
    };
  });
}

/**
 * Notes that the publisher converted flows to one edition of the Harmonized System, whichever the reporters used: figures of a code
 * that was split or merged are converted, not counted.
 */
export function conversionNotes({ tables }: LedgerWith<"products">, query: Query<"exports">): string[] {
  const { context, rows } = query.internals();
  const [productOf, sourceOf] = [textsOf(context.table, "product", rows), textsOf(context.table, "source", rows)];
  const publishers = new Map<string, string>();
  for (const row of rows) publishers.set(productOf(row) as string, sourceOf(row) as string);
  return tables.products
    .where({ id: [...publishers.keys()], classification: "hs" })
    .toArray()
    .map(
      ({ id, edition }) =>
        `${id}: ${publishers.get(id)} puts every report under one edition of the Harmonized System (${edition}), whichever the country used: where a code was split or merged since, the figure is a conversion.`,
    );
}

/**
 * What each product of some flows contains besides its commodities, so that a flow of it is more than theirs.
 *
 * @example contentsNotes(ledger, flows(ledger, { from: "CHN", product: "hs-811292" }))
 */
export function contentsNotes(ledger: LedgerWith<"products">, query: Query<"exports">): string[] {
  requireQuery("What contentsNotes takes", query, "exports");
  const { context, rows } = query.internals();
  const ids = new Set(Array.from(rows, textsOf(context.table, "product", rows) as (row: number) => string));
  return contentsOf(ledger, ids).flatMap(({ product, title, alsoHolds }) =>
    alsoHolds === undefined ? [] : [`${product} (${title}) also holds: ${alsoHolds}.`],
  );
}
