import type { Share } from "../../../../data/src/tables/shares.ts";

/** A world table of the yearbook, and how its lines become rows. */
export interface WorldTable {
  /** The beginning of the title, without its footnotes. */
  readonly title: RegExp;
  readonly commodity: string;
  readonly stage: Share["stage"];
  readonly measure: Share["measure"];
  /** The basis of the figures; a table with several columns for each year names one above each. */
  readonly basis: Share["basis"];
  /**
   * The forms of a country's line, by the publisher's words after the country: `all` if the line is the country's total. A line can
   * be both, for example if a country makes only concentrates.
   */
  readonly forms: Readonly<Record<string, readonly string[]>>;
  /** The forms of a line within the block of a country (`China:`) whose total has a line of its own. */
  readonly inBlock?: Readonly<Record<string, readonly string[]>>;
  /** Words that say what a country makes, but are not a form with a total of its own: they become the scope. */
  readonly words?: RegExp;
  /** Headings above several countries (`Matte:`), and the form of their total. */
  readonly groups?: Readonly<Record<string, string>>;
  /** The stage of a form that differs from the table's stage. */
  readonly stageOf?: Readonly<Record<string, Share["stage"]>>;
  /** A form whose total is that of a block with only these lines. */
  readonly totalOf?: { readonly lines: readonly string[]; readonly form: string };
}

