import { OreledgerError } from "../../errors.ts";
import { textAt } from "../../query/column.ts";
import type { Context } from "../../query/context.ts";
import { type Rows, requireComparable } from "../core/comparable.ts";
import { type Figure, figureOf, type Given, totalOf } from "../core/figure.ts";
import { sum } from "../core/interval.ts";
import { type Lineage, lineageOfRows, noLineage } from "../core/lineage.ts";
import { figureAt, isQuery, type QueryOf } from "../core/rows.ts";
import type { ReadTerm } from "../core/terms.ts";

/** One side of a balance: a number, several to add, or a query whose rows are added. */
export type BalanceSide = Given | readonly Given[] | QueryOf<"us_balances">;

export interface Side {
  readonly term: ReadTerm;
  readonly figures: readonly Figure[];
  readonly rows: Rows | undefined;
}

/** Several figures as one side of a balance. */
export function sideOfFigures(
  label: string,
  figures: readonly Figure[],
  lineage: Lineage,
  rows: Rows | undefined,
): Side {
  const [only, ...others] = figures;
  const value = totalOf(figures);
  const figure: Figure =
    only !== undefined && others.length === 0
      ? { ...only, label }
      : {
          label,
          value,
          ...sum(figures),
          status: value === undefined ? "not_available" : "computed",
          address: undefined,
          source: undefined,
        };
  return { term: { figure, lineage, row: undefined }, figures, rows };
}

export function sideOf(label: string, side: BalanceSide, least = 0): Side {
  if (isQuery(side)) {
    const { context, rows } = side.internals();
    requireComparable({ context, rows }, ["series", "edition", "commodity", "year", "unit", "basis"]);
    if (rows.length === 0)
      throw new OreledgerError(
        `No row matches for ${label}. If the definition counts nothing here, leave this term out or give 0.`,
      );
    return sideOfRows(label, side, context, [...rows], least);
  }
  const given = Array.isArray(side) ? (side as readonly Given[]) : [side as Given];
  const figures = given.map((each, i) => figureOf(given.length === 1 ? label : `${label} ${i + 1}`, each, least));
  return sideOfFigures(label, figures, noLineage, undefined);
}

export const sideOfRows = (
  label: string,
  query: QueryOf<"us_balances">,
  context: Context,
  rows: readonly number[],
  least = 0,
): Side =>
  sideOfFigures(
    label,
    rows.map((row) => figureAt(context, row, `${label}: ${itemAndForm(context, row)}`, "quantity", least)),
    lineageOfRows(query, context, rows),
    { context, rows },
  );

export const itemAndForm = ({ table }: Context, row: number, between = ", "): string =>
  `${textAt(table, "item", row)}${between}${textAt(table, "form", row)}`;
