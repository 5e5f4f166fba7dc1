import { readRecords } from "../../csv.ts";
import { type Located, locatedAs } from "./located.ts";
import type { Names } from "./words.ts";

const states: Record<string, string> = {
  ACT: "Australian Capital Territory",
  NSW: "New South Wales",
  NT: "Northern Territory",
  QLD: "Queensland",
  SA: "South Australia",
  TAS: "Tasmania",
  VIC: "Victoria",
  WA: "Western Australia",
};

const statuses: Record<string, string> = {
  "Operating mine": "operating",
  "Mine - under development": "development",
  "Mine - care and maintenance": "care_and_maintenance",
  "Mineral deposit": "undeveloped",
};

/** The words of a group before `+/-`, which means with or without. */
const certain = (group: string): string[] =>
  (group.split("+/-")[0] as string)
    .replace(/^Heavy mineral sands - /, "")
    .replace(/\([^)]*\)/g, "")
    .replace(/\bOre\b/g, "")
    .split(",");

/** The mines and deposits of Geoscience Australia's Critical Minerals Map of 2022. They have no number: name and state identify them. */
export function readGA(path: string, { areaOf, commoditiesOf }: Names): Located[] {
  const rows = readRecords(path).filter((row) => row.Latitude !== "" && row.Longitude !== "");
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const title = `${row.Name}, ${row.State}`;
    const nth = (seen.get(title) ?? 0) + 1;
    seen.set(title, nth);
    const group = row["Commodity Group"] as string;
    return locatedAs({
      source: "ga-critical-minerals-2022",
      locator: nth === 1 ? title : `${title}, ${nth}`,
      name: row.Name as string,
      area: areaOf("Australia"),
      region: states[row.State ?? ""] ?? null,
      latitude: row.Latitude,
      longitude: row.Longitude,
      commodities: commoditiesOf(certain(group)),
      depositType: group.startsWith("Heavy mineral sands") ? "Heavy mineral sands" : null,
      status: { term: statuses[row.Status ?? ""] ?? "unknown", asOf: "2023-03" },
      note: group.includes("+/-") ? `Commodity group: ${group}.` : null,
    });
  });
}
