import { booksOf } from "../../../sdk/src/books/books.ts";
import { oneExtract } from "../../../sdk/src/books/extract.ts";
import type { Query } from "../../../sdk/src/query/query.ts";

/**
 * The flows, each told once: where two extracts hold the same books, the world's rows come from the one that answers for the whole, and
 * the partners' from the one that answers for the partners, as the SDK answers when it is asked for either.
 */
export function oneTelling(flows: Query<"exports">): Query<"exports"> {
  const { context, rows } = flows.internals();
  const { isWorld, keyOf } = booksOf(context.table, rows);
  const books = new Map<string, number[]>();
  for (const row of rows) {
    const side = `${isWorld(row) ? "whole" : "partners"}\n${keyOf(row)}`;
    const known = books.get(side);
    if (known) known.push(row);
    else books.set(side, [row]);
  }
  const kept = new Set<number>();
  for (const [side, of] of books) {
    const purpose = side.startsWith("whole") ? "whole" : "partners";
    for (const row of oneExtract(flows.narrowed(Uint32Array.from(of), []), purpose).internals().rows) kept.add(row);
  }
  return flows.narrowed(
    rows.filter((row) => kept.has(row)),
    [],
  );
}
