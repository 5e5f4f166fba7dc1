import { type ColumnarTable, exactSum, type RowNumbers } from "@oreledger/data";
import { byLetters } from "../lists.ts";
import { exact } from "../numerals.ts";
import { rowOfId, textAt, textsOf, valueAt } from "../query/column.ts";
import type { Context } from "../query/context.ts";
import type { Query } from "../query/query.ts";
import { versionOf } from "../query/vintage/vintage.ts";
import { booksOf } from "./books.ts";

/** What the flows are for: their total, or the partners. */
export type Purpose = "whole" | "partners";

/** One source of several with the same books. */
interface Extract {
  readonly source: string;
  readonly rows: number[];
  /** How much of the question it can answer. */
  reach: number;
  readonly allPartners: boolean;
  readonly universe: string | null;
  /** 0: from the publisher itself; 1: a copy by a carrier; 2: a carrier with its own terms. */
  readonly distance: number;
  /** The day of the source: of publication, otherwise of retrieval. */
  readonly day: string;
}

/**
 * Uses one extract if several have the same books, and never mixes them. The one that answers most of the question comes first;
 * then the publisher's own before a copy, and a copy before a carrier with its own terms (WITS); then one with partners before
 * totals alone; then the later. The answer names the others, with their totals.
 *
 * Flows of both sides' books, or of sources that have different books, are left unchanged.
 */
export function oneExtract<Row>(query: Query<"exports", Row>, purpose: Purpose = "whole"): Query<"exports", Row> {
  const { context, rows } = query.internals();
  const extracts = extractsOf(context, rows, purpose);
  if (extracts.length < 2) return query;
  const [chosen, ...others] = extracts.sort(byRank(purpose)) as [Extract, ...Extract[]];
  const notes = others.map((other) => noteOn(context, chosen, other));
  return query.narrowed(Uint32Array.from(chosen.rows), notes);
}

/** One extract of the exporters' books, and one of the importers', which may differ. */
export function oneExtractOfEachSide<Row>(query: Query<"exports", Row>): Query<"exports", Row> {
  const sides = [...query.wide().groupBy("flow_basis").values()].map((side) => oneExtract(side));
  const rows = new Set(sides.flatMap((side) => Array.from(side.internals().rows)));
  if (rows.size === query.length) return query;
  return query.narrowed(
    query.internals().rows.filter((row) => rows.has(row)),
    sides.flatMap(({ notes }) => notes.slice(query.notes.length)),
  );
}

/** The sources of the rows, with how much each can answer; none if they are not of the same books. */
function extractsOf(context: Context, rows: Uint32Array, purpose: Purpose): Extract[] {
  const { table } = context;
  const sourceOf = textsOf(table, "source", rows) as (row: number) => string;
  const first = rows[0] === undefined ? undefined : sourceOf(rows[0]);
  if (rows.every((row) => sourceOf(row) === first)) return [];
  const { bookOf, keyOf, isWorld } = booksOf(table, rows);
  const counterpart = counterpartOf(table, rows);
  const bySource = new Map<string, Extract>();
  const books = new Map<string, { readonly sources: Map<string, Set<string>>; world: boolean }>();
  const bases = new Set<string>();
  for (const row of rows) {
    const source = sourceOf(row);
    const extract = bySource.get(source) ?? extractOf(context, source);
    extract.rows.push(row);
    bySource.set(source, extract);
    const key = keyOf(row);
    bases.add(bookOf(row).basis);
    const told = books.get(key) ?? { sources: new Map(), world: false };
    const flows = told.sources.get(source) ?? new Set();
    flows.add(counterpart(row));
    told.sources.set(source, flows);
    told.world ||= isWorld(row);
    books.set(key, told);
  }
  const twice = [...books.values()].some(({ sources }) => sources.size > 1);
  if (bases.size > 1 || !twice) return [];
  for (const { sources, world } of books.values())
    for (const [source, flows] of sources) {
      const extract = bySource.get(source) as Extract;
      const named = [...flows].filter((flow) => flow !== "_WLD").length;
      if (purpose === "partners") extract.reach += named;
      else if (!world) extract.reach += flows.size;
      // A row for the world, or all partners, make the whole of the book.
      else if (flows.has("_WLD") || extract.allPartners) extract.reach += 1;
    }
  return [...bySource.values()];
}

/** The partner of a flow in a book; both sides if no country keeps the book. */
function counterpartOf(table: ColumnarTable, rows: RowNumbers): (row: number) => string {
  const { partnerOf } = booksOf(table, rows);
  const [exporter, importer] = [textsOf(table, "exporter", rows), textsOf(table, "importer", rows)];
  return (row) => partnerOf(row) ?? `${exporter(row)} ${importer(row)}`;
}

