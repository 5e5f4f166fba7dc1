import { join } from "node:path";
import { grouped } from "../../../../data/src/grouped.ts";
import { readRecords } from "../../csv.ts";
import { type Located, locatedAs } from "./located.ts";
import type { Names } from "./words.ts";

/** The records of USGS Open-File Report 2005-1294 that have a critical commodity and a coordinate. Most coordinates are whole minutes. */
export function readOFR2005(
  folder: string,
  { areaOf, commoditiesOf, isCritical }: Names,
): { located: Located[]; without: number } {
  const words = grouped(readRecords(join(folder, "commodity.csv")), ({ gid }) => gid);
  const rows = readRecords(join(folder, "deposit.csv"));
  const located = rows
    .filter((row) => row.latitude !== "" && row.longitude !== "")
    .map((row) =>
      locatedAs({
        source: "usgs-ofr2005-1294",
        locator: `gid ${row.gid}`,
        name: row.dep_name as string,
        area: areaOf((row.country as string).replace("\u0092", "’").replace("?", "")),
        region: row.state || null,
        latitude: row.latitude,
        longitude: row.longitude,
        precision: "minutes",
        commodities: commoditiesOf((words.get(row.gid as string) ?? []).map(({ value }) => value as string)),
        depositType:
          [row.dep_type, row.type_detail].filter((text) => text && text !== "Unclassified").join(", ") || null,
      }),
    )
    .filter((record) => record.commodities.some(isCritical));
  return { located, without: rows.length - located.length };
}
