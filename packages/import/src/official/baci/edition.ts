import { basename } from "node:path";
import { hs_edition } from "../../../../data/src/tables/products.ts";

type HsEdition = keyof typeof hs_edition;

/** Which nomenclature, year and version a file of BACI is. */
export interface BaciEdition {
  readonly hs: HsEdition;
  readonly year: number;
  /** `202301`, or `202401b`. */
  readonly version: string;
  readonly series: string;
  readonly sourceId: string;
}

/**
 * Reads it off the name that CEPII gives the file: `BACI_HS17_Y2020_V202301.csv`.
 *
 * @throws Error where the name does not say.
 */
export function editionOf(path: string): BaciEdition {
  const found = /baci_(hs\d{2})_y?(\d{4})_v(\d{6}[a-z]?)/i.exec(basename(path));
  const hs = found?.[1]?.toLowerCase();
  if (found === null || hs === undefined || !(hs in hs_edition))
    throw new Error(
      `${basename(path)}: a file of BACI is named like BACI_HS17_Y2020_V202301.csv, which says nomenclature, year and version; nomenclatures are ${Object.keys(hs_edition).join(", ")}`,
    );
  const version = (found[3] as string).toLowerCase();
  const series = `cepii-baci-${hs}`;
  return { hs: hs as HsEdition, year: Number(found[2]), version, series, sourceId: `${series}-v${version}` };
}

/** The row of `sources` of one version of one nomenclature. */
export const sourceRow = ({ hs, version, series, sourceId }: BaciEdition) => ({
  id: sourceId,
  series,
  edition: sourceId,
  version,
  erratum_of: null,
  publisher: "CEPII",
  title: `BACI: bilateral trade by six-digit product of ${hs.toUpperCase()}, version ${version}`,
  url: "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
  quoted_by_url: null,
  published: `${version.slice(0, 4)}-${version.slice(4, 6)}`,
  retrieved: null,
  licence: "etalab-2-0",
  carrier: null,
  carrier_licence: null,
  universe: "all_partners" as const,
  note: "Both sides’ reports made into one figure, free on board; all partners, no row for the world. A version restates every year. Values to the dollar (thousands with three decimals), quantities in metric tons.",
});