const each = (words: readonly string[], more: readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(words.map((word) => [word, [slug(word), ...more]]));

/** A form's name from the publisher's words. */
export function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The products of cobalt refineries, as table 8 names them. */
const COBALT = "(?:chloride|metal powder|metal|oxide|hydroxide|salts|sulfate)";

const ELECTROWON = "leaching-electrowon";
const whole = { "": ["all"] } as const;

const products = ["Chemicals", "Ferronickel", "Metal", "Oxide sinter", "Unspecified"];

/** The yearbook's names of laterite, sulfide and other ore, with the words for the product. */
const ores = (word: string): readonly string[] =>
  /^laterite ore/i.test(word)
    ? ["laterite-ore", "all"]
    : /^sulfide ore/i.test(word)
      ? ["sulfide-ore", "all"]
      : /^undifferentiated or other/i.test(word)
        ? ["undifferentiated-or-other", "all"]
        : ["all"];

const nickelOres = [
  "laterite ore",
  "laterite ore, dry",
  "laterite ore, nickel-cobalt sulfide",
  "laterite ore, nickel cobalt sulfide",
  "laterite ore, nickel-cobalt hydroxide",
  "laterite ore, nickel cobalt hydroxide",
  "sulfide ore, concentrate",
  "sulfide ore, matte produced",
  "undifferentiated or other",
  "undifferentiated or other, nickel hydroxide",
  // The tables of 2020 omit "sulfide ore" before Zambia's concentrate.
  "concentrate",
];

/** The world tables that are read. A table of a commodity that is not here is left out, and counted. */
export const worldTables: readonly WorldTable[] = [
  {
    title: /^RARE EARTHS: WORLD MINE PRODUCTION/,
    commodity: "rare-earths",
    stage: "mine",
    measure: "production",
    basis: "REO",
    forms: whole,
  },
  {
    title: /^COBALT: WORLD MINE PRODUCTION/,
    commodity: "cobalt",
    stage: "mine",
    measure: "production",
    basis: "element",
    forms: whole,
  },
  {
    title: /^COBALT: WORLD REFINERY PRODUCTION/,
    commodity: "cobalt",
    stage: "refining",
    measure: "production",
    basis: "element",
    forms: whole,
    words: new RegExp(`^${COBALT}(?:(?:, | and | )${COBALT})*$`),
  },
  {
    title: /^WORLD ANNUAL COBALT REFINERY CAPACITY/,
    commodity: "cobalt",
    stage: "refining",
    measure: "capacity",
    basis: "element",
    forms: whole,
  },
  {
    title: /^COPPER: WORLD MINE PRODUCTION/,
    commodity: "copper",
    stage: "mine",
    measure: "production",
    basis: "element",
    forms: {
      ...whole,
      concentrates: ["concentrates", "all"],
      "leaching, electrowon": [ELECTROWON, "all"],
    },
    inBlock: { Concentrates: ["concentrates"], "Leaching, electrowon": [ELECTROWON] },
  },
  {
    title: /^COPPER: WORLD SMELTER PRODUCTION/,
    commodity: "copper",
    stage: "smelting",
    measure: "production",
    basis: "element",
    forms: { ...whole, primary: ["primary", "all"], secondary: ["secondary", "all"] },
    inBlock: { Primary: ["primary"], Secondary: ["secondary"] },
  },
  {
    title: /^COPPER: WORLD REFINERY PRODUCTION/,
    commodity: "copper",
    stage: "refining",
    measure: "production",
    basis: "element",
    // Electrowon copper is primary; other primary copper counts as "primary, other" in the world's total.
    forms: {
      ...whole,
      primary: ["primary-other", "primary", "all"],
      secondary: ["secondary", "all"],
      "leaching, electrowon": [ELECTROWON, "primary", "all"],
    },
    inBlock: {
      Primary: ["primary-other", "primary"],
      Secondary: ["secondary"],
      "Leaching, electrowon": [ELECTROWON],
      Other: ["primary-other"],
    },
    totalOf: { lines: ["Leaching, electrowon", "Other"], form: "primary" },
  },
  {
    title: /^NICKEL: WORLD MINE PRODUCTION/,
    commodity: "nickel",
    stage: "mine",
    measure: "production",
    basis: "element",
    forms: { ...whole, ...Object.fromEntries(nickelOres.map((word) => [word, ores(word)])) },
    inBlock: {
      "Laterite ore": ["laterite-ore"],
      "Sulfide ore": ["sulfide-ore"],
      "Sulfide ore, concentrate": ["sulfide-ore"],
      "Undifferentiated or other": ["undifferentiated-or-other"],
    },
  },
  {
    title: /^NICKEL: WORLD PRODUCTION OF INTERMEDIATE PRODUCTS FOR EXPORT/,
    commodity: "nickel",
    stage: "intermediate",
    measure: "production",
    basis: "element",
    forms: {
      "": ["matte"],
      ...each(
        ["nickel-cobalt sulfide", "nickel-cobalt hydroxide", "nickel cobalt sulfide", "nickel cobalt hydroxide"],
        [],
      ),
    },
    inBlock: each(
      ["Ammoniacal liquor precipitate and unspecified", "Nickel-cobalt sulfide", "Nickel cobalt sulfide"],
      [],
    ),
    groups: { Matte: "matte", Other: "other-than-matte" },
  },
  {
    title: /^NICKEL: WORLD PRIMARY PRODUCTION/,
    commodity: "nickel",
    stage: "refining",
    measure: "production",
    basis: "element",
    forms: {
      ...whole,
      ...each(
        products.map((word) => word.toLowerCase()),
        ["all"],
      ),
      "chemicals, nickel-hydroxide": ["chemicals", "all"],
      "chemicals, nickel hydroxide": ["chemicals", "all"],
      "oxide sinter, including oxides": ["oxide-sinter", "all"],
    },
    inBlock: {
      ...each(products, []),
      "Chemicals, including powder, salts, solutions, and other": ["chemicals"],
      "Metal, cathode": ["metal"],
      "Metal, electrolytic, including cathode and briquettes": ["metal"],
      "Ferronickel, nickel pig iron": ["ferronickel-nickel-pig-iron"],
      "Oxide sinter, including oxides": ["oxide-sinter"],
    },
  },
  {
    title: /^NATURAL GRAPHITE: WORLD PRODUCTION/,
    commodity: "graphite",
    stage: "mine",
    measure: "production",
    basis: "gross",
    forms: {
      ...whole,
      amorphous: ["amorphous", "all"],
      "crystalline flake": ["crystalline-flake", "all"],
      vein: ["vein", "all"],
    },
    inBlock: {
      Amorphous: ["amorphous"],
      "Crystalline flake": ["crystalline-flake"],
      "Vein or lump": ["vein"],
    },
  },
  {
    title: /^LITHIUM MINERALS AND BRINE: WORLD PRODUCTION/,
    commodity: "lithium",
    stage: "mine",
    measure: "production",
    basis: "gross",
    forms: {
      ...whole,
      "subsurface brine": [],
      ...each(
        [
          "spodumene",
          "concentrate",
          "lepidolite",
          "lithium carbonate",
          "lithium carbonate equivalent",
          "petalite, lepidolite",
        ],
        [],
      ),
    },
    inBlock: each(["Lithium carbonate", "Lithium chloride", "Lithium hydroxide"], []),
    // It is made from carbonate and so not in the total, according to a footnote.
    stageOf: { "lithium-hydroxide": "compound" },
  },
];
