import { gathered } from "../../../../data/src/grouped.ts";
import type { AreaOf } from "../../area-names.ts";

const rareEarths =
  "lanthanum cerium praseodymium neodymium samarium europium gadolinium terbium dysprosium holmium erbium thulium ytterbium lutetium yttrium".split(
    " ",
  );

/** Words of the compilations, by the ledger's name. One word may mean several commodities. */
const calledOtherwise: Readonly<Record<string, readonly string[]>> = {
  "rare-earths": ["rare earth elements", ...rareEarths],
  "platinum-group-metals": ["platinum group elements", "ruthenium", "rhodium", "iridium", "osmium"],
  gemstones:
    "gem emerald sapphire ruby jade amethyst aquamarine topaz kunzite opal amber peridot tourmaline spinel corundum lapis-lazuli".split(
      " ",
    ),
  niobium: ["niobium and tantalum"],
  tantalum: ["niobium and tantalum", "tantalum tin"],
  tin: ["tantalum tin"],
  zirconium: ["zirconium and hafnium", "zircon"],
  hafnium: ["zirconium and hafnium"],
  aluminium: ["aluminum"],
  caesium: ["cesium"],
  fluorspar: ["fluorite"],
  barite: ["baryte"],
  "phosphate-rock": ["phosphate"],
  potash: ["potassium", "sulfate of potash", "sylvite"],
  kaolin: ["kaolinite", "halloysite"],
  clays: ["clay", "hectorite", "sepiolite", "palygorskite", "saponite"],
  "soda-ash": ["sodium carbonate"],
  magnesite: ["magnesia"],
  beryllium: ["beryl"],
  manganese: ["rhodochrosite"],
  lithium: ["lithium mica", "lithium carbonate"],
  mica: ["muscovite", "phlogopite"],
  gypsum: ["anhydrite"],
  salt: ["sodium chloride"],
  boron: ["borates", "borax"],
  chlorine: ["chloride"],
  silica: ["silica sand"],
  zeolites: ["zeolite"],
  iron: ["magnetite"],
  "sand-and-gravel": ["sand"],
};

/** Resolves a compilation's words to countries and commodities. */
export interface Names {
  readonly areaOf: AreaOf;
  /** The distinct commodities of some words or symbols, in the order of the words. */
  readonly commoditiesOf: (words: readonly string[]) => string[];
  /** Whether records of Open-File Report 2005-1294 with this commodity are read: it is on a list of critical ones. */
  readonly isCritical: (commodity: string) => boolean;
}

/** Symbols that are not of an element, or that mean the goods in which it is sold. */
const symbols = { REE: "rare-earths", PGE: "platinum-group-metals", K: "potash" } as const;

const kebab = (word: string): string => word.toLowerCase().replace(/[^a-z]+/g, "-");

/** Reads words and symbols of commodities. An unknown word becomes its own kebab-case. */
export function commodityWords(commodities: readonly { id: string; symbol: string | null }[]): Names["commoditiesOf"] {
  // A brine is not a commodity: its content is named beside it.
  const known = new Map<string, readonly string[]>([["brine", []]]);
  for (const { id, symbol } of commodities) if (symbol !== null) known.set(symbol, [id]);
  for (const [symbol, id] of Object.entries(symbols)) known.set(symbol, [id]);
  for (const [id, words] of Object.entries(calledOtherwise))
    for (const word of words.map(kebab)) known.set(word, [...(known.get(word) ?? []), id]);
  const of = (word: string): readonly string[] => known.get(word) ?? known.get(kebab(word)) ?? [kebab(word)];
  return (words) => [...new Set(words.map((word) => word.trim()).flatMap((word) => (word === "" ? [] : of(word))))];
}

/**
 * Commodities on the US list of critical minerals of 2025 or the EU list of critical raw materials of 2023, and what they are
 * extracted from. Coal is left out, like the report's other records: iron, gold, diamond, salt, gypsum, limestone …
 */
export function criticalCommodities(
  members: readonly { readonly group: string; readonly member: string }[],
): Names["isCritical"] {
  const critical = new Set(["rare-earths", "barium", "fluorine", "magnesite"]);
  for (const { group, member } of members)
    if ((group === "us-critical-2025" || group === "eu-critical-2023") && member !== "metallurgical-coal")
      critical.add(member);
  return (commodity) => critical.has(commodity);
}

/** Commodities that are mined together or share names: two records of them are one deposit if name and place agree. */
const kin: readonly (readonly string[])[] = [
  ["rare-earths", "light-rare-earths", "heavy-rare-earths", "scandium", ...rareEarths, "thorium"],
  ["rare-earths", "niobium", "zirconium", "beryllium", "thorium", "uranium", "phosphate-rock"],
  ["niobium", "tantalum"],
  ["platinum-group-metals", "platinum", "palladium", "chromium", "nickel"],
  ["phosphate-rock", "phosphorus"],
  ["fluorspar", "fluorine"],
  ["barite", "barium"],
  ["titanium", "zirconium", "hafnium", "heavy-minerals", "monazite", "rare-earths"],
  ["titanium", "titanomagnetite", "heavy-minerals", "zirconium", "vanadium", "hafnium", "monazite"],
  ["aluminium", "alumina", "bauxite", "gallium"],
  ["zinc", "lead", "germanium", "indium", "gallium", "silver", "cadmium"],
  ["copper", "molybdenum", "rhenium", "cobalt", "nickel", "gold", "tellurium", "selenium"],
  ["silicon", "silica", "quartz"],
  ["lithium", "caesium", "rubidium", "tantalum", "beryllium", "tin", "boron", "potash"],
  ["tungsten", "tin", "molybdenum", "bismuth", "beryllium"],
  ["magnesium", "magnesite"],
  ["antimony", "gold", "mercury"],
];

const families = gathered(
  kin.flatMap((members, family) => members.map((member) => ({ member, family }))),
  ({ member }) => member,
  ({ family }) => family,
);

/** Whether two lists share a commodity, or have two that are mined together. */
export const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((x) => b.some((y) => x === y || [...(families.get(x) ?? [])].some((family) => families.get(y)?.has(family))));
