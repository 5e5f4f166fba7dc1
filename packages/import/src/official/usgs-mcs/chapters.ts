import type { Share } from "../../../../data/src/tables/shares.ts";
import { allOf, forms, idle, type Reading, scopes } from "./words.ts";

/** How the publisher counts one commodity, in any edition. */
export interface Chapter {
  /** The stage and the basis of production, and the commodity if the heading is wider. */
  readonly is: Reading & { readonly stage: Share["stage"]; readonly basis: Share["basis"] };
  /** Names of what is counted, without further meaning; with `content` or `contained` they mean the element. */
  readonly of?: readonly string[];
  /** Words of this chapter. */
  readonly words?: Readonly<Record<string, Reading>>;
  /** What differs for reserves. As they are in the ground, their stage is `mine` unless given here. */
  readonly reserves?: Reading;
  /** Stage words that the chapter uses for the stage above. */
  readonly says?: readonly Share["stage"][];
}

const mined = (basis: Share["basis"], rest: Omit<Chapter, "is"> = {}): Chapter => ({
  is: { stage: "mine", basis },
  ...rest,
});
const plant = (basis: Share["basis"], rest: Omit<Chapter, "is"> = {}): Chapter => ({
  is: { stage: "plant", basis },
  ...rest,
});

/** Chapters that print one commodity under its own name, without further words. */
const ofOwnName = (is: Chapter["is"], commodities: string): Readonly<Record<string, Chapter>> =>
  Object.fromEntries(commodities.split(" ").map((id) => [id, { is, of: [id.replaceAll("-", " ")] }]));

const four = "Australia, Canada, China and Namibia together";

/**
 * The chapters of the Mineral Commodity Summaries by the ledger's name of the commodity: the stage and basis that the publisher
 * counts, and the words that distinguish its lines. They apply to all editions.
 */
