import { tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { selected } from "../query/filter.ts";
import type { Citation } from "./citation.ts";
import { requireCitations } from "./require-citations.ts";
import { editionYear } from "./short.ts";

/**
 * Citations as the line under a chart. The editions of one series are joined under the common beginning of their titles.
 *
 * @example sourceLine(ledger, shares.where({ source: "usgs-mcs-2025", commodity: "gallium" }).cite()) // "Source: U.S. Geological Survey, Mineral Commodity Summaries, 2025"
 */
export function sourceLine(ledger: LedgerWith<"sources">, citations: readonly Citation[]): string {
  const tables = tablesOf(ledger, "sources");
  requireCitations(citations);
  const works = new Map<string, Set<string>>();
  for (const { source, publisher, title, published } of citations) {
    const [row] = selected(tables.sources, { id: source }).toArray();
    const titles = row === undefined ? [title] : tables.sources.where({ series: row.series }).toColumns().title;
    const name = [publisher, inCommon(titles as readonly string[])].filter(Boolean).join(", ");
    const year = (row === undefined ? undefined : editionYear(row)) ?? published?.slice(0, 4) ?? "undated";
    works.set(name, (works.get(name) ?? new Set()).add(year));
  }
  const told = [...works].map(([name, of]) => {
    const years = [...of].sort();
    return `${name}, ${years.length === 1 ? years[0] : `${years[0]}–${years.at(-1)}`}`;
  });
  return `Source: ${told.join("; ")}`;
}

/** The words with which all titles begin; for one title, the title. */
function inCommon(titles: readonly string[]): string {
  const [first = [], ...others] = titles.map((title) => title.split(" "));
  const differs = first.findIndex((word, i) => others.some((other) => other[i] !== word));
  return (differs < 0 ? first : first.slice(0, differs)).join(" ").replace(/[\s,:;–-]+$/, "");
}
