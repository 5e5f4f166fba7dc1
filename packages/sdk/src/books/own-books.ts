import { textsOf } from "../query/column.ts";
import type { Query } from "../query/query.ts";

/**
 * The side of some flows on which the partners are: the one with several areas. Undefined if both sides have several, or
 * neither.
 */
export function partnerSide(query: Query<"exports">): "exporter" | "importer" | undefined {
  const { context, rows } = query.internals();
  const several = (name: "exporter" | "importer") =>
    new Set(Array.from(rows, textsOf(context.table, name, rows))).size > 1;
  const [exporters, importers] = [several("exporter"), several("importer")];
  return exporters === importers ? undefined : exporters ? "exporter" : "importer";
}

/** The flows of one country with several others, by its own books; other flows unchanged. */
export function asOneSide(query: Query<"exports">): Query<"exports"> {
  const side = partnerSide(query);
  return side === undefined ? query : ownBooks(query, side);
}

/** Only the country's own books, if its partners' books are among the flows too. */
export function ownBooks(query: Query<"exports">, by: "exporter" | "importer"): Query<"exports"> {
  const own = by === "exporter" ? "importer_reported" : "exporter_reported";
  const theirs = by === "exporter" ? "exporter_reported" : "importer_reported";
  const { context, rows } = query.internals();
  const basisOf = textsOf(context.table, "flow_basis", rows);
  const of = (basis: string) => rows.filter((row) => basisOf(row) === basis);
  const [kept, left] = [of(own), of(theirs)];
  if (kept.length === 0 || left.length === 0 || kept.length + left.length < rows.length) return query;
  return query.narrowed(kept, [
    `The country’s own books answer; ${left.length} ${left.length === 1 ? "row" : "rows"} of its partners’ books are left out: name one side with { flow_basis }.`,
  ]);
}
