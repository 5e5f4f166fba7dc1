import { readRecords } from "../../csv.ts";
import { type Located, locatedAs } from "./located.ts";
import type { Names } from "./words.ts";

/** The deposit classes of Open-File Report 2002-189. */
const classes: Record<string, string> = {
  carb: "Carbonatite",
  "carb-re": "Carbonatite, related",
  "alk-ig": "Alkaline igneous",
  "placer-sh": "Shoreline placer",
  "placer-al": "Alluvial placer",
  "placer-pal": "Paleoplacer",
  "placer-unc": "Placer, unclassified",
  phos: "Phosphorite",
  "ion-ad": "Ion adsorption",
  met: "Metamorphic",
  "hyd-feox": "Hydrothermal iron oxide",
  "oth-ig-aff": "Other, igneous affiliated",
  "oth-u": "Other, uranium",
  "oth-f": "Other, fluorine",
  "oth-baux": "Other, bauxite",
  "oth-pb": "Other, lead",
};

/** Patterns for the free text of the status column, the most specific first: the first that fits decides. */
const statuses: readonly (readonly [RegExp, string])[] = [
  [/pilot/i, "pilot"],
  [/past|closed|ceased|exhausted/i, "past_producer"],
  [/under development|in development/i, "development"],
  [/active (exploration|prospect|p prospect)/i, "exploration"],
  [/prospect/i, "prospect"],
  [/active|produc|byproduct/i, "operating"],
  [/occurrence/i, "occurrence"],
  [/resource|potential/i, "undeveloped"],
];

function statusOf(text: string): Located["status"] {
  const hit = statuses.find(([pattern]) =>
    pattern.test(text.replace(/potential\.? (byproduct|producer)|not recovered|does not recover/gi, "potential")),
  );
  return hit ? { term: hit[1], asOf: /\b(19|20)\d\d\b/.exec(text)?.[0] ?? "2002" } : null;
}

/** The records of USGS Open-File Report 2002-189 that have a coordinate. All of them contain rare earths. */
export function readOFR2002(path: string, { areaOf }: Names): { located: Located[]; without: number } {
  const rows = readRecords(path);
  const located = rows
    .filter((row) => row.latitude !== "" && row.longitude !== "")
    .map((row) =>
      locatedAs({
        source: "usgs-ofr2002-189",
        locator: `rec_id ${row.rec_id}`,
        name: row.depname as string,
        area: areaOf(row.country as string),
        region: row.stprov || null,
        latitude: row.latitude,
        longitude: row.longitude,
        precision: "minutes",
        commodities: ["rare-earths"],
        depositType: classes[row.deptype ?? ""] ?? null,
        status: statusOf(row.status ?? ""),
      }),
    );
  return { located, without: rows.length - located.length };
}
