import { join } from "node:path";
import { grouped } from "../../../../data/src/grouped.ts";
import { readRecords } from "../../csv.ts";
import { type Located, locatedAs } from "./located.ts";
import { usStates } from "./us-states.ts";
import type { Names } from "./words.ts";

const statuses: Record<string, string> = {
  Active: "operating",
  Development: "development",
  Evaluation: "exploration",
  Exploration: "exploration",
  Discovery: "prospect",
};

/** Rows of one table of the release: headers without their key mark, `<Null>` as an empty cell. */
export function readRelease(folder: string, table: string): Record<string, string>[] {
  return readRecords(join(folder, `${table}.csv`), "latin1").map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name.replace(/ \*$/, ""), cell === "<Null>" ? "" : cell]),
    ),
  );
}

const otherNames = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** The deposits and prospects within each site that has more than one. A site with only one is that deposit itself. */
export function partsOfSites(folder: string): Record<string, string>[] {
  const features = readRelease(folder, "Loc_Pt").filter((row) => row.Ftr_ID?.startsWith("Mo"));
  return [...grouped(features, (row) => row.Site_ID).values()].filter(({ length }) => length > 1).flat();
}

/** The sites of the USGS lithium release, and the deposits within them. Mine features and wells are not deposits. */
export function readUsminLithium(folder: string, { areaOf, commoditiesOf }: Names): Located[] {
  const history = readRelease(folder, "History").sort((a, b) => Number(a.Year_From) - Number(b.Year_From));
  const regionSite = new Map(
    readRelease(folder, "Loc_Pt")
      .filter((row) => row.Ftr_ID?.startsWith("Mr"))
      .map((row) => [row.Ftr_ID, row.Site_ID] as const),
  );
  const common = (row: Record<string, string>) => ({
    source: "usgs-usmin-lithium-2019" as const,
    otherNames: otherNames(row.Other_Name),
    area: areaOf("United States"),
    region: usStates[(row.Site_ID as string).slice(0, 2)] ?? null,
    precision: "centroid" as const,
    commodities: commoditiesOf((row.Commodity as string).split(";")),
  });
  const ofSite = readRelease(folder, "Site").map((row) => {
    const id = row.Site_ID as string;
    const last = history.filter((step) => step.Site_ID === id && statuses[step.Status ?? ""] !== undefined).at(-1);
    const parent = regionSite.get(row.MinReg_ID);
    return locatedAs({
      ...common(row),
      locator: `Site_ID ${id}`,
      name: row.Site_Name as string,
      latitude: row.Approx_Lat,
      longitude: row.Approx_Lon,
      status: last
        ? { term: statuses[last.Status as string] as string, asOf: last.Year_To || (last.Year_From as string) }
        : null,
      partOf: parent !== undefined && parent !== id ? `Site_ID ${parent}` : null,
    });
  });
  const ofPart = partsOfSites(folder).map((row) =>
    locatedAs({
      ...common(row),
      locator: `Ftr_ID ${row.Ftr_ID}`,
      name: (row.Ftr_Name as string)
        .replace(/^(.*?), \1 /, "$1 ")
        .replace(/^Kings Valley, (Thacker Pass) deposit$/, "$1"),
      latitude: row.Lat_WGS84,
      longitude: row.Long_WGS84,
      partOf: `Site_ID ${row.Site_ID}`,
    }),
  );
  return [...ofSite, ...ofPart];
}
