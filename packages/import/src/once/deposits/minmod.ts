import type { AreaOf } from "../../area-names.ts";
import { readLines } from "../../csv.ts";
import type { Compilation, Located } from "./located.ts";
import { innerNames } from "./names.ts";
import { sixDecimals } from "./point.ts";
import { usStates } from "./us-states.ts";
import { commoditiesOfAll } from "./words.ts";

interface Observed {
  observed_name?: string;
}

/** A record as DARPA MinMod re-encodes a USGS database: only what the importer reads. */
interface Encoded {
  record_id: string;
  name?: string;
  location_info?: { location?: string; country?: Observed[]; state_or_province?: Observed[] };
  deposit_type_candidate?: Observed[];
  mineral_inventory?: { commodity?: Observed }[];
}

const point = /POINT\s*\((-?[\d.]+) (-?[\d.]+)\)/;

/** The located records of one re-encoded file. `region` and `commodities` differ from database to database. */
function readMinMod(
  path: string,
  source: Compilation,
  locator: (record: Encoded) => string,
  tell: (record: Encoded, words: string[]) => Pick<Located, "area" | "region" | "commodities" | "depositType">,
): { located: Located[]; without: number } {
  const records = readLines<Encoded>(path);
  const located = records.flatMap((record): Located[] => {
    const at = point.exec(record.location_info?.location ?? "");
    if (record.name === undefined || at === null) return [];
    const words = (record.mineral_inventory ?? []).flatMap((entry) => entry.commodity?.observed_name ?? []);
    return [
      {
        source,
        locator: locator(record),
        name: record.name.trim(),
        otherNames: innerNames(record.name),
        latitude: sixDecimals(Number(at[2])),
        longitude: sixDecimals(Number(at[1])),
        precision: "point",
        status: null,
        evidence: "database",
        note: words.length === 0 ? "The re-encoded record names no commodity." : null,
        partOf: null,
        ...tell(record, words),
      },
    ];
  });
  return { located, without: records.length - located.length };
}

const country = (record: Encoded): string => record.location_info?.country?.[0]?.observed_name ?? "";
const region = (record: Encoded): string | null => record.location_info?.state_or_province?.[0]?.observed_name ?? null;
const american = (state: string | undefined, areaOf: AreaOf) => ({
  area: areaOf(state === "PR" ? "Puerto Rico" : "United States"),
  region: state === undefined || state === "PR" ? null : (usStates[state] ?? null),
});

/** The sites of USGS USMIN. The first two letters of a site number are its state. */
export const readUsminSites = (path: string, areaOf: AreaOf) =>
  readMinMod(
    path,
    "usgs-usmin-sites",
    (record) => `Site_ID ${record.record_id}`,
    (record, words) => ({
      ...american(record.record_id.slice(0, 2), areaOf),
      commodities: commoditiesOfAll(words),
      depositType:
        record.deposit_type_candidate
          ?.map((type) => type.observed_name)
          .find((name) => name && name !== "unclassified") ?? null,
    }),
  );

/** The critical mineral deposits of the United States (Earth Mapping Resources Initiative). */
export const readEarthMri = (path: string, areaOf: AreaOf) =>
  readMinMod(
    path,
    "usgs-critical-deposits-us",
    (record) => `record ${record.record_id}`,
    (record, words) => ({
      ...american(region(record) ?? undefined, areaOf),
      commodities: commoditiesOfAll(words),
      depositType: null,
    }),
  );

/** The explored carbonatites of Open-File Report 2009-1139, whose inventories list minerals of the rock: only what is sought counts. */
export const readCarbonatites = (path: string, areaOf: AreaOf) =>
  readMinMod(
    path,
    "usgs-ofr2009-1139",
    (record) => `record ${record.record_id}`,
    (record, words) => ({
      area: areaOf(country(record)),
      region: region(record)?.includes("\ufffd") ? null : region(record),
      commodities: commoditiesOfAll(words).filter(
        (commodity) => commodity === "rare-earths" || commodity === "niobium",
      ),
      depositType: "Carbonatite",
    }),
  );
