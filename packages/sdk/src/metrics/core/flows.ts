import { type AreaRole, areaRole, exactSum, grouped, isContentUnit, type Universe } from "@oreledger/data";
import { requireAddable as requireNothingTwice } from "../../books/addable.ts";
import { oneExtract } from "../../books/extract.ts";
import { ownBooks } from "../../books/own-books.ts";
import { sourcesOf, universeOf } from "../../books/universe.ts";
import { textAt, textsOf, valueAt } from "../../query/column.ts";
import { groupRows } from "../../query/groups.ts";
import { requireComparable } from "./comparable.ts";
import type { Figure } from "./figure.ts";
import { sum } from "./interval.ts";
import { lineageOf } from "./lineage.ts";
import { figureAt, type QueryOf } from "./rows.ts";
import type { Supply } from "./supply.ts";

/** The figure of a flow that counts. */
export type FlowFigure = "value_usd" | "quantity";

/** The columns that must be the same in all flows that are combined. */
export const flowColumns = (of: FlowFigure): readonly string[] =>
  of === "quantity"
    ? ["product", "flow_basis", "series", "quantity_unit"]
    : ["product", "flow_basis", "series", "valuation"];

/**
 * Refuses flows that cannot be added: those that differ in a column, and those that contain the same goods twice.
 *
 * @throws IncomparableRows
 */
export function requireAddable(
  query: QueryOf<"exports">,
  of: FlowFigure,
  columns: readonly string[] = flowColumns(of),
): void {
  const { context, rows } = query.internals();
  const { table } = context;
  requireComparable({ context, rows }, columns);
  // What need not agree is summed separately.
  const apart = ["flow_basis", of === "value_usd" ? "valuation" : "quantity_unit"].filter(
    (name) => !columns.includes(name),
  );
  const { groupOf } = groupRows(
    apart.map((name) => table.column(name, rows)),
    rows,
  );
  requireNothingTwice(table, rows, groupOf, of, true);
}

/** A key of the flow of each row: rows of one flow may have several units. */
function flowOf(query: QueryOf<"exports">): (row: number) => string {
  const { context, rows } = query.internals();
  const cells = ["exporter", "importer", "product", "period", "flow_basis", "source"].map((name) =>
    textsOf(context.table, name, rows),
  );
  return (row) => cells.map((cell) => cell(row)).join("\n");
}

/**
 * The rows that count: those with the figure, and one row of each flow that has none. A flow counted in several units
 * also has rows of content, whose value is in another row of the same source.
 */
export function countedRows(query: QueryOf<"exports">, of: FlowFigure): number[] {
  const { context, rows } = query.internals();
  const figures = context.table.column(of, rows);
  const hasFigure = (row: number) => valueAt(figures, row) !== null;
  const all = Array.from(rows);
  if (all.every(hasFigure)) return all;
  const flow = flowOf(query);
  const told = new Set(all.filter(hasFigure).map(flow));
  return all.filter((row) => {
    if (hasFigure(row)) return true;
    const known = told.has(flow(row));
    told.add(flow(row));
    return !known;
  });
}

/**
 * The flows without rows of content if another row has the amount of the goods: a second quantity of the same goods is not added.
 */
export function withoutContent(query: QueryOf<"exports">): QueryOf<"exports"> {
  const { context, rows } = query.internals();
  const unit = textsOf(context.table, "quantity_unit", rows) as (row: number) => string;
  const values = context.table.column("value_usd", rows);
  const flow = flowOf(query);
  const isGoods = (row: number) => valueAt(values, row) !== null || !isContentUnit(unit(row));
  const goods = new Set(Array.from(rows.filter(isGoods), flow));
  const counted = rows.filter((row) => isGoods(row) || !goods.has(flow(row)));
  return query.narrowed(counted, []);
}

/** Whether any of the flows has a value: some tables print only quantities. */
export function hasValues(query: QueryOf<"exports">): boolean {
  const { context, rows } = query.internals();
  const values = context.table.column("value_usd", rows);
  return rows.some((row) => valueAt(values, row) !== null);
}

/** Notes on figures that are approximate, and on quantities that are incomplete, with what the source says of them. */
export function inexactNotes(query: QueryOf<"exports">, of: FlowFigure, rows = query.internals().rows): string[] {
  const { table } = query.internals().context;
  const [status, comparator, scope] = ["status", "comparator", "scope"].map((name) => textsOf(table, name, rows)) as [
    (row: number) => string,
    (row: number) => string,
    (row: number) => string | null,
  ];
  const noted = (things: string, state: string, own: readonly number[]): string[] => {
    const why = [...new Set(own.flatMap((row) => scope(row) ?? []))];
    const told = why.length === 1 ? `: ${why[0]}` : "";
    return own.length === 0
      ? []
      : [`${own.length} of ${rows.length} ${things} ${own.length === 1 ? "is" : "are"} ${state}${told}.`];
  };
  const all = Array.from(rows);
  return [
    ...noted(
      "flows",
      "approximate",
      all.filter((row) => comparator(row) === "approx"),
    ),
    ...(of === "quantity"
      ? noted(
          "quantities",
          "incomplete",
          all.filter((row) => status(row) === "incomplete"),
        )
      : []),
  ];
}

