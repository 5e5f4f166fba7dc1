import { type AreaOf, areaNames } from "../area-names.ts";

/**
 * Codes of UN Comtrade, and of BACI after it, that are not the ISO 3166-1 number of one country. Some join territories to a
 * country (842 is the USA with Puerto Rico and the US Virgin Islands), some name none.
 */
const codes: Readonly<Record<number, string>> = {
  0: "_WLD",
  58: "_BLX",
  251: "FRA",
  280: "DEU",
  381: "ITA",
  490: "TWN",
  568: "_OEUR",
  579: "NOR",
  697: "_EFTA",
  699: "IND",
  711: "_SACU",
  736: "SDN",
  757: "CHE",
  838: "_FZ",
  839: "_SPC",
  842: "USA",
  849: "_USPI",
  899: "_NES",
};

/** What resolves the partners of customs books to areas. Both throw an Error that says what is not known. */
export interface Partners {
  readonly byCode: (code: number) => string;
  /** @param year The year of the flow: a name can pass from one state to another. */
  readonly byName: (name: string, year: number) => string;
}

interface Area {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly m49: string | null;
}

/** WITS prints one name for Serbia and Montenegro until they parted in 2006, and for Serbia alone since. */
const SERBIA = "Serbia, FR(Serbia/Montenegro)";

export function partnersOf(areas: readonly Area[]): Partners {
  const ids = new Map(areas.flatMap(({ id, m49 }) => (m49 === null ? [] : [[Number(m49), id] as const])));
  const named: AreaOf = areaNames(areas);
  return {
    byCode(code) {
      const id = codes[code] ?? ids.get(code);
      if (id === undefined)
        throw new Error(
          `the partner code ${code} is unknown: it is no ISO 3166-1 number, and no code of UN Comtrade that we know`,
        );
      return id;
    },
    byName: (name, year) => (name.trim() === SERBIA ? (year < 2006 ? "SCG" : "SRB") : named(name)),
  };
}
