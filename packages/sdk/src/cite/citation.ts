import type { RowNumbers } from "@oreledger/data";
import { rowOfId, textAt, valueAt } from "../query/column.ts";
import type { Context } from "../query/context.ts";

/** The citation of one source, with the places in it that an answer came from. */
export interface Citation {
  /** The source's id in the ledger. */
  readonly source: string;
  readonly publisher: string;
  readonly title: string;
  readonly version: string | null;
  readonly published: string | null;
  readonly retrieved: string | null;
  /** The publisher's URL, or null if only a page that quotes it was seen. */
  readonly url: string | null;
  readonly quoted_by_url: string | null;
  readonly licence: string;
  /** Who passed the figures on; null if they came from the publisher itself. */
  readonly carrier: string | null;
  /** The carrier's own licence, if it differs from the publisher's; it applies in addition to `licence`. */
  readonly carrier_licence: string | null;
  /** The places in the source, each once. */
  readonly locators: readonly string[];
  /** The number of rows of the answer that come from it. */
  readonly rows: number;
}

/** The citation of one source of the ledger. */
export function citationOf(
  { sources }: Pick<Context, "sources">,
  source: string,
  locators: readonly string[] = [],
  rows = 1,
): Citation {
  const row = rowOfId(sources, source);
  // An older release may lack this column.
  const text = (name: string) => (row < 0 || !sources.columnNames.includes(name) ? null : textAt(sources, name, row));
  return {
    source,
    publisher: text("publisher") ?? source,
    title: text("title") ?? source,
    version: text("version"),
    published: text("published"),
    retrieved: text("retrieved"),
    url: text("url"),
    quoted_by_url: text("quoted_by_url"),
    licence: text("licence") ?? "",
    carrier: text("carrier"),
    carrier_licence: text("carrier_licence"),
    locators,
    rows,
  };
}

/** The citations of rows, in the order in which their sources appear. */
export function citationsOf(context: Context, rows: RowNumbers): Citation[] {
  const { table } = context;
  if (!table.columnNames.includes("source")) return [];
  const source = table.column("source", rows);
  const locator = table.column("locator", rows);
  const found = new Map<string, { locators: Set<string>; rows: number }>();
  for (const row of rows) {
    const id = valueAt(source, row) as string;
    const entry = found.get(id) ?? { locators: new Set(), rows: 0 };
    const place = valueAt(locator, row) as string | null;
    if (place !== null) entry.locators.add(place);
    entry.rows++;
    found.set(id, entry);
  }
  return [...found].map(([id, { locators, rows: count }]) => citationOf(context, id, [...locators], count));
}

/** One citation for each source, in the order of first mention. */
export function citedOnce(citations: Iterable<Citation>): Citation[] {
  const merged = new Map<string, Citation>();
  for (const citation of citations) {
    const known = merged.get(citation.source);
    merged.set(
      citation.source,
      known === undefined
        ? citation
        : {
            ...known,
            locators: [...new Set([...known.locators, ...citation.locators])],
            rows: known.rows + citation.rows,
          },
    );
  }
  return [...merged.values()];
}