/** The figure of one flow. */
export function flowAt(query: QueryOf<"exports">, row: number, of: FlowFigure, label: string): Figure {
  const { context } = query.internals();
  const figure = figureAt(context, row, label, of);
  // The comparator of a flow is not read here: its figure is exact or unknown.
  return figure.value === undefined
    ? { ...figure, low: 0, high: Number.POSITIVE_INFINITY }
    : { ...figure, low: figure.value, high: figure.value };
}

/** The sum of figures, as one; of none it may be anything, since a flow without a row is not zero. */
export function sumOfFigures(label: string, figures: readonly Figure[]): Figure {
  const [first, ...others] = figures;
  if (first !== undefined && others.length === 0) return { ...first, label };
  const known = figures.every(({ value }) => value !== undefined);
  return {
    label,
    value: known && first ? exactSum(figures.map(({ value }) => value as number)) : undefined,
    ...(first ? sum(figures) : { low: 0, high: Number.POSITIVE_INFINITY }),
    status: first ? (known ? "reported" : "incomplete") : "no row",
    address: undefined,
    source: first?.source,
  };
}

/** The partners of the flows, from one extract, each with the sum of its flows; `_WLD` is the total if it is printed. */
export function partnersOf(input: QueryOf<"exports">, by: "exporter" | "importer", of: FlowFigure): Supply {
  const told = oneExtract(ownBooks(input, by), "partners");
  const query = of === "quantity" ? withoutContent(told) : told;
  requireAddable(query, of);
  const { context, rows } = query.internals();
  const { table } = context;
  requireComparable({ context, rows }, [by === "exporter" ? "importer" : "exporter"]);
  const flows = grouped(countedRows(query, of), textsOf(table, by, rows) as (row: number) => string);
  const partners = [...flows].map(([area, own]) =>
    sumOfFigures(
      area,
      own.map((row) => flowAt(query, row, of, area)),
    ),
  );
  const first = rows[0];
  const unit =
    of === "value_usd" ? "USD" : first === undefined ? "" : (textAt(table, "quantity_unit", first) as string);
  const own = first === undefined ? "" : textAt(table, by === "exporter" ? "importer" : "exporter", first);
  const inRole = (role: AreaRole) => partners.filter(({ label }) => label !== own && areaRole(label) === role);
  const aggregates = inRole("aggregate").map(({ label }) => label);
  const remainders = inRole("remainder");
  const [total] = inRole("whole");
  const isNil = ({ status }: Figure) => status === "nil";
  const suppliers = inRole("supplier").filter((partner) => !isNil(partner));
  const lineage = lineageOf(query);
  const universes = sourcesOf(query).map((id) => universeOf(context, id));
  const ofAll =
    total !== undefined ||
    universes.every((each) => each === "all_partners" || (each === "largest_partners" && remainders.length > 0));
  return {
    suppliers,
    nil: inRole("supplier")
      .filter(isNil)
      .map(({ label }) => label),
    listsAll: remainders.length === 0 && universes.every((each) => each === "all_partners"),
    ofAll,
    other: remainders.length === 0 ? undefined : sumOfFigures("_OTH", remainders),
    total,
    leftOut: undefined,
    kind: ofAll ? { given: true } : { ofSome: true },
    totalKind: "printed_total",
    totalIsPrinted: true,
    totalWhy: `the flow with the world that ${lineage.editions.join(", ")} prints`,
    unit,
    lineage,
    warnings: [
      ...(aggregates.length === 0 ? [] : [`${aggregates.join(", ")} cover several countries and are left out.`]),
      ...(partners.some(({ label }) => label === own)
        ? [
            `${own} is listed among its own partners. Returned goods are not trade with another country and are left out.`,
          ]
        : []),
      ...universeNote(query, suppliers.length, universes, { withTotal: total !== undefined, ofAll }),
    ],
  };
}

/** A note on what the shares are of. */
function universeNote(
  query: QueryOf<"exports">,
  suppliers: number,
  universes: readonly (Universe | undefined)[],
  { withTotal, ofAll }: { readonly withTotal: boolean; readonly ofAll: boolean },
): string[] {
  if (suppliers === 0) return [];
  const named = sourcesOf(query).join(", ");
  const partners = suppliers === 1 ? "1 partner" : `${suppliers} partners`;
  if (withTotal)
    return universes.includes("chosen_partners")
      ? [`${named} lists selected ${partners} only: the others appear only in the residual.`]
      : [];
  if (!ofAll)
    return [`No total is printed, and the ${partners} in ${named} are not known to be all: their sum is no total.`];
  return [
    universes.includes("largest_partners")
      ? `There is no row for the world: the denominator is the sum of the ${partners} and of the others in ${named}.`
      : `There is no row for the world: the denominator is the sum of all ${partners} in ${named}.`,
  ];
}
