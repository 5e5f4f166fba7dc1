import { requireRow, tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { selected } from "../query/filter.ts";
import type { Citation } from "./citation.ts";
import { requireCitations } from "./require-citations.ts";

/** The short names of publishers that are usual in the field. */
const publishers: Readonly<Record<string, string>> = {
  "Australian Department of Climate Change, Energy, the Environment and Water": "DCCEEW (Australia)",
  "Australian Department of Industry, Science and Resources": "DISR (Australia)",
  "Australian Department of the Prime Minister and Cabinet": "PM&C (Australia)",
  "Australian Department of Foreign Affairs and Trade": "DFAT (Australia)",
  "ARECOMS, Democratic Republic of the Congo": "ARECOMS",
  "Benchmark Mineral Intelligence": "Benchmark",
  "Cross-industry group of European metals associations": "European metals associations",
  "Energy Institute (Statistical Review of World Energy)": "Energy Institute",
  "Export-Import Bank of the United States": "US EXIM",
  "General Administration of Customs of China": "China Customs",
  "German Federal Ministry for Economic Affairs and Climate Action": "BMWK (Germany)",
  "Institute for the Analysis of Global Security (C. Hurst)": "IAGS",
  "IUPAC Commission on Isotopic Abundances and Atomic Weights": "IUPAC",
  "Jiaxin International Resources Investment": "Jiaxin Resources",
  "Japanese Ministry of Economy, Trade and Industry": "METI (Japan)",
  "Korean Ministry of Trade, Industry and Energy": "MOTIE (Korea)",
  "MacroPolo (Paulson Institute)": "MacroPolo",
  "Northern Australia Infrastructure Facility": "NAIF (Australia)",
  "Office of the US Trade Representative": "USTR",
  "Rawmaterials.net (Tradium)": "Rawmaterials.net",
  "South African Department of International Relations and Cooperation": "DIRCO (South Africa)",
  "State-owned Assets Supervision and Administration Commission of China": "SASAC (China)",
  "Theler, Kauwe and Sparks (2020), from U.S. Geological Survey": "Theler et al., from USGS",
  "U.S. Geological Survey": "USGS",
  "U.S. International Trade Commission": "USITC",
  "UK Foreign, Commonwealth and Development Office": "FCDO (UK)",
  "United States Antimony Corporation": "US Antimony",
  "US National Institute of Standards and Technology": "NIST",
  "World Mining Data (Austria), via Critical Materials Atlas": "World Mining Data",
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

/** The short names of series, used after the publisher's name. */
const works: readonly (readonly [series: string, work: string])[] = [
  ["usgs-mcs", "MCS"],
  ["usgs-ds140", "DS 140"],
  ["usgs-myb", "Minerals Yearbook"],
];

const MOST_GROUPS = 2;

/** The year in an edition's id, if there is one. */
export function editionYear(source: { readonly series: string; readonly edition: string }): string | undefined {
  requireRow("A source", source, "series");
  requireRow("A source", source, "edition");
  return /^\d{4}/.exec(source.edition.slice(source.series.length + 1))?.[0];
}

/**
 * Citations in a few words: `USGS MCS 2026 v1.3`. Versions of one edition are joined; more than two works are counted.
 *
 * @example shortCitation(ledger, shares.where({ source: "usgs-mcs-2025", commodity: "gallium" }).cite()) // "USGS MCS 2025"
 */
export function shortCitation(ledger: LedgerWith<"sources">, citations: readonly Citation[]): string {
  const tables = tablesOf(ledger, "sources");
  requireCitations(citations);
  const versions = new Map<string, string[]>();
  for (const { source, publisher, published, version } of citations) {
    const [row] = selected(tables.sources, { id: source }).toArray();
    const series = row?.series ?? "";
    const [, work] = works.find(([id]) => series.startsWith(id)) ?? [];
    const edition = row === undefined ? undefined : editionYear(row);
    const name = [publishers[publisher] ?? publisher, work, edition ?? published?.slice(0, 4) ?? "undated"]
      .filter(Boolean)
      .join(" ");
    const numbered =
      work === undefined || version === null || !/^v?\d/.test(version) ? [] : [`v${version.replace(/^v/, "")}`];
    versions.set(name, [...new Set([...(versions.get(name) ?? []), ...numbered])].sort());
  }
  const groups = [...versions].map(([name, of]) => [name, ...(of.length === 0 ? [] : [of.join(", ")])].join(" "));
  return groups.length > MOST_GROUPS ? `${groups.length} sources` : groups.join("; ");
}
