import { counted } from "../../../../data/src/grouped.ts";
import { readRecords } from "../../csv.ts";
import { type Located, locatedAs } from "./located.ts";
import type { Names } from "./words.ts";

/** The points of USGS Professional Paper 1802. One record is one name under one critical mineral; records have no number. */
export function readPP1802(path: string, { areaOf, commoditiesOf }: Names): Located[] {
  const rows = readRecords(path);
  const title = (row: Record<string, string>) => `${row.DEPOSIT_NAME}, ${row.CRITICAL_MINERAL}, ${row.LOCATION}`;
  const times = counted(rows.map(title));
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const nth = (seen.get(title(row)) ?? 0) + 1;
    seen.set(title(row), nth);
    return locatedAs({
      source: "usgs-pp1802-2017",
      locator: times.get(title(row)) === 1 ? title(row) : `${title(row)}, ${nth}`,
      name: row.DEPOSIT_NAME as string,
      area: areaOf(row.LOCATION as string),
      region: row.LOC_DETAIL?.startsWith("At ") ? null : row.LOC_DETAIL || null,
      latitude: row.LATITUDE,
      longitude: row.LONGITUDE,
      commodities: commoditiesOf((row.CRITICAL_MINERAL as string).split(";")),
      depositType: /unclassified/i.test(row.DEPOSIT_TYPE ?? "") ? null : row.DEPOSIT_TYPE || null,
    });
  });
}
