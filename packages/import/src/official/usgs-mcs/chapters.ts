import type { Share } from "../../../../data/src/tables/shares.ts";

/** What a word of the release says of the figure beside it. */
export interface Reading {
  readonly commodity?: string;
  readonly stage?: Share["stage"];
  readonly measure?: Share["measure"];
  readonly form?: string;
  readonly basis?: Share["basis"];
  /** What is counted, where it is more or less than the other columns say. */
  readonly scope?: string;
  readonly estimated?: true;
  /** What it says of reserves instead, where it speaks of production alone. */
  readonly reserves?: Reading;
}

/** How the publisher counts one commodity, whatever the edition says of it. */
export interface Chapter {
  /** The stage and the basis of production, and the commodity where the heading is wider. */
  readonly is: Reading & { readonly stage: Share["stage"]; readonly basis: Share["basis"] };
  /** Names of what is counted, which say nothing new; with `content` or `contained` they say that the element is meant. */
  readonly of?: readonly string[];
  /** Words of this chapter. */
  readonly words?: Readonly<Record<string, Reading>>;
  /** What is different of reserves. They are in the ground: their stage is `mine`, unless this says another. */
  readonly reserves?: Reading;
  /** Stage words that the chapter uses for the stage above. */
  readonly says?: readonly Share["stage"][];
}

const mined = (basis: Share["basis"], rest: Omit<Chapter, "is"> = {}): Chapter => ({
  is: { stage: "mine", basis },
  ...rest,
});
const refined = (rest: Omit<Chapter, "is"> = {}): Chapter => ({ is: { stage: "refining", basis: "element" }, ...rest });
const plant = (basis: Share["basis"], rest: Omit<Chapter, "is"> = {}): Chapter => ({
  is: { stage: "plant", basis },
  ...rest,
});

const four = "Australia, Canada, China and Namibia together";

/**
 * The chapters of the Mineral Commodity Summaries by the ledger's name of the commodity: what stage and basis the publisher
 * counts, and the words by which it tells its lines apart. Knowledge of the publisher, not of an edition.
 */
