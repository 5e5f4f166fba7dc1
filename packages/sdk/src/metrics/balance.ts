import { addressAt } from "../address.ts";
import { OreledgerError } from "../errors.ts";
import { textAt } from "../query/column.ts";
import { type Rows, requireComparable } from "./comparable.ts";
import { type Figure, figureOf, type Given } from "./figure.ts";
import type { Interval } from "./interval.ts";
import { type Lineage, lineageOf, noLineage } from "./lineage.ts";
import { lastPlace } from "./printed-place.ts";
import { figureAt, isQuery, type QueryOf } from "./rows.ts";
import { type ReadTerm, sumOfTerms, type Term, termOf } from "./terms.ts";

/** One side of a balance: a number, several to be added, or a query whose rows are added. */
export type BalanceSide = Given | readonly Given[] | QueryOf<"us_balances">;

/** A balance, by the definition that the caller chooses: each edition counts its own forms. */
export interface BalanceTerms {
  readonly production: BalanceSide;
  readonly imports: BalanceSide;
  readonly exports: BalanceSide;
  /** What stocks released: positive where they shrank. Leave out where the definition does not count it. */
  readonly stockRelease?: BalanceSide;
  /** The result that the edition itself prints, to compare with. */
  readonly printed?: Term;
}

/** What the edition says of the result. */
export interface BalanceDetails {
  /** The result that the edition prints. */
  readonly printed: number | undefined;
  /** The edition's own definition, where a row carries one. */
  readonly definition: string | undefined;
}

/** A balance in the form that metrics compute with: production, imports, exports and, where counted, stock release. */
export interface Balance {
  readonly terms: readonly ReadTerm[];
  /** The figures behind the terms. */
  readonly inputs: readonly Figure[];
  readonly printed: Figure | undefined;
  readonly details: BalanceDetails;
}

const productionItems = ["production", "mine_production", "primary_production", "secondary_production"];

/**
 * Reads a balance.
 *
 * @param result The item of `us_balances` that holds the printed result.
 * @throws OreledgerError where a query divides a side into several rows: only the edition's definition says which count.
 */
export function balanceOf(
  input: BalanceTerms | QueryOf<"us_balances">,
  result: "apparent_consumption" | "net_import_reliance",
): Balance {
  const terms = isQuery(input) ? termsOfQuery(input as QueryOf<"us_balances">, result) : (input as BalanceTerms);
  const sides = [
    sideOf("production", terms.production),
    sideOf("imports", terms.imports),
    sideOf("exports", terms.exports),
    ...(terms.stockRelease === undefined
      ? []
      : [sideOf("stock release", terms.stockRelease, Number.NEGATIVE_INFINITY)]),
  ];
  const rows = sides.flatMap(({ rows }) => (rows === undefined ? [] : [rows]));
  if (rows.length > 1) requireComparable(rows, ["series", "edition", "commodity", "year", "unit", "basis"]);
  const printed =
    terms.printed === undefined ? undefined : termOf("printed", terms.printed, "quantity", Number.NEGATIVE_INFINITY);
  const from = printed?.row;
  return {
    terms: sides.map(({ term }) => term),
    inputs: sides.flatMap(({ figures }) => figures),
    printed: printed?.figure,
    details: {
      printed: printed?.figure.value,
      definition: from === undefined ? undefined : (textAt(from.context.table, "definition", from.row) ?? undefined),
    },
  };
}

interface Side {
  readonly term: ReadTerm;
  readonly figures: readonly Figure[];
  readonly rows: Rows | undefined;
}

function sideOf(label: string, side: BalanceSide, least = 0): Side {
  if (isQuery(side)) {
    const { context, rows } = side.internals();
    requireComparable({ context, rows }, ["series", "edition", "commodity", "year", "unit", "basis"]);
    const lineage: Lineage = lineageOf(side);
    const figures = Array.from(rows, (row) =>
      figureAt(
        context,
        row,
        `${label}: ${textAt(context.table, "item", row)}, ${textAt(context.table, "form", row)}`,
        "quantity",
        least,
      ),
    );
    if (figures.length === 0)
      throw new OreledgerError(
        `No row answers for ${label}. Leave the side out, or give 0, where the definition counts nothing.`,
      );
    const term = sumOfTerms(
      label,
      figures.map((figure) => ({ figure, lineage, row: undefined })),
    );
    return { term: { ...term, figure: { ...term.figure, label } }, figures, rows: { context, rows } };
  }
  const given = Array.isArray(side) ? (side as readonly Given[]) : [side as Given];
  const figures = given.map((each, i) => figureOf(given.length === 1 ? label : `${label} ${i + 1}`, each, least));
  const term = sumOfTerms(
    label,
    figures.map((figure) => ({ figure, lineage: noLineage, row: undefined })),
  );
  return { term: { ...term, figure: { ...term.figure, label } }, figures, rows: undefined };
}

function termsOfQuery(query: QueryOf<"us_balances">, result: string): BalanceTerms {
  const { context, rows } = query.internals();
  requireComparable({ context, rows }, ["series", "edition", "commodity", "year"]);
  const items = (names: readonly string[]) =>
    Array.from(rows).filter((row) => names.includes(textAt(context.table, "item", row) as string));
  const printed = items([result]);
  const definition = printed.map((row) => textAt(context.table, "definition", row)).find((text) => text !== null);
  const only = (names: readonly string[], what: string): QueryOf<"us_balances"> => {
    const found = items(names);
    if (found.length !== 1)
      throw new OreledgerError(
        `${found.length === 0 ? "No row answers" : `${found.length} rows answer`} for ${what}${found.length === 0 ? "" : ` (${found.map((row) => addressAt(context.table, row)).join(", ")})`}. Say what the edition's definition counts: { production, imports, exports, stockRelease }, each a number or a query.${definition === undefined ? "" : ` The edition defines it so: ${definition}`}`,
      );
    return query.where({ item: [...names] } as never) as QueryOf<"us_balances">;
  };
  const nothing = items(productionItems).length === 0;
  return {
    production: nothing ? 0 : only(productionItems, "production"),
    imports: only(["imports"], "imports"),
    exports: only(["exports"], "exports"),
    ...(printed.length === 1 ? { printed: query.where({ item: result } as never) as QueryOf<"us_balances"> } : {}),
  };
}

/** Says where a computed result leaves the printed one, by more than half the last place that is printed. */
export function departure(value: number | undefined, printed: Figure | undefined, unit: string): string[] {
  if (value === undefined || printed?.value === undefined) return [];
  const half = lastPlace(printed.value) / 2;
  return Math.abs(value - printed.value) <= half * 1.0000001
    ? []
    : [
        `The edition prints ${printed.value}${unit}: its definition counts something else, or figures that it does not print.`,
      ];
}

/** Net imports, stock release included, from the terms of a balance. */
export const netImports = ([, imports, exports, stocks]: readonly number[]): number =>
  (imports as number) - (exports as number) + (stocks ?? 0);

/** All that net imports can be. */
export const netImportsRange = ([, imports, exports, stocks]: readonly Interval[]): Interval => ({
  low: (imports as Interval).low - (exports as Interval).high + (stocks?.low ?? 0),
  high: (imports as Interval).high - (exports as Interval).low + (stocks?.high ?? 0),
});
