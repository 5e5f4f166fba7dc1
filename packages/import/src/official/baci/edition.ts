import { basename } from "node:path";
import { hs_edition } from "../../../../data/src/tables/products.ts";

type HsEdition = keyof typeof hs_edition;

/** The nomenclature, year and version of a file of BACI. */
export interface BaciEdition {
  readonly hs: HsEdition;
  readonly year: number;
  /** `202301`, or `202401b`. */
  readonly version: string;
  readonly series: string;
  readonly sourceId: string;
  /** That of CEPII, or that of an extract with letters for countries and values in dollars. */
  readonly layout: "cepii" | "letters";
}

/** The maker of the extract with letters for countries. */
const EXTRACTOR = "GitHub repository Varcolacus/critical-materials-atlas";

/**
 * Reads the edition from CEPII's name of the file: `BACI_HS17_Y2020_V202301.csv`. For an extract with letters for countries, the
 * version comes before the year: `baci_hs17_v202601_2022.csv`.
 *
 * @throws Error if the name does not give it.
 */
export function editionOf(path: string): BaciEdition {
  const name = basename(path);
  const letters = /^baci_(hs\d{2})_v(\d{6}[a-z]?)_(\d{4})\.csv$/i.exec(name);
  const found = letters
    ? [letters[0], letters[1], letters[3], letters[2]]
    : /baci_(hs\d{2})_y?(\d{4})_v(\d{6}[a-z]?)/i.exec(name);
  const hs = found?.[1]?.toLowerCase();
  if (found === null || hs === undefined || !(hs in hs_edition))
    throw new Error(
      `${name}: a BACI file has a name like BACI_HS17_Y2020_V202301.csv, with nomenclature, year and version; nomenclatures are ${Object.keys(hs_edition).join(", ")}`,
    );
  const version = (found[3] as string).toLowerCase();
  const series = `cepii-baci-${hs}${letters ? "-extract" : ""}`;
  return {
    hs: hs as HsEdition,
    year: Number(found[2]),
    version,
    series,
    sourceId: `${series}-v${version}`,
    layout: letters ? "letters" : "cepii",
  };
}

/**
 * Whether a year is the last of its version, which CEPII calls provisional: the version of a January ends two years before it
 * (202601 with 2024).
 */
export const isProvisional = ({ year, version }: BaciEdition): boolean => year === Number(version.slice(0, 4)) - 2;

/** The row of `sources` of one version of one nomenclature. */
export const sourceRow = ({ hs, version, series, sourceId, layout }: BaciEdition) => ({
  id: sourceId,
  series,
  edition: sourceId,
  version,
  erratum_of: null,
  publisher: "CEPII",
  title: `BACI: bilateral trade by six-digit product of ${hs.toUpperCase()}, version ${version}${layout === "letters" ? ", an extract" : ""}`,
  url: "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
  quoted_by_url: null,
  published: `${version.slice(0, 4)}-${version.slice(4, 6)}`,
  retrieved: null,
  data_through: null,
  licence: "etalab-2-0",
  carrier: layout === "letters" ? EXTRACTOR : null,
  carrier_licence: null,
  universe: "all_partners" as const,
  note:
    layout === "letters"
      ? "Both sides’ reports made into one figure, free on board; all partners, no row for the world. Whoever cut the extract kept some codes, in whole dollars, and left the quantities out. Of the last year of its version CEPII says that it is provisional."
      : "Both sides’ reports made into one figure, free on board; all partners, no row for the world. A version restates every year, and its last is provisional. Values to the dollar (thousands with three decimals), quantities in metric tons.",
});