export const chapters: Readonly<Record<string, Chapter>> = {
  "manufactured-abrasives": plant("gross", {
    words: { "fused aluminum oxide": { form: "fused-aluminum-oxide" }, "silicon carbide": { form: "silicon-carbide" } },
  }),
  aluminium: { is: { stage: "smelting", basis: "element" }, of: ["aluminum"] },
  alumina: { is: { stage: "refining", basis: "Al2O3" }, of: ["alumina"], reserves: { stage: "refining" } },
  antimony: mined("element", { of: ["antimony"] }),
  arsenic: plant("As2O3", {
    of: ["arsenic trioxide", "arsenic trioxide or calculated equivalent"],
    words: { "gross weight": {} },
    says: ["plant", "refining"],
  }),
  asbestos: mined("gross", { of: ["asbestos"] }),
  barite: mined("gross", { of: ["barite"] }),
  bauxite: mined("gross", {
    of: ["bauxite"],
    words: { alumina: { commodity: "alumina", stage: "refining", basis: "Al2O3" } },
    says: ["mine", "refining"],
  }),
  beryllium: mined("element", { of: ["beryllium"] }),
  bismuth: refined({ of: ["bismuth"] }),
  boron: mined("gross", {
    of: ["boron", "borates", "boron total all types", "boron all types"],
    words: {
      "crude ore": { form: "crude-ore" },
      "boron, crude ore": { form: "crude-ore" },
      ulexite: { form: "ulexite" },
      "boric oxide equivalent": { basis: "B2O3" },
      compounds: { form: "compounds" },
      "boron compounds": { form: "compounds" },
      "crude borates": { form: "crude-borates" },
      "datolite ore": { form: "datolite-ore" },
      "refined borates": { form: "refined-borates" },
      xx: {},
    },
    says: ["mine", "plant"],
  }),
  bromine: plant("element", { of: ["bromine"] }),
  cadmium: refined({ of: ["cadmium"] }),
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
  cobalt: mined("element", { of: ["cobalt"] }),
  copper: mined("element", {
    of: ["copper", "recoverable copper"],
    words: { "refinery production": { stage: "refining" } },
    says: ["mine", "refining"],
  }),
  "crushed-stone": mined("gross", { of: ["stone", "crushed stone"] }),
  "dimension-stone": mined("gross", { of: ["dimension stone"] }),
  "industrial-diamond": mined("gross", { of: ["industrial diamond"] }),
  diatomite: mined("gross", { of: ["diatomite"] }),
  feldspar: mined("gross", { of: ["feldspar"] }),
  fluorspar: mined("gross", { of: ["fluorspar"] }),
  gallium: refined({ of: ["gallium"] }),
  garnet: mined("gross", { of: ["garnet"] }),
  gemstones: mined("gross", { of: ["gem-quality diamond"] }),
  germanium: refined({ of: ["germanium"] }),
  gold: mined("element", { of: ["gold"] }),
  graphite: mined("gross", { of: ["graphite"] }),
  gypsum: mined("gross", { of: ["gypsum"] }),
  helium: mined("gross", {
    of: ["helium", "helium production", "helium gas", "helium reserves"],
    words: {
      "helium gas content": {},
      "extracted from natural gas": { form: "from-natural-gas" },
      "from cliffside field": { form: "from-cliffside-field" },
    },
  }),
  indium: refined({ of: ["indium"] }),
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
    words: { "pig iron": { form: "pig-iron" }, "raw steel": { form: "raw-steel" } },
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
  "iron-oxide-pigments": mined("gross", { of: ["iron oxide pigments"] }),
  krypton: plant("gross", { of: ["rare gases", "rare gases production"] }),
  neon: plant("gross", { of: ["rare gases", "rare gases production"] }),
  xenon: plant("gross", { of: ["rare gases", "rare gases production"] }),
  kyanite: mined("gross", {
    of: ["kyanite and related minerals"],
    words: {
      kyanite: { form: "kyanite" },
      andalusite: { form: "andalusite" },
      "kyanite and sillimanite": { form: "kyanite-and-sillimanite" },
      na: {},
    },
  }),
  lead: mined("element", { of: ["lead"] }),
  lime: plant("gross", { of: ["lime"] }),
  lithium: mined("element", { of: ["lithium"] }),
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
  mercury: mined("element", { of: ["mercury"] }),
  mica: mined("gross", {
    of: ["mica"],
    words: {
      "mica scrap and flake": { form: "scrap-and-flake" },
      "scrap and flake": { form: "scrap-and-flake" },
      "mica sheet": { form: "sheet" },
      sheet: { form: "sheet" },
    },
  }),
  molybdenum: mined("element", { of: ["molybdenum"] }),
  nickel: mined("element", { of: ["nickel"], words: { contained: { basis: "element" } } }),
  niobium: mined("element", { of: ["niobium"] }),
  ammonia: plant("element", { of: ["ammonia", "nitrogen"] }),
  palladium: mined("element", { of: ["palladium"] }),
  peat: mined("gross", { of: ["peat"] }),
  perlite: mined("gross", { of: ["perlite"], words: { "crude ore": { scope: "Crude ore" } } }),
  "phosphate-rock": mined("gross", { of: ["phosphate rock ore", "marketable phosphate rock", "phosphate rock"] }),
  platinum: mined("element", { of: ["platinum"] }),
  "platinum-group-metals": mined("element", {
    of: ["pgm", "pgm reserves"],
    reserves: { commodity: "platinum-group-metals" },
    words: {
      palladium: { commodity: "palladium" },
      "palladium content": { commodity: "palladium" },
      platinum: { commodity: "platinum" },
      "platinum content": { commodity: "platinum" },
    },
  }),
  potash: mined("K2O", {
    of: ["potash"],
    words: { ore: { basis: "ore" }, "ore k2o equivalent": { basis: "K2O" }, "recoverable ore": { basis: "ore" } },
  }),
  pumice: mined("gross", { of: ["pumice and pumicite"] }),
  "rare-earths": mined("REO", { of: ["rare earths"] }),
  rhenium: mined("element", { of: ["rhenium"] }),
  rubidium: mined("unspecified", {
    words: {
      "australia, canada, china, and namibia were estimated to have reserves totaling less than 200,000 tons of recoverable rubidium materials":
        { scope: `${four}; recoverable rubidium materials`, estimated: true },
    },
  }),
  salt: mined("gross", { of: ["salt"] }),
  "construction-sand-and-gravel": mined("gross", { of: ["sand and gravel"] }),
  "industrial-sand-and-gravel": mined("gross", { of: ["industrial sand and gravel"] }),
  scandium: {
    is: { stage: "compound", basis: "Sc2O3" },
    words: {
      "global capacity for scandium oxide": {},
      "global production": {},
      "australia's reserves": {},
      "accessible economic demonstrated resources": { scope: "Accessible economic demonstrated resources" },
    },
  },
  selenium: refined({ of: ["selenium"] }),
  silicon: plant("element", {
    of: ["silicon"],
    words: {
      ferrosilicon: { form: "ferrosilicon" },
      "silicon content of ferrosilicon": { form: "ferrosilicon" },
      "silicon content of ferrosilicon production": { form: "ferrosilicon" },
      "silicon content of combined totals for ferrosilicon and silicon metal production": {},
      "silicon metal": { form: "silicon-metal" },
    },
  }),
  silver: mined("element", { of: ["silver"] }),
  "soda-ash": mined("gross", {
    of: ["soda ash"],
    words: {
      natural: { form: "natural" },
      synthetic: { stage: "plant", form: "synthetic" },
      "natural and synthetic": { stage: "all" },
      "total natural and synthetic": { stage: "all" },
    },
  }),
  strontium: mined("element", { of: ["strontium"] }),
  sulfur: { is: { stage: "all", basis: "element" }, of: ["sulfur"] },
  talc: mined("gross", {
    of: ["talc", "talc and pyrophyllite", "unspecified talc and/or pyrophyllite"],
    words: {
      "crude talc": { scope: "Crude" },
      "crude and beneficiated talc and pyrophyllite": { scope: "Crude and beneficiated" },
    },
  }),
  tantalum: mined("element", { of: ["tantalum"] }),
  tellurium: refined({ of: ["tellurium"] }),
  tin: mined("element", { of: ["tin"] }),
  titanium: mined("TiO2", {
    words: {
      "tio2 content": { basis: "TiO2" },
      ilmenite: { form: "ilmenite" },
      rutile: { form: "rutile" },
      "ilmenite and rutile": { form: "all" },
      "sponge metal production and sponge and pigment capacity": {},
      "sponge metal production and sponge and pigment yearend operating capacity": {},
      sponge: { stage: "metal", form: "sponge", basis: "element" },
      "sponge metal production": { stage: "metal", form: "sponge", basis: "element" },
      "titanium sponge metal production": { stage: "metal", form: "sponge", basis: "element" },
      "titanium sponge metal capacity": { stage: "metal", form: "sponge", basis: "element" },
      pigment: { stage: "compound", form: "pigment", basis: "gross" },
      "pigment capacity": { stage: "compound", form: "pigment", basis: "gross" },
      "tio2 pigment capacity": { stage: "compound", form: "pigment", basis: "gross" },
    },
  }),
  tungsten: mined("element", { of: ["tungsten"] }),
  vanadium: mined("element", { of: ["vanadium"] }),
  vermiculite: mined("gross", { of: ["vermiculite"] }),
  wollastonite: mined("gross", { of: ["wollastonite"] }),
  yttrium: mined("Y2O3", {
    words: { "mine production of y2o3 equivalent contained in rare-earth mineral concentrates": {} },
  }),
  zeolites: mined("gross", { of: ["zeolites"] }),
  zinc: mined("element", { of: ["zinc", "zinc content of concentrates and direct shipping ores"] }),
  zirconium: mined("gross", {
    of: ["zirconium", "zirconium ores and zircon concentrates", "zirconium mineral concentrates", "zirconium reserves"],
    words: { "gross weight": { basis: "gross", reserves: {} } },
    reserves: { basis: "ZrO2" },
  }),
};

