import type { z } from "zod";
import { mirrors } from "../../../../data/src/check/rules/sources/source-address-kind.ts";
import type { sources } from "../../../../data/src/tables/sources.ts";
import { datedPages } from "./dated.ts";
import type { Line } from "./line.ts";

export type Source = z.infer<typeof sources.row>;

interface Publisher {
  /** The word that its pages' ids begin with. */
  readonly short: string;
  readonly licence: string;
  /** The publisher, where the list names the carrier with it. */
  readonly name?: string;
  readonly carrier?: string;
}

const usGovernment = (short: string): Publisher => ({ short, licence: "us-public-domain" });
const copyright = (short: string): Publisher => ({ short, licence: "facts-only" });

/** Who prints figures of the list, and what may be done with them. */
const publishers: Readonly<Record<string, Publisher>> = {
  "AME Research": copyright("ame"),
  "Argus Media": copyright("argus"),
  Azzet: copyright("azzet"),
  "BIG Media": copyright("big-media"),
  "Benchmark Mineral Intelligence": copyright("benchmark"),
  "Bernreuter Research": copyright("bernreuter"),
  "British Geological Survey, shares by Critical Materials Atlas": copyright("bgs"),
  CSIS: copyright("csis"),
  "Capital Core Network": copyright("capital-core"),
  "Critical Raw Materials Alliance": copyright("crma"),
  "Cross-industry group of European metals associations": copyright("metals-associations"),
  "Energy Institute (Statistical Review of World Energy)": copyright("energy-institute"),
  "Euratom Supply Agency": { short: "euratom", licence: "ec-reuse" },
  "European Commission": { short: "ec", licence: "ec-reuse" },
  "ING Research": copyright("ing"),
  IndexBox: copyright("indexbox"),
  "Institute for the Analysis of Global Security (C. Hurst)": copyright("iags"),
  "International Energy Agency": copyright("iea"),
  "MacroPolo (Paulson Institute)": copyright("macropolo"),
  "Noveon Magnetics": copyright("noveon"),
  "Quest Metals": copyright("quest-metals"),
  "Radio Free Europe / Radio Liberty": copyright("rferl"),
  "Rawmaterials.net (Tradium)": copyright("tradium"),
  Rizinia: copyright("rizinia"),
  "Royal Australian Air Force (The Runway)": copyright("raaf"),
  "Stratas Advisors": copyright("stratas"),
  "Taylor & Francis": copyright("taylor-francis"),
  "The Oregon Group": copyright("oregon-group"),
  "The White House": usGovernment("white-house"),
  "Theler, Kauwe and Sparks (2020), from U.S. Geological Survey": { short: "theler", licence: "mit" },
  "Thunder Said Energy": copyright("thunder-said"),
  Tradium: copyright("tradium"),
  "Trend News Agency": copyright("trend"),
  "U.S. Department of Energy": usGovernment("doe"),
  "U.S. Energy Information Administration": usGovernment("eia"),
  "U.S. Geological Survey": usGovernment("usgs"),
  "U.S. Government Accountability Office": usGovernment("gao"),
  "World Mining Data (Austria), via Critical Materials Atlas": copyright("world-mining-data"),
  "World Nuclear Association": copyright("wna"),
  "Zillion Copper": copyright("zillion"),
};

/** Pages whose editions form a series, or whose title says less than their id should. */
const named: Readonly<Record<string, Pick<Source, "id" | "series" | "edition">>> = {
  "World Uranium Mining Production (edition with data to 2024)": editionOf("wna-uranium-mining", "2024-data"),
  "World Uranium Mining Production": editionOf("wna-uranium-mining", "2022-data"),
  "Mineral Commodity Summaries: gallium": editionOf("usgs-mcs-chapter-gallium", "2023"),
  "USGS World Minerals Outlook to 2029 (SIR 2025-5021), data release": onePage("usgs-world-minerals-outlook-2025"),
  "World Mining Data 2026 (gallium)": editionOf("world-mining-data", "2026"),
  "Critical Minerals Dataset (May 2025 edition), supply sheet, base case": onePage(
    "iea-critical-minerals-dataset-2025",
  ),
};

function onePage(id: string): Pick<Source, "id" | "series" | "edition"> {
  return { id, series: id, edition: id } as Pick<Source, "id" | "series" | "edition">;
}

function editionOf(series: string, edition: string): Pick<Source, "id" | "series" | "edition"> {
  const id = `${series}-${edition}`;
  return { id, series, edition: id } as Pick<Source, "id" | "series" | "edition">;
}

/** The day on which the list was collected. */
const retrieved = "2026-11-23";

const slug = (words: string) =>
  words
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.slice(0, 6)
    .join("-") ?? "";

function idsOf(line: Line, publisher: Publisher): Pick<Source, "id" | "series" | "edition"> {
  const known = named[line.source_title];
  if (known !== undefined) return known;
  const chapter = /^Mineral Commodity Summaries (\d{4}): (\w+)$/.exec(line.source_title);
  if (chapter !== null) {
    const series = "usgs-mcs-chapter";
    const edition = `${series}-${chapter[2]}-${chapter[1]}`;
    return { id: edition, series: `${series}-${chapter[2]}`, edition } as Pick<Source, "id" | "series" | "edition">;
  }
  const year = line.source_date.slice(0, 4);
  return onePage([publisher.short, slug(line.source_title), year].filter((part) => part !== "").join("-"));
}

/** Whether an address is that of a copy, not of the publisher. */
export const isMirror = (address: string) =>
  address !== "" && mirrors.some((domain) => new URL(address).hostname.endsWith(domain));

/**
 * The source row of a line's page.
 *
 * @throws Error naming a publisher whose licence is not known.
 */
export function pageOf(line: Line): Source {
  const publisher = publishers[line.source_publisher];
  if (publisher === undefined)
    throw new Error(`no licence known for the publisher ${JSON.stringify(line.source_publisher)}`);
  const byAtlas = /computed by the atlas/.test(line.notes);
  return {
    ...idsOf(line, publisher),
    version: null,
    erratum_of: null,
    publisher: line.source_publisher,
    title: line.source_title,
    // A copy is no publisher's own address, though the list gives it as one.
    url: isMirror(line.source_url) ? null : line.source_url || null,
    quoted_by_url: isMirror(line.source_url) ? line.source_url : line.quoted_by_url || null,
    published: line.source_date || datedPages[line.source_url] || null,
    retrieved,
    data_through: null,
    licence: publisher.licence,
    carrier: byAtlas ? "Critical Materials Atlas" : null,
    carrier_licence: null,
    universe: null,
    note: byAtlas
      ? "The percentages were computed by the carrier, not printed by the publisher."
      : /newsfilecorp.*\/redirect\//.test(line.source_url)
        ? "The address is a redirect of a news wire to the page of the association, whose text was read there."
        : null,
  } as Source;
}

/** The ids of all pages of the list that the ledger could cite: what the importer once wrote of them it makes anew. */
export const pagesOf = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => (line.source_publisher in publishers ? [pageOf(line).id as string] : [])));
