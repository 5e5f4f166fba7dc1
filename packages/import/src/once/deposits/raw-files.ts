import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A made-up deposit in the form of Professional Paper 1802. */
export interface Listed {
  readonly name: string;
  readonly mineral: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Files of the compilations that remain empty. */
const empty = [
  "ga-critical-minerals-map-2022/cm_mines_and_deposits_2022_sheet2.csv",
  ...["Site", "History", "Loc_Pt", "Resources"].map((table) => `usmin-lithium-us-2019/${table}.csv`),
  "usmin-sites-via-minmod/usmin_sites.jsonl",
  "usgs-earthmri-us-critical/us_critical_records.jsonl",
  "usgs-carbonatite-ofr2009-1139/carbonatite_records.jsonl",
  ...["commodity", "deposit"].map((table) => `usgs-ofr2005-1294-major-deposits/${table}.csv`),
  "usgs-ofr2002-189-ree/main.csv",
];

/** Writes a folder of raw files for tests: made-up deposits in one compilation, nothing in the others. @returns The folder. */
export function writeRawFiles(listed: readonly Listed[], folder: string): string {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of empty) write(path, "");
  const lines = listed.map(
    ({ name, mineral, country, latitude, longitude }) =>
      `${longitude},${latitude},${name},${mineral},Unclassified,${latitude},${longitude},${country},`,
  );
  const header = "X,Y,DEPOSIT_NAME,CRITICAL_MINERAL,DEPOSIT_TYPE,LATITUDE,LONGITUDE,LOCATION,LOC_DETAIL";
  write("usgs-pp1802-points/PP1802_CritMin_pts.csv", `${[header, ...lines].join("\n")}\n`);
  return folder;
}
