import { readLines } from "../../csv.ts";
import { type Located, locatedAs, type Printed } from "./located.ts";
import { usStates } from "./us-states.ts";
import type { Names } from "./words.ts";

interface Observed {
  observed_name?: string;
}

/** The parts that are read of a USGS record re-encoded by DARPA MinMod. */
interface Encoded {
  record_id: string;
  name?: string;
  location_info?: { location?: string; country?: Observed[]; state_or_province?: Observed[] };
  deposit_type_candidate?: Observed[];
  mineral_inventory?: { commodity?: Observed }[];
}

const point = /POINT\s*\((-?[\d.]+) (-?[\d.]+)\)/;

/** The located records of one re-encoded file, with the parts that differ between databases. */
function readMinMod(
  path: string,
  { commoditiesOf }: Names,
  tell: (
    record: Encoded,
    commodities: string[],
  ) => Pick<Printed, "source" | "locator" | "area" | "region"> & Partial<Printed>,
): { located: Located[]; without: number } {
  const records = readLines<Encoded>(path);
  const located = records.flatMap((record) => {
    const at = point.exec(record.location_info?.location ?? "");
    if (record.name === undefined || at === null) return [];
    const words = (record.mineral_inventory ?? []).flatMap((entry) => entry.commodity?.observed_name ?? []);
    const commodities = commoditiesOf(words);
    return [
      locatedAs({
        name: record.name.trim(),
        latitude: at[2],
        longitude: at[1],
        commodities,
        evidence: "database",
        note: words.length === 0 ? "The re-encoded record names no commodity." : null,
        ...tell(record, commodities),
      }),
    ];
  });
  return { located, without: records.length - located.length };
}

const region = (record: Encoded): string | null => record.location_info?.state_or_province?.[0]?.observed_name ?? null;
const american = (state: string, { areaOf }: Names) => ({
  area: areaOf(state === "PR" ? "Puerto Rico" : "United States"),
  region: state === "PR" ? null : (usStates[state] ?? null),
});

/** The sites of USGS USMIN. The first two letters of a site number are its state. */
export const readUsminSites = (path: string, names: Names) =>
  readMinMod(path, names, ({ record_id, deposit_type_candidate }) => ({
    source: "usgs-usmin-sites",
    locator: `Site_ID ${record_id}`,
    ...american(record_id.slice(0, 2), names),
    depositType:
      deposit_type_candidate?.map((type) => type.observed_name).find((name) => name && name !== "unclassified") ?? null,
  }));

/** The critical mineral deposits of the United States (Earth Mapping Resources Initiative). */
export const readEarthMri = (path: string, names: Names) =>
  readMinMod(path, names, (record) => ({
    source: "usgs-critical-deposits-us",
    locator: `record ${record.record_id}`,
    ...american(region(record) ?? "", names),
  }));

/** The explored carbonatites of Open-File Report 2009-1139, whose inventories list minerals of the rock: only commodities that were explored for count. */
export const readCarbonatites = (path: string, names: Names) =>
  readMinMod(path, names, (record, commodities) => ({
    source: "usgs-ofr2009-1139",
    locator: `record ${record.record_id}`,
    area: names.areaOf(record.location_info?.country?.[0]?.observed_name ?? ""),
    region: region(record)?.includes("\ufffd") ? null : region(record),
    commodities: commodities.filter((commodity) => commodity === "rare-earths" || commodity === "niobium"),
    depositType: "Carbonatite",
  }));
