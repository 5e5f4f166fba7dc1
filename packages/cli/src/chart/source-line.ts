import type { Citation } from "@oreledger/sdk";

const YEAR = /\b(?:19|20)\d\d\b/g;

/**
 * Who says so, as a line under a chart: the editions of one work stand together,
 * `U.S. Geological Survey, Mineral Commodity Summaries, 2022–2026`.
 */
export function sourceLine(citations: readonly Citation[]): string {
  const works = new Map<string, Set<string>>();
  for (const { publisher, title, published } of citations) {
    const work = title
      // Which version of an edition it is stands in the list of sources.
      .replace(/\s*\([^)]*\)|,? version \S+/g, "")
      .replace(YEAR, "")
      .replace(/\s*Data Release/, "")
      .replace(/\s{2,}/g, " ")
      .replace(/[\s,:;–-]+$/, "")
      .trim();
    const name = [publisher, work].filter(Boolean).join(", ");
    const year = title.match(YEAR)?.at(-1) ?? published?.slice(0, 4) ?? "n.d.";
    works.set(name, (works.get(name) ?? new Set()).add(year));
  }
  const told = [...works].map(([name, of]) => {
    const years = [...of].sort();
    return `${name}, ${years.length === 1 ? years[0] : `${years[0]}–${years.at(-1)}`}`;
  });
  return `Source: ${told.join("; ")}`;
}
