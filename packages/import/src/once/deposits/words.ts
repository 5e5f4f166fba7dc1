const elements: Record<string, string> = {
  Ag: "silver",
  Al: "aluminium",
  As: "arsenic",
  Au: "gold",
  B: "boron",
  Ba: "barium",
  Be: "beryllium",
  Bi: "bismuth",
  Br: "bromine",
  Cd: "cadmium",
  Co: "cobalt",
  Cr: "chromium",
  Cs: "caesium",
  Cu: "copper",
  F: "fluorine",
  Fe: "iron",
  Hg: "mercury",
  I: "iodine",
  K: "potash",
  Li: "lithium",
  Mg: "magnesium",
  Mn: "manganese",
  Mo: "molybdenum",
  Na: "sodium",
  Nb: "niobium",
  Ni: "nickel",
  P: "phosphorus",
  PGE: "platinum-group-metals",
  Pb: "lead",
  Pd: "palladium",
  Pt: "platinum",
  REE: "rare-earths",
  Rb: "rubidium",
  S: "sulfur",
  Sb: "antimony",
  Sc: "scandium",
  Se: "selenium",
  Sn: "tin",
  Sr: "strontium",
  Ta: "tantalum",
  Te: "tellurium",
  Th: "thorium",
  Ti: "titanium",
  U: "uranium",
  V: "vanadium",
  W: "tungsten",
  Zn: "zinc",
  Zr: "zirconium",
};

const rareEarths =
  "lanthanum cerium praseodymium neodymium samarium europium gadolinium terbium dysprosium holmium erbium thulium ytterbium lutetium yttrium".split(
    " ",
  );
const platinumGroup = "ruthenium rhodium iridium osmium".split(" ");
const gems =
  "gem emerald sapphire ruby jade amethyst aquamarine topaz kunzite opal amber peridot tourmaline spinel corundum lapis-lazuli".split(
    " ",
  );

/** Words of the compilations that are not the ledger's, and what the ledger calls them. Others are their own kebab-case. */
const words: Record<string, readonly string[]> = {
  "rare earth elements": ["rare-earths"],
  "rare-earth elements": ["rare-earths"],
  "platinum-group elements": ["platinum-group-metals"],
  "platinum group elements": ["platinum-group-metals"],
  "niobium and tantalum": ["niobium", "tantalum"],
  "zirconium and hafnium": ["zirconium", "hafnium"],
  "tantalum tin": ["tantalum", "tin"],
  "heavy minerals": ["heavy-minerals"],
  aluminum: ["aluminium"],
  alumina: ["alumina"],
  cesium: ["caesium"],
  fluorite: ["fluorspar"],
  fluorspar: ["fluorspar"],
  baryte: ["barite"],
  phosphate: ["phosphate-rock"],
  potassium: ["potash"],
  "sulfate of potash": ["potash"],
  kaolinite: ["kaolin"],
  halloysite: ["kaolin"],
  clay: ["clays"],
  hectorite: ["clays"],
  sepiolite: ["clays"],
  palygorskite: ["clays"],
  saponite: ["clays"],
  "sodium carbonate": ["soda-ash"],
  magnesia: ["magnesite"],
  sylvite: ["potash"],
  beryl: ["beryllium"],
  zircon: ["zirconium"],
  rhodochrosite: ["manganese"],
  "lithium mica": ["lithium"],
  "lithium carbonate": ["lithium"],
  muscovite: ["mica"],
  phlogopite: ["mica"],
  anhydrite: ["gypsum"],
  "sodium chloride": ["salt"],
  borates: ["boron"],
  borax: ["boron"],
  brine: [],
  chloride: ["chlorine"],
  "silica sand": ["silica"],
  quartz: ["quartz"],
  zeolite: ["zeolites"],
  magnetite: ["iron"],
  sand: ["sand-and-gravel"],
  perlite: ["perlite"],
};

/** What the ledger calls a commodity that a compilation names by a word or a symbol. One word may stand for several. */
export function commoditiesOf(word: string): readonly string[] {
  const printed = word.trim();
  const element = elements[printed];
  if (element !== undefined) return [element];
  const lower = printed.toLowerCase();
  if (rareEarths.includes(lower)) return ["rare-earths"];
  if (platinumGroup.includes(lower)) return ["platinum-group-metals"];
  if (gems.includes(lower.replace(" ", "-"))) return ["gemstones"];
  return words[lower] ?? (lower === "" ? [] : [lower.replace(/[^a-z]+/g, "-")]);
}

/** The commodities of several words, each once, in the order of the words. */
export const commoditiesOfAll = (list: readonly string[]): string[] => [...new Set(list.flatMap(commoditiesOf))];

/** What is won together, or is called by either name: enough to take two records for one deposit, where name and place agree. */
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

const families = new Map<string, Set<number>>();
kin.forEach((members, family) => {
  for (const member of members) families.set(member, (families.get(member) ?? new Set()).add(family));
});

/** Whether two lists of commodities share one, or two that are won together. */
export const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((x) => b.some((y) => x === y || [...(families.get(x) ?? [])].some((family) => families.get(y)?.has(family))));

/**
 * What makes a record of Open-File Report 2005-1294 worth carrying: a commodity on the US list of critical minerals of
 * 2025 or on the EU list of critical raw materials of 2023. The report's other records (iron, gold, diamond, salt,
 * gypsum, limestone …) are left out.
 */
export const critical = new Set([
  ...rareEarths,
  "rare-earths",
  "aluminium",
  "bauxite",
  "alumina",
  "antimony",
  "arsenic",
  "barite",
  "barium",
  "beryllium",
  "bismuth",
  "boron",
  "caesium",
  "chromium",
  "cobalt",
  "copper",
  "feldspar",
  "fluorspar",
  "fluorine",
  "gallium",
  "germanium",
  "graphite",
  "hafnium",
  "helium",
  "indium",
  "iridium",
  "lead",
  "lithium",
  "magnesium",
  "magnesite",
  "manganese",
  "nickel",
  "niobium",
  "palladium",
  "phosphate-rock",
  "phosphorus",
  "platinum",
  "platinum-group-metals",
  "potash",
  "rhenium",
  "rubidium",
  "scandium",
  "silicon",
  "silver",
  "strontium",
  "tantalum",
  "tellurium",
  "tin",
  "titanium",
  "tungsten",
  "uranium",
  "vanadium",
  "zinc",
  "zirconium",
]);
