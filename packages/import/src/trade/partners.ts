import { type AreaOf, areaNames } from "../area-names.ts";

/** A code of UN Comtrade that ISO 3166-1 gives to another area (Monaco). The other codes are among the names of the ledger's areas. */
const UNLIKE_ISO: Readonly<Record<number, string>> = { 492: "_EEC" };

/** Codes of UN Comtrade without an area in the ledger: states that ended before the Harmonized System, and old unions. */
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

/** Resolves the partners of customs books to areas. All functions throw an Error that says what is unknown. */
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
  readonly other_names: readonly string[];
}

/** WITS prints one name for Serbia and Montenegro until they separated in 2006, and for Serbia since. */
const SERBIA = "Serbia, FR(Serbia/Montenegro)";

export function partnersOf(areas: readonly Area[]): Partners {
  // Numbers among the names are codes of UN Comtrade: some join territories to a country (842 is the USA with Puerto Rico and
  // the US Virgin Islands), some name none.
  const ids = new Map(
    areas.flatMap(({ id, m49, other_names }) =>
      [m49 ?? "", ...other_names].flatMap((name) => (/^\d{1,3}$/.test(name) ? [[Number(name), id] as const] : [])),
    ),
  );
  const named: AreaOf = areaNames(areas);
  const letters = new Set(areas.flatMap(({ id }) => (/^[A-Z]{3}$/.test(id) ? [id] : [])));
  return {
    byCode(code) {
      const id = UNLIKE_ISO[code] ?? ids.get(code);
      const name = notHeld[code];
      if (id === undefined && name !== undefined)
        throw new Error(`the partner code ${code} is ${name}, which is not an area of the ledger`);
      if (id === undefined)
        throw new Error(
          `the partner code ${code} is unknown: it is neither an ISO 3166-1 number nor a known UN Comtrade code`,
        );
      return id;
    },
    byLetters(code) {
      if (letters.has(code)) return code;
      throw new Error(`the partner ${JSON.stringify(code)} is unknown: it is not a three-letter code of ISO 3166-1`);
    },
    byName: (name, year) => (name.trim() === SERBIA ? (year < 2006 ? "SCG" : "SRB") : named(name)),
  };
}