/** Words that mean the same in every chapter. */
export const words: Readonly<Record<string, Reading>> = {
  "": {},
  rounded: {},
  estimated: { estimated: true },
  production: {},
  reserves: {},
  capacity: {},
  "production capacity": {},
  "yearend capacity": {},
  "primary production": {},
  "primary and secondary refinery production": { stage: "refining" },
  "mine production": { stage: "mine" },
  "refinery production": { stage: "refining" },
  "refinery capacity": { stage: "refining" },
  "smelter production": { stage: "smelting" },
  "smelter capacity": { stage: "smelting" },
  "plant production": { stage: "plant" },
  "plant capacity": { stage: "plant" },
  "all forms": {},
  "dry tons": {},
  "calcined equivalent weights": {},
  "gross weight": { basis: "gross" },
  "contained content": { basis: "element" },
  "k2o equivalent": { basis: "K2O" },
  "reo equivalent": { basis: "REO" },
  "zro2 content": { basis: "ZrO2" },
  beneficiated: { scope: "Beneficiated" },
  marketable: { scope: "Marketable" },
  crude: { scope: "Crude" },
  "crude ore": { scope: "Crude ore" },
  "crude and beneficiated": { scope: "Crude and beneficiated" },
  "unspecified minerals": { scope: "Unspecified minerals" },
  steatite: { scope: "Steatite" },
  "includes steatite": { scope: "Includes steatite" },
  "includes crude": { scope: "Includes crude" },
  "includes pegmatites": { scope: "Includes pegmatites" },
  "includes puerto rico": { scope: "Includes Puerto Rico" },
  processed: { scope: "Processed" },
  shipments: { scope: "Shipments" },
  "quicklime only": { scope: "Quicklime only" },
  "hydrated and quicklime": { scope: "Hydrated and quicklime" },
  "industrial and construction": { scope: "Industrial and construction" },
  exports: { scope: "Exports" },
  "net exports": { scope: "Net exports" },
  recoverable: { scope: "Recoverable" },
  concentrate: { scope: "Concentrate" },
  ocher: { scope: "Ocher" },
  umber: { scope: "Umber" },
  "ocher and red iron oxide": { scope: "Ocher and red iron oxide" },
  "crude and anode slimes": { scope: "Crude and anode slimes" },
  "copper telluride": { scope: "Copper telluride" },
  "overseas territory of france": {},
};
