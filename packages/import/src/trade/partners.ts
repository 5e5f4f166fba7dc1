import { type AreaOf, areaNames } from "../area-names.ts";

/**
 * Codes of UN Comtrade, and of BACI after it, that are not the ISO 3166-1 number of one country. Some join territories to a
 * country (842 is the USA with Puerto Rico and the US Virgin Islands), some name none.
 */
const codes: Readonly<Record<number, string>> = {
  0: "_WLD",
  58: "_BLX",
  129: "_CRB",
  221: "_EEUR",
  251: "FRA",
  280: "DEU",
  290: "_NAF",
  381: "ITA",
  471: "_CACM",
  472: "_CAM",
  473: "_LAIA",
  490: "TWN",
  492: "_EEC",
  527: "_OOC",
  568: "_OEUR",
  577: "_OAF",
  579: "NOR",
  636: "_RAM",
  637: "_ONA",
  697: "_EFTA",
  699: "IND",
  711: "_SACU",
  736: "SDN",
  757: "CHE",
  837: "_BNK",
  838: "_FZ",
  839: "_SPC",
  842: "USA",
  849: "_USPI",
  879: "_WAS",
  899: "_NES",
};

/** Codes of UN Comtrade for what the ledger holds no area for: states that ended before the Harmonized System, and old unions. */
const notHeld: Readonly<Record<number, string>> = {
  80: "the British Antarctic Territory",
  97: "the European Union as one reporter",
  457: "Sarawak",
  459: "Peninsular Malaysia",
  461: "Sabah",
  532: "the Netherlands Antilles with Aruba (until 1985)",
  588: "East and West Pakistan (until 1971)",
  590: "Panama without the Canal Zone (until 1979)",
  592: "the Panama Canal Zone (until 1979)",
  647: "the Ryukyu Islands (until 1972)",
  658: "Saint Kitts, Nevis and Anguilla (until 1980)",
  717: "Rhodesia and Nyasaland (until 1963)",
  835: "Tanganyika (until 1964)",
  836: "Zanzibar and Pemba (until 1964)",
  841: "the United States without the US Virgin Islands (until 1980)",
  866: "the Democratic Republic of Viet-Nam (until 1975)",
  868: "the Republic of Viet-Nam (until 1975)",
};

/** What resolves the partners of customs books to areas. All throw an Error that says what is not known. */
export interface Partners {
  readonly byCode: (code: number) => string;
  /** By the three letters of ISO 3166-1. */
  readonly byLetters: (letters: string) => string;
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
  const letters = new Set(areas.flatMap(({ id }) => (/^[A-Z]{3}$/.test(id) ? [id] : [])));
  return {
    byCode(code) {
      const id = codes[code] ?? ids.get(code);
      const name = notHeld[code];
      if (id === undefined && name !== undefined)
        throw new Error(`the partner code ${code} is ${name}, which is no area of the ledger`);
      if (id === undefined)
        throw new Error(
          `the partner code ${code} is unknown: it is no ISO 3166-1 number, and no code of UN Comtrade that we know`,
        );
      return id;
    },
    byLetters(code) {
      if (letters.has(code)) return code;
      throw new Error(`the partner ${JSON.stringify(code)} is unknown: it is no code of three letters of ISO 3166-1`);
    },
    byName: (name, year) => (name.trim() === SERBIA ? (year < 2006 ? "SCG" : "SRB") : named(name)),
  };
}
