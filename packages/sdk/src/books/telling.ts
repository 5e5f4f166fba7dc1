import { grouped } from "@oreledger/data";
import { textsOf } from "../query/column.ts";
import { groupRows } from "../query/groups.ts";
import type { Query } from "../query/query.ts";
import { versionOf } from "../query/vintage/vintage.ts";
import { booksOf, lengthOf } from "./books.ts";
import { oneExtract } from "./extract.ts";
import { universeOf } from "./universe.ts";

/** One year of one country's books with its partners, from one extract. */
export interface Telling {
  readonly year: string;
  /** The flows: of the year, or of its twelve months. */
  readonly query: Query<"exports">;
  /** Whether its source names several partners, in this or another year: a country and one other are not a list. */
  readonly isList: boolean;
}

/** A year from one source, whole or as twelve months. */
interface Candidate {
  readonly source: string;
  readonly year: string;
  readonly byMonths: boolean;
  /** Whether it names every partner. */
  readonly all: boolean;
  readonly partners: number;
  readonly rows: readonly number[];
}

/**
 * The newest complete year in which a source names the partners of one country in one product. A year is complete if its source
 * was retrieved after it ended; twelve months replace it if no source has the year, or if they name more partners.
 *
 * @param query Flows of one product in one country's books.
 * @param year This year instead of the newest.
 * @returns Undefined if no source names a partner in a complete year.
 */
export function newestTelling(query: Query<"exports">, year?: string): Telling | undefined {
  const every = candidatesOf(query);
  const candidates = every.filter((candidate) => year === undefined || candidate.year === year);
  // A pair of countries is not a list of partners: it counts for a year only if no source names more.
  const named = new Map<string, number>();
  for (const { source, partners } of every) named.set(source, Math.max(named.get(source) ?? 0, partners));
  const isList = ({ all, source }: Candidate) => all || (named.get(source) ?? 0) > 1;
  const lists = candidates.filter(isList);
  const ranked = (lists.length > 0 ? lists : candidates).sort(
    (a, b) =>
      Number(b.year) - Number(a.year) ||
      Number(b.all) - Number(a.all) ||
      b.partners - a.partners ||
      Number(a.byMonths) - Number(b.byMonths),
  );
  const [best] = ranked;
  if (best === undefined) return undefined;
  if (!best.byMonths) {
    const { context, rows } = query.internals();
    const period = textsOf(context.table, "period", rows);
    const ofYear = rows.filter((row) => period(row) === best.year);
    return { year: best.year, isList: isList(best), query: oneExtract(query.narrowed(ofYear, []), "partners") };
  }
  const others = new Set(
    candidates
      .filter(({ year: other, source }) => other === best.year && source !== best.source)
      .map(({ source }) => source),
  );
  return {
    year: best.year,
    isList: isList(best),
    query: query.narrowed(Uint32Array.from(best.rows), [
      `${best.year} is the sum of the twelve months of ${best.source}.${others.size === 0 ? "" : ` ${[...others].join(", ")} also reports the year, with fewer partners. Two extracts are never mixed: name one series.`}`,
    ]),
  };
}

/**
 * The flows of the newest complete year in the books of each of some countries, one book for each direction; of the newest year
 * of any book if they have none in common. Flows without a complete year are returned unchanged.
 *
 * @param asked The countries whose books count; if empty, all those in the flows.
 */
export function newestTold(query: Query<"exports">, asked: readonly string[]): Query<"exports"> {
  const { context, rows } = query.internals();
  const { bookOf } = booksOf(context.table, rows);
  const periodOf = textsOf(context.table, "period", rows) as (row: number) => string;
  const isAsked = (keeper: string | undefined) => asked.length === 0 || keeper === undefined || asked.includes(keeper);
  const books = grouped(
    rows.filter((row) => isAsked(bookOf(row).keeper)),
    (row) => `${bookOf(row).keeper} ${bookOf(row).basis}`,
  );
  const years = [...books.values()].flatMap((own) => {
    const told = new Set(candidatesOf(query.narrowed(Uint32Array.from(own), []), 0).map(({ year }) => year));
    return told.size === 0 ? [] : [told];
  });
  const all = [...new Set(years.flatMap((told) => [...told]))].sort();
  const year = all.filter((each) => years.every((told) => told.has(each))).at(-1) ?? all.at(-1);
  if (year === undefined) return query;
  const of = (test: (period: string) => boolean) => rows.filter((row) => test(periodOf(row)));
  const whole = of((period) => period === year);
  return query.narrowed(whole.length > 0 ? whole : of((period) => period.startsWith(`${year}-`)), []);
}

/** Each complete year of each source that names at least `fewest` partners in it. */
function candidatesOf(query: Query<"exports">, fewest = 1): Candidate[] {
  const { context, rows } = query.internals();
  const { table } = context;
  const { partnerOf, isWorld } = booksOf(table, rows);
  const [periodOf, sourceOf] = [textsOf(table, "period", rows), textsOf(table, "source", rows)];
  const found = new Map<
    string,
    { source: string; year: string; periods: Set<string>; partners: Set<string>; rows: number[] }
  >();
  const { groupOf, first } = groupRows([table.column("source", rows), table.column("period", rows)], rows);
  const ofGroup = Array.from(first, (row) => {
    const period = periodOf(row) as string;
    const length = lengthOf(period);
    if (length === "interval") return undefined;
    const source = sourceOf(row) as string;
    const year = period.slice(0, 4);
    const key = `${source} ${year} ${length}`;
    const telling = found.get(key) ?? { source, year, periods: new Set(), partners: new Set(), rows: [] };
    telling.periods.add(period);
    found.set(key, telling);
    return telling;
  });
  rows.forEach((row, i) => {
    const telling = ofGroup[groupOf[i] as number];
    if (telling === undefined) return;
    telling.rows.push(row);
    if (!isWorld(row)) telling.partners.add(partnerOf(row) ?? "");
  });
  return [...found.values()].flatMap(({ source, year, periods, partners, rows: own }) => {
    const byMonths = !periods.has(year);
    const ended = versionOf(context.sources, source).published > `${year}-12-31`;
    if (!ended || partners.size < fewest || (byMonths && periods.size < 12)) return [];
    const all = universeOf(context, source) === "all_partners";
    return [{ source, year, byMonths, all, partners: partners.size, rows: own }];
  });
}
