import { type AreaRole, areaRole, exactSum } from "@oreledger/data";
import { addressAt } from "../../address.ts";
import { textAt, valueAt } from "../../query/column.ts";
import { refuse, requireComparable } from "./comparable.ts";
import type { Figure } from "./figure.ts";
import { sum } from "./interval.ts";
import { lineageOf } from "./lineage.ts";
import { figureAt, type QueryOf } from "./rows.ts";
import type { Supply } from "./supply.ts";

/** Which figure of a flow counts. */
export type FlowFigure = "value_usd" | "quantity";

/** What must be the same in all flows that are computed with together. */
export const flowColumns = (of: FlowFigure): readonly string[] =>
  of === "quantity"
    ? ["series", "product", "flow_basis", "quantity_unit"]
    : ["series", "product", "flow_basis", "valuation"];

/** The least length of a period's text tells years (4), months (7) and intervals apart. */
const frequency = (period: string): string =>
  period.includes("/") ? "interval" : period.length === 4 ? "year" : "month";

/** Refuses flows that do not add up. @throws IncomparableRows */
export function requireAddable(
  query: QueryOf<"exports">,
  of: FlowFigure,
  columns: readonly string[] = flowColumns(of),
): void {
  const { context, rows } = query.internals();
  requireComparable({ context, rows }, columns);
  const lengths = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const period = textAt(context.table, "period", row) as string;
    lengths.set(frequency(period), lengths.get(frequency(period)) ?? addressAt(context.table, row));
    const flow = ["exporter", "importer", "product", "period", "flow_basis"]
      .map((name) => textAt(context.table, name, row))
      .join("\n");
    const twin = seen.get(flow);
    // One flow in several units of one source is split over its rows, which add up; another source would count it twice.
    if (twin !== undefined && hasFigure(query, twin, of) && hasFigure(query, row, of))
      requireComparable({ context, rows: [twin, row] }, ["source"]);
    if (twin === undefined || !hasFigure(query, twin, of)) seen.set(flow, row);
  }
  if (lengths.size > 1)
    refuse("length of period", lengths, "Years, months and intervals overlap: name one with where({ period }).");
}

const hasFigure = (query: QueryOf<"exports">, row: number, of: FlowFigure): boolean => {
  const { table } = query.internals().context;
  return valueAt(table.column(of), row) !== null;
};

/**
 * The rows that count: those with the figure, and one row of each flow that has none. A flow counted in several units has
 * rows of content beside it, whose value stands in another row of the same source.
 */
export function countedRows(query: QueryOf<"exports">, of: FlowFigure): number[] {
  const { context, rows } = query.internals();
  const flow = (row: number) =>
    ["exporter", "importer", "product", "period", "flow_basis", "source"]
      .map((name) => textAt(context.table, name, row))
      .join("\n");
  const told = new Set(
    Array.from(rows)
      .filter((row) => hasFigure(query, row, of))
      .map(flow),
  );
  return Array.from(rows).filter((row) => {
    if (hasFigure(query, row, of)) return true;
    const known = told.has(flow(row));
    told.add(flow(row));
    return !known;
  });
}

/** The figure of one flow. */
export function flowAt(query: QueryOf<"exports">, row: number, of: FlowFigure, label: string): Figure {
  const { context } = query.internals();
  const figure = figureAt(context, row, label, of);
  // The comparator of a flow speaks of its quantity; a flow without bounds of its own is known or not.
  return figure.value === undefined
    ? { ...figure, low: 0, high: Number.POSITIVE_INFINITY }
    : { ...figure, low: figure.value, high: figure.value };
}

/** The sum of figures, as one. */
export function sumOfFigures(label: string, figures: readonly Figure[]): Figure {
  const only = figures.length === 1 ? figures[0] : undefined;
  if (only !== undefined) return { ...only, label };
  const known = figures.every(({ value }) => value !== undefined);
  return {
    label,
    value: known && figures.length > 0 ? exactSum(figures.map(({ value }) => value as number)) : undefined,
    ...sum(figures),
    status: figures.length === 0 ? "no row" : known ? "reported" : "incomplete",
    address: undefined,
    source: figures[0]?.source,
  };
}

/** The partners of the flows, each with the sum of its flows; `_WLD` is the total where it is printed. */
export function partnersOf(query: QueryOf<"exports">, by: "exporter" | "importer", of: FlowFigure): Supply {
  requireAddable(query, of);
  const { context, rows } = query.internals();
  const { table } = context;
  requireComparable({ context, rows }, [by === "exporter" ? "importer" : "exporter"]);
  const figures = new Map<string, Figure[]>();
  for (const row of countedRows(query, of)) {
    const area = textAt(table, by, row) as string;
    figures.set(area, [...(figures.get(area) ?? []), flowAt(query, row, of, area)]);
  }
  const partners = [...figures].map(([area, flows]) => sumOfFigures(area, flows));
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
  return {
    suppliers,
    nil: inRole("supplier")
      .filter(isNil)
      .map(({ label }) => label),
    other: remainders.length === 0 ? undefined : sumOfFigures("_OTH", remainders),
    total,
    leftOut: undefined,
    kind: { given: true },
    totalKind: "printed_total",
    totalIsPrinted: true,
    totalWhy: `the flow with the world that ${lineage.editions.join(", ")} prints`,
    unit,
    lineage,
    warnings: [
      ...(aggregates.length === 0 ? [] : [`${aggregates.join(", ")} stand for several countries and are left out.`]),
      ...(partners.some(({ label }) => label === own)
        ? [
            `${own} stands among its own partners: goods that come back are no trade with another country, and are left out.`,
          ]
        : []),
      ...(total === undefined && suppliers.length > 0
        ? [
            `No row for the world stands here: the shares are shares among ${suppliers.length} partners that ${lineage.editions.join(", ")} names, not of the world.`,
          ]
        : []),
    ],
  };
}