export const chapters: Readonly<Record<string, Chapter>> = {
  ...ofOwnName(
    { stage: "mine", basis: "element" },
    "antimony beryllium cobalt gold lead lithium mercury molybdenum niobium palladium platinum rhenium silver strontium tantalum tin tungsten vanadium",
  ),
  ...ofOwnName(
    { stage: "mine", basis: "gross" },
    "asbestos barite dimension-stone industrial-diamond diatomite feldspar fluorspar garnet graphite gypsum iron-oxide-pigments peat salt industrial-sand-and-gravel vermiculite wollastonite zeolites",
  ),
  ...ofOwnName({ stage: "refining", basis: "element" }, "bismuth cadmium gallium germanium indium selenium tellurium"),
  ...ofOwnName({ stage: "plant", basis: "element" }, "bromine"),
  ...ofOwnName({ stage: "plant", basis: "gross" }, "lime"),
  ...ofOwnName({ stage: "mine", basis: "REO" }, "rare-earths"),
  "manufactured-abrasives": plant("gross", {
    words: forms("fused aluminum oxide", "silicon carbide"),
  }),
  aluminium: { is: { stage: "smelting", basis: "element" }, of: ["aluminum"] },
  alumina: { is: { stage: "refining", basis: "Al2O3" }, of: ["alumina"], reserves: { stage: "refining" } },
  arsenic: plant("As2O3", {
    of: ["arsenic trioxide", "arsenic trioxide or calculated equivalent"],
    words: { "gross weight": {} },
    says: ["plant", "refining"],
  }),
  bauxite: mined("gross", {
    of: ["bauxite"],
    words: { alumina: { commodity: "alumina", stage: "refining", basis: "Al2O3" } },
    says: ["mine", "refining"],
  }),
  boron: mined("gross", {
    of: ["boron", "borates", "boron total all types", "boron all types"],
    words: {
      ...forms("crude ore", "ulexite", "compounds", "crude borates", "datolite ore", "refined borates"),
      "boron, crude ore": { form: "crude-ore" },
      "boric oxide equivalent": { basis: "B2O3" },
      "boron compounds": { form: "compounds" },
      xx: {},
    },
    says: ["mine", "plant"],
  }),
  caesium: mined("unspecified", {
    words: {
      "australia, canada, china, and namibia were estimated to have reserves totaling less than 200,000 tons": {
        scope: four,
        estimated: true,
      },
    },
  }),
  cement: plant("gross", {
    words: { "cement production": {}, "clinker capacity": { measure: "capacity", form: "clinker" } },
  }),
  chromium: mined("gross", {
    of: ["chromium", "marketable chromite ore"],
    words: { ore: { basis: "gross" }, "cr2o3 content": { basis: "Cr2O3" } },
  }),
  clays: mined("gross", {
    words: {
      bentonite: { commodity: "bentonite" },
      "fuller's earth": { commodity: "fullers-earth" },
      "fullers earth": { commodity: "fullers-earth" },
      kaolin: { commodity: "kaolin" },
    },
  }),
  copper: mined("element", {
    of: ["copper", "recoverable copper"],
    words: { "refinery production": { stage: "refining" } },
    says: ["mine", "refining"],
  }),
  "crushed-stone": mined("gross", { of: ["stone", "crushed stone"] }),
  gemstones: mined("gross", { of: ["gem-quality diamond"] }),
  helium: mined("gross", {
    of: ["helium", "helium production", "helium gas", "helium reserves"],
    words: {
      "helium gas content": {},
      "extracted from natural gas": { form: "from-natural-gas" },
      "from cliffside field": { form: "from-cliffside-field" },
    },
  }),
  iodine: mined("element", { of: ["iodine", "elemental iodine"] }),
  iron: mined("gross", {
    of: ["iron ore"],
    words: {
      "usable ore": { basis: "gross", reserves: { basis: "ore" } },
      "iron content": { basis: "element" },
      "crude ore": { basis: "ore" },
    },
    reserves: { basis: "ore" },
  }),
  "iron-and-steel": {
    is: { stage: "metal", basis: "gross" },
    words: forms("pig iron", "raw steel"),
  },
  "iron-and-steel-slag": plant("gross", {
    words: {
      "world iron slag production was estimated to be between 330 million and 390 million tons": {
        form: "iron-slag",
        estimated: true,
      },
      "steel slag production was estimated to be between 190 million and 290 million tons": {
        form: "steel-slag",
        estimated: true,
      },
    },
  }),
  krypton: plant("gross", { of: ["rare gases", "rare gases production"] }),
  neon: plant("gross", { of: ["rare gases", "rare gases production"] }),
  xenon: plant("gross", { of: ["rare gases", "rare gases production"] }),
  kyanite: mined("gross", {
    of: ["kyanite and related minerals"],
    words: { ...forms("kyanite", "andalusite", "kyanite and sillimanite"), na: {} },
  }),
  "magnesium-compounds": {
    is: { commodity: "magnesite", stage: "mine", basis: "gross" },
    of: ["magnesite", "magnesium carbonate"],
    words: { "gross weight of magnesite": { basis: "gross" }, "contained mgo": { basis: "MgO" } },
  },
  magnesium: {
    is: { stage: "smelting", basis: "element" },
    of: ["magnesium"],
    words: { "magnesium smelter production": { stage: "smelting" } },
  },
  manganese: mined("element", {
    of: ["manganese"],
    words: { "manganese content": { basis: "element", reserves: { basis: "gross" } } },
    reserves: { basis: "gross" },
  }),
  mica: mined("gross", {
    of: ["mica"],
    words: {
      ...forms("scrap and flake", "sheet"),
      "mica scrap and flake": { form: "scrap-and-flake" },
      "mica sheet": { form: "sheet" },
    },
  }),
  nickel: mined("element", { of: ["nickel"], words: { contained: { basis: "element" } } }),
  ammonia: plant("element", { of: ["ammonia", "nitrogen"] }),
  perlite: mined("gross", { of: ["perlite"], words: scopes("crude ore") }),
  "phosphate-rock": mined("gross", { of: ["phosphate rock ore", "marketable phosphate rock", "phosphate rock"] }),
  "platinum-group-metals": mined("element", {
    of: ["pgm", "pgm reserves"],
    reserves: { commodity: "platinum-group-metals" },
    words: {
      ...allOf(["palladium", "palladium content"], () => ({ commodity: "palladium" })),
      ...allOf(["platinum", "platinum content"], () => ({ commodity: "platinum" })),
    },
  }),
  potash: mined("K2O", {
    of: ["potash"],
    words: { ore: { basis: "ore" }, "ore k2o equivalent": { basis: "K2O" }, "recoverable ore": { basis: "ore" } },
  }),
  pumice: mined("gross", { of: ["pumice and pumicite"] }),
  rubidium: mined("unspecified", {
    words: {
      "australia, canada, china, and namibia were estimated to have reserves totaling less than 200,000 tons of recoverable rubidium materials":
        { scope: `${four}; recoverable rubidium materials`, estimated: true },
    },
  }),
  "construction-sand-and-gravel": mined("gross", { of: ["sand and gravel"] }),
  scandium: {
    is: { stage: "compound", basis: "Sc2O3" },
    words: {
      ...idle("global capacity for scandium oxide", "global production", "australia's reserves"),
      ...scopes("accessible economic demonstrated resources"),
    },
  },
  silicon: plant("element", {
    of: ["silicon"],
    words: {
      ...forms("ferrosilicon", "silicon metal"),
      "silicon content of ferrosilicon": { form: "ferrosilicon" },
      "silicon content of ferrosilicon production": { form: "ferrosilicon" },
      "silicon content of combined totals for ferrosilicon and silicon metal production": {},
    },
  }),
  "soda-ash": mined("gross", {
    of: ["soda ash"],
    words: {
      natural: { form: "natural" },
      synthetic: { stage: "plant", form: "synthetic" },
      "natural and synthetic": { stage: "all" },
      "total natural and synthetic": { stage: "all" },
    },
  }),
  sulfur: { is: { stage: "all", basis: "element" }, of: ["sulfur"] },
  talc: mined("gross", {
    of: ["talc", "talc and pyrophyllite", "unspecified talc and/or pyrophyllite"],
    words: {
      "crude talc": { scope: "Crude" },
      "crude and beneficiated talc and pyrophyllite": { scope: "Crude and beneficiated" },
    },
  }),
  titanium: mined("TiO2", {
    words: {
      "tio2 content": { basis: "TiO2" },
      ...forms("ilmenite", "rutile"),
      "ilmenite and rutile": { form: "all" },
      ...idle(
        "sponge metal production and sponge and pigment capacity",
        "sponge metal production and sponge and pigment yearend operating capacity",
      ),
      ...allOf(
        ["sponge", "sponge metal production", "titanium sponge metal production", "titanium sponge metal capacity"],
        () => ({ stage: "metal", form: "sponge", basis: "element" }),
      ),
      ...allOf(["pigment", "pigment capacity", "tio2 pigment capacity"], () => ({
        stage: "compound",
        form: "pigment",
        basis: "gross",
      })),
    },
  }),
  yttrium: mined("Y2O3", {
    words: { "mine production of y2o3 equivalent contained in rare-earth mineral concentrates": {} },
  }),
  zinc: mined("element", { of: ["zinc", "zinc content of concentrates and direct shipping ores"] }),
  zirconium: mined("gross", {
    of: ["zirconium", "zirconium ores and zircon concentrates", "zirconium mineral concentrates", "zirconium reserves"],
    words: { "gross weight": { basis: "gross", reserves: {} } },
    reserves: { basis: "ZrO2" },
  }),
};
