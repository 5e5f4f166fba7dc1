import { textAt } from "../../query/column.ts";
import type { Context } from "../../query/context.ts";
import { ambiguous } from "../../query/vintage/ambiguous.ts";
import { type Figure, figureOf, figureText, type Given } from "./figure.ts";
import { exactly, type Interval, isExact } from "./interval.ts";
import { joinLineage, type Lineage, lineageOf, noLineage } from "./lineage.ts";
import { Measure } from "./measure.ts";
import { figureAt, isQuery, type QueryOf } from "./rows.ts";
import { unitOf } from "./unit-of.ts";

/** One term of a formula: a plain number, or a query of one row. */
export type Term = Given | QueryOf<"shares"> | QueryOf<"us_balances"> | QueryOf<"exports">;

/** A term with its origin. */
export interface ReadTerm {
  readonly figure: Figure;
  readonly lineage: Lineage;
  /** Its row, if it comes from one. */
  readonly row: { readonly context: Context; readonly row: number } | undefined;
}

/**
 * Reads one term.
 *
 * @param column The column of the figure.
 * @param least The minimum of the term.
 * @throws AmbiguousRow if the query has several rows.
 */
export function termOf(label: string, term: Term | undefined, column = "quantity", least = 0): ReadTerm {
  if (!isQuery(term)) return givenTerm(label, term as Given | undefined, least);
  const { context, rows } = term.internals();
  if (rows.length > 1) throw ambiguous(context, rows, true);
  const row = rows[0];
  if (row === undefined)
    return { figure: { ...figureOf(label, null, least), status: "no row" }, lineage: lineageOf(term), row: undefined };
  return { figure: figureAt(context, row, label, column, least), lineage: lineageOf(term), row: { context, row } };
}

/** A term that is a plain figure. */
export const givenTerm = (label: string, given: Given | undefined, least = 0): ReadTerm => ({
  figure: figureOf(label, given, least),
  lineage: noLineage,
  row: undefined,
});

/** The unit of a row's figure with its basis, such as `t REO`; undefined for a plain number. */
export function unitOfTerm({ row }: ReadTerm): string | undefined {
  if (row === undefined) return undefined;
  const { table } = row.context;
  const text = (name: string) => (table.columnNames.includes(name) ? textAt(table, name, row.row) : null);
  return unitOf(text("unit") ?? text("quantity_unit") ?? "unit", text("basis"));
}

/** A formula of a few terms. */
export interface Formula<Details> {
  readonly metric: string;
  readonly unit: string;
  readonly formula: string;
  /** The formula with its numbers, from the terms as text. */
  readonly substitute: (texts: readonly string[]) => string;
  readonly terms: readonly ReadTerm[];
  /** The inputs to show, if there are more than the terms. */
  readonly inputs?: readonly Figure[];
  /** The result if all terms are known; undefined if it is not defined for them. */
  readonly evaluate: (values: readonly number[]) => number | undefined;
  /** The possible range of the result, from the ranges of the terms. */
  readonly bounds: (terms: readonly Interval[]) => Interval;
  readonly warnings?: (value: number | undefined) => readonly string[];
  readonly details: Details;
}

/** Computes a formula of a few terms. */
export function formulaMeasure<Details>(of: Formula<Details>): Measure<Details> {
  const figures = of.terms.map(({ figure }) => figure);
  const known = figures.every(({ value }) => value !== undefined);
  const value = known ? of.evaluate(figures.map((figure) => figure.value as number)) : undefined;
  const certain = figures.every(isExact);
  return new Measure<Details>({
    metric: of.metric,
    value,
    unit: of.unit,
    range: certain ? (value === undefined ? undefined : exactly(value)) : of.bounds(figures),
    formula: of.formula,
    substituted: of.substitute(figures.map((figure) => figureText(figure))),
    inputs: of.inputs ?? figures,
    lineage: joinLineage(...of.terms.map(({ lineage }) => lineage)),
    warnings: [
      ...figures
        .filter((figure) => figure.value === undefined && figure.low <= 0 && figure.high === Number.POSITIVE_INFINITY)
        .map(({ label, status }) => `${label}: ${status.replaceAll("_", " ")}.`),
      ...(certain && value === undefined ? ["The formula has no result for these figures."] : []),
      ...(of.warnings?.(value) ?? []),
    ],
    details: of.details,
  });
}
