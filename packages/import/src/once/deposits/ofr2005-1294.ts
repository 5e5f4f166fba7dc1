import { join } from "node:path";
import type { AreaOf } from "../../area-names.ts";
import { readRecords } from "../../csv.ts";
import type { Located } from "./located.ts";
import { innerNames } from "./names.ts";
import { sixDecimals } from "./point.ts";
import { commoditiesOfAll, critical } from "./words.ts";

/** The records of USGS Open-File Report 2005-1294 that bear a critical commodity and have a coordinate. Most coordinates are whole minutes. */
export function readOFR2005(folder: string, areaOf: AreaOf): { located: Located[]; without: number } {
  const words = new Map<string, string[]>();
  for (const { gid, value } of readRecords(join(folder, "commodity.csv")) as { gid: string; value: string }[])
    words.set(gid, [...(words.get(gid) ?? []), value]);
  const rows = readRecords(join(folder, "deposit.csv"));
  const located = rows
    .filter((row) => row.latitude !== "" && row.longitude !== "")
    .map(
      (row): Located => ({
        source: "usgs-ofr2005-1294",
        locator: `gid ${row.gid}`,
        name: row.dep_name as string,
        otherNames: innerNames(row.dep_name as string),
        area: areaOf((row.country as string).replace("\u0092", "’").replace("?", "")),
        region: row.state || null,
        latitude: sixDecimals(Number(row.latitude)),
        longitude: sixDecimals(Number(row.longitude)),
        precision: "minutes",
        commodities: commoditiesOfAll(words.get(row.gid as string) ?? []),
        depositType:
          [row.dep_type, row.type_detail].filter((text) => text && text !== "Unclassified").join(", ") || null,
        status: null,
        evidence: "primary",
        note: null,
        partOf: null,
      }),
    )
    .filter((record) => record.commodities.some((commodity) => critical.has(commodity)));
  return { located, without: rows.length - located.length };
}
