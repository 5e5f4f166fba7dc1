import type { LedgerWith } from "../ledger/ledger.ts";
import type { Citation } from "./citation.ts";

/** What readers of the field call a publisher, where that is shorter. */
const publishers: Readonly<Record<string, string>> = {
  "U.S. Geological Survey": "USGS",
  "Ministry of Commerce of China": "MOFCOM",
  "International Energy Agency": "IEA",
  "World Nuclear Association": "WNA",
  "U.S. Department of Energy": "US DOE",
  "U.S. Government Accountability Office": "US GAO",
  "U.S. Energy Information Administration": "US EIA",
  "United Nations Statistics Division": "UN Comtrade",
  "Royal Australian Air Force (The Runway)": "RAAF",
  "British Geological Survey, shares by Critical Materials Atlas": "BGS",
};

/** What readers call a series, beside its publisher. */
const works: readonly (readonly [series: string, work: string])[] = [
  ["usgs-mcs", "MCS"],
  ["usgs-ds140", "DS 140"],
  ["usgs-myb", "Minerals Yearbook"],
];

const MOST_NAME = 24;
const MOST_GROUPS = 2;

/** A name of at most so many signs, cut between words. */
function brief(name: string): string {
  if (name.length <= MOST_NAME) return name;
  const cut = name.slice(0, MOST_NAME);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[\s,;(–-]+$/, "")}…`;
}

/**
 * Who says so, in a few words: `USGS MCS 2026 v1.3`. Versions of one edition stand together; more than two works are counted.
 *
 * @example shortCitation(ledger, shares.where({ source: "usgs-mcs-2025", commodity: "gallium" }).cite()) // "USGS MCS 2025"
 */
export function shortCitation({ tables }: LedgerWith<"sources">, citations: readonly Citation[]): string {
  const versions = new Map<string, string[]>();
  for (const { source, publisher, published, version } of citations) {
    const row = tables.sources.where({ id: source } as never).toArray()[0];
    const series = row?.series ?? "";
    const [, work] = works.find(([id]) => series.startsWith(id)) ?? [];
    const [edition] = /^\d{4}/.exec(row?.edition.slice(series.length + 1) ?? "") ?? [];
    const name = [brief(publishers[publisher] ?? publisher), work, edition ?? published?.slice(0, 4) ?? "n.d."]
      .filter(Boolean)
      .join(" ");
    const numbered =
      work === undefined || version === null || !/^v?\d/.test(version) ? [] : [`v${version.replace(/^v/, "")}`];
    versions.set(name, [...new Set([...(versions.get(name) ?? []), ...numbered])].sort());
  }
  const groups = [...versions].map(([name, of]) => [name, ...(of.length === 0 ? [] : [of.join(", ")])].join(" "));
  return groups.length > MOST_GROUPS ? `${groups.length} sources` : groups.join("; ");
}
