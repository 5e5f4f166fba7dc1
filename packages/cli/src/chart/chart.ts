import { type PointKind, pointKind } from "@oreledger/charts";
import type { Citation, Ledger } from "@oreledger/sdk";
import { type Figure, figureOf, formatFigure } from "@oreledger/sdk/answer";
import { shown, UsageError } from "../call/usage.ts";

/** The kinds of chart. */
export const kinds = ["bars", "lines", "shares", "revisions", "reliance", "prices", "partners"] as const;
export type Kind = (typeof kinds)[number];

/** One figure in a chart. */
export interface Point {
  /** The thing with one colour and one line: an area, an edition, a form. */
  readonly id: string;
  /** The name of that thing. */
  readonly name: string;
  readonly year: number;
  /** The height or length; for a bounded figure, its bound. Undefined for a doubtful figure, which is marked but not drawn. */
  readonly value: number | undefined;
  /** The upper end of a range. */
  readonly high?: number | undefined;
  /** The figure as text, with its mark. */
  readonly text: string;
  /** The figure of the text, for the meaning of its mark. */
  readonly figure?: Figure | undefined;
  readonly kind: PointKind;
  /** The year of the edition that prints it. */
  readonly edition?: string | undefined;
  /** The first printed figure, if it was different. */
  readonly first?: { readonly value: number; readonly text: string } | undefined;
}

/** A chart with the texts around it. */
export interface Chart {
  readonly kind: Kind;
  readonly title: string;
  readonly subtitle: string;
  /** What is measured, with its unit. */
  readonly measure: string;
  /** In the order of drawing: the largest name first, the years rising. */
  readonly points: readonly Point[];
  readonly names: readonly string[];
  /** What readers must know to read it correctly. */
  readonly notes: readonly string[];
  readonly citations: readonly Citation[];
}

/** What the flags ask of a chart, as text. */
export interface Wanted {
  readonly commodity: string;
  readonly series?: string | undefined;
  readonly stage?: string | undefined;
  readonly measure?: string | undefined;
  readonly form?: string | undefined;
  readonly basis?: string | undefined;
  readonly area?: string | undefined;
  readonly year?: string | undefined;
  readonly exporter?: string | undefined;
  readonly importer?: string | undefined;
  readonly product?: string | undefined;
  readonly period?: string | undefined;
  readonly asOf?: string | undefined;
  readonly most: number;
}

/** The most remarks of sources under a chart. */
export const MOST_NOTES = 2;

/** How a figure is drawn; `size` is its height if that is not a quantity. */
export function drawn(
  figure: Figure,
  size = figure.quantity ?? figure.low ?? figure.high,
): Pick<Point, "value" | "high" | "text" | "figure" | "kind"> {
  const kind = pointKind(figure);
  const high = figure.quantity === null && figure.comparator === "range" ? (figure.high ?? undefined) : undefined;
  const value = kind === "doubtful" ? undefined : (size ?? undefined);
  return { value, high, text: formatFigure(figure), figure: figureOf(figure), kind };
}

/** The year of the edition of a source. */
export function editionIn(
  { tables }: Ledger,
  yearOf: (row: { series: string; edition: string }) => string | undefined,
) {
  const years = new Map<string, string | undefined>(tables.sources.toArray().map((row) => [row.id, yearOf(row)]));
  return (source: string): string | undefined => years.get(source);
}

/** @throws UsageError if figures cannot be in one chart; it names the flag that separates them. */
export function requireOne<Row>(rows: readonly Row[], columns: readonly (keyof Row & string)[]): void {
  for (const column of columns) {
    const values = [...new Set(rows.map((row) => String(row[column])))].sort();
    if (values.length > 1)
      throw new UsageError(
        column === "unit"
          ? `These figures have different units (${values.join(", ")}) and cannot be in one chart: narrow them with --form, --stage or --series.`
          : `These figures differ in ${column} and cannot be in one chart: choose one with --${column} ${values.map(shown).join(" or ")}.`,
      );
  }
}