function extractOf({ sources }: Context, source: string): Extract {
  const row = rowOfId(sources, source);
  const text = (name: string) =>
    row < 0 || !sources.columnNames.includes(name) ? null : (textAt(sources, name, row) ?? null);
  const universe = text("universe");
  return {
    source,
    rows: [],
    reach: 0,
    universe,
    allPartners: universe === "all_partners",
    distance: text("carrier_licence") !== null ? 2 : text("carrier") !== null ? 1 : 0,
    day: versionOf(sources, source).published,
  };
}

const ranksAll = ({ allPartners, reach }: Extract): boolean => allPartners && reach > 0;

/** The order of preference of extracts. */
const byRank =
  (purpose: Purpose) =>
  (a: Extract, b: Extract): number =>
    // A ranking needs all partners; a source that names none, whatever its universe, cannot rank.
    (purpose === "partners" ? Number(ranksAll(b)) - Number(ranksAll(a)) : 0) ||
    (purpose === "partners" && ranksAll(a) ? 0 : b.reach - a.reach) ||
    bySource(a, b);

/** Of two extracts that answer as much, the one nearer to the publisher's own file comes first, then one with partners, then the newer. */
export const bySource = (
  a: Pick<Extract, "distance" | "universe" | "day" | "source">,
  b: Pick<Extract, "distance" | "universe" | "day" | "source">,
): number =>
  a.distance - b.distance ||
  Number(a.universe === "world_only") - Number(b.universe === "world_only") ||
  (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) ||
  byLetters(a.source, b.source);

/** The note on an extract that is left out: the totals, in each, of the books that both have. */
function noteOn(context: Context, chosen: Extract, other: Extract): string {
  const [ours, theirs] = [figuresOf(context, chosen), figuresOf(context, other)];
  const pairs = [...theirs].flatMap(([key, book]) => {
    const own = ours.get(key);
    const pair = own && compared(own, chosen.allPartners, book, other.allPartners);
    return pair === undefined ? [] : [pair];
  });
  const further = [...theirs.keys()].filter((key) => !ours.has(key)).length;
  const [here, there] = [0, 1].map((side) => dollars(exactSum(pairs.map((pair) => pair[side] as number))));
  const part = pairs.length === ours.size ? "these books" : `${pairs.length} of these ${ours.size} books`;
  const told =
    pairs.length === 0
      ? "flows of these books"
      : here === there
        ? `${part}, with the same ${here} USD`
        : `${part}: ${there} USD, not ${here}`;
  return `${chosen.source} answers; ${other.source} also covers ${told}${further === 0 ? "" : `, and ${further} more`}. Two extracts are never mixed: name one series.`;
}

const dollars = (value: number): string => exact(Math.round(value));

/** The values of one book: of its row for the world and of its partners. */
interface Figures {
  world: number | undefined;
  readonly partners: Map<string, number>;
}

function figuresOf({ table }: Context, { rows }: Extract): Map<string, Figures> {
  const found = new Map<string, Figures>();
  const values = table.column("value_usd", rows);
  const { keyOf } = booksOf(table, rows);
  const counterpart = counterpartOf(table, rows);
  for (const row of rows) {
    const value = valueAt(values, row) as number | null;
    const key = keyOf(row);
    const figures = found.get(key) ?? { world: undefined, partners: new Map() };
    found.set(key, figures);
    if (value === null) continue;
    const partner = counterpart(row);
    if (partner === "_WLD") figures.world = value;
    else figures.partners.set(partner, (figures.partners.get(partner) ?? 0) + value);
  }
  return found;
}

/** The totals of one book in two extracts: of the whole, otherwise of the partners that both name; undefined if they share nothing. */
function compared(
  a: Figures,
  allOfA: boolean,
  b: Figures,
  allOfB: boolean,
): readonly [a: number, b: number] | undefined {
  const whole = ({ world, partners }: Figures, all: boolean) =>
    world ?? (all && partners.size > 0 ? exactSum(partners.values()) : undefined);
  const wholes = [whole(a, allOfA), whole(b, allOfB)] as const;
  if ((a.world !== undefined || b.world !== undefined) && wholes[0] !== undefined && wholes[1] !== undefined)
    return [wholes[0], wholes[1]];
  const shared = [...a.partners.keys()].filter((partner) => b.partners.has(partner));
  if (shared.length === 0) return undefined;
  const sum = ({ partners }: Figures) => exactSum(shared.map((partner) => partners.get(partner) as number));
  return [sum(a), sum(b)];
}
