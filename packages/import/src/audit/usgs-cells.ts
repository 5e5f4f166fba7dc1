import { type Kind, kindOf } from "./usgs-kinds.ts";
import { factors, filesOf, longCells, type Measure, type Printed, squeeze, wideCells } from "./usgs-layouts.ts";

/**
 * A second reader of the Mineral Commodity Summaries' world tables, only for the audit. It shares no code with the importer, so
 * that it does not repeat a mistake: it decodes, cleans names and reads tokens in its own way; usgs-layouts.ts reads the three
 * layouts, and usgs-kinds.ts the stages, forms and bases.
 */

/** One cell of production, capacity or reserves. */
export interface Cell extends Omit<Printed, "country" | "unit" | "words"> {
  readonly edition: string;
  /** The possible commodities of the cell. */
  readonly commodities: readonly string[];
  readonly area: string;
  /** The factor from a printed number to the ledger's base unit; undefined if the release gives no unit. */
  readonly factor: number | undefined;
  /** The ledger's base unit, if the release gives a unit. */
  readonly unit: string | undefined;
  /** What the cell counts. */
  readonly kind: Kind;
}

/** The commodities of a chapter, unless it has only the commodity of its own name. */
const chapters: Readonly<Record<string, string>> = {
  abras: "manufactured-abrasives abrasives",
  bauxi: "bauxite alumina",
  boron: "boron",
  cesium: "caesium",
  clays: "bentonite fullers-earth kaolin clays",
  cemen: "cement",
  diamo: "industrial-diamond",
  feore: "iron",
  fepig: "iron-oxide-pigments",
  fesla: "iron-and-steel-slag",
  feste: "iron-and-steel",
  felds: "feldspar",
  garne: "garnet",
  gemst: "gemstones",
  graph: "graphite",
  heliu: "helium krypton neon xenon argon",
  indus: "industrial-diamond",
  kyani: "kyanite",
  mgcomp: "magnesite magnesium-compounds",
  mgmet: "magnesium",
  "magnesium-c": "magnesite magnesium-compounds",
  "magnesium-m": "magnesium",
  nitro: "ammonia",
  plati: "platinum palladium platinum-group-metals",
  pumic: "pumice",
  quart: "quartz",
  raree: "rare-earths",
  alumi: "aluminium",
  "iron-ore": "iron",
  "iron-oxide": "iron-oxide-pigments",
  "iron-and-steel": "iron-and-steel",
  "iron-and-steel-slag": "iron-and-steel-slag",
  sandi: "industrial-sand-and-gravel",
  sandc: "construction-sand-and-gravel",
  "sand-and-gravel-industrial": "industrial-sand-and-gravel",
  "sand-and-gravel-construction": "construction-sand-and-gravel",
  sodaa: "soda-ash",
  stond: "dimension-stone",
  stonc: "crushed-stone",
  "stone-crushed": "crushed-stone",
  "stone-dimension": "dimension-stone",
  simet: "silicon",
  sulfu: "sulfur",
  talc: "talc pyrophyllite",
  timin: "titanium",
  titan: "titanium",
  gemanium: "germanium",
  zirco: "zirconium",
  zeoli: "zeolites",
  wolla: "wollastonite",
  mica: "mica",
};

function commoditiesOf(name: string, ids: readonly string[]): readonly string[] {
  const key = squeeze(name)
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
  const named = Object.keys(chapters)
    .filter((prefix) => key.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
  if (named !== undefined) return (chapters[named] as string).split(" ");
  if (ids.includes(key)) return [key];
  const stem = key.slice(0, 5).replace(/-$/, "");
  return ids.filter(
    (id) => id.startsWith(stem) && (key.length <= 6 || key.startsWith(id.slice(0, Math.min(id.length, 8)))),
  );
}

/**
 * Units that a header or a unit cell gets wrong or leaves out. Each is given elsewhere: in the notes of the line (chromium,
 * molybdenum) or of the world total (vanadium), in the header of the previous edition (iron ore), on the lines around it
 * (titanium minerals).
 */
const units: readonly (readonly [edition: string, commodity: string, Measure, factor: number])[] = [
  ["2023", "chromium", "production", 1e3],
  ["2025", "iron", "reserves", 1e6],
  ["2025", "molybdenum", "reserves", 1e3],
  ["2025", "vanadium", "reserves", 1e3],
];

/** The ledger's base unit of a printed one. */
const baseUnitOf = (printed: string | undefined): string | undefined =>
  printed === undefined || factors[printed] === undefined
    ? undefined
    : /^(kg|kilo)/.test(printed)
      ? "kg"
      : /ct$|carats/.test(printed)
        ? "ct"
        : /mcm|cubic|liters/.test(printed)
          ? "m3"
          : "t";

/** The area of a printed name, without what follows the name. */
function areaOf(printed: string, known: ReadonlyMap<string, string>): string | undefined {
  const name = squeeze(printed);
  if (/^world/i.test(name)) return "world";
  const tries = [name, name.replace(/\s*\d+(, ?\d+)*$/, "")];
  tries.push(
    ...tries.map((each) => each.replace(/e$/, "")),
    ...tries.map((each) => each.replace(/\s*\(.*\)\s*\d*$/, "")),
  );
  tries.push(...tries.map((each) => each.replace(/, .*$/, "")));
  for (const each of tries) {
    const id = known.get(each.trim().toLowerCase());
    if (id !== undefined) return id;
  }
  return undefined;
}

export interface Names {
  readonly commodities: readonly string[];
  readonly areas: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[];
}

/** All cells of production, capacity and reserves of an edition, including blank ones. */
export function cellsOf(folder: string, edition: string, names: Names): Cell[] {
  const known = new Map(
    names.areas.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [word.toLowerCase(), id] as const)),
  );
  const isMarked = (printed: string): boolean => {
    const name = printed.toLowerCase();
    return !known.has(name) && name.endsWith("e") && known.has(name.slice(0, -1));
  };
  const printed =
    edition === "2026"
      ? longCells(folder)
      : edition === "2025"
        ? wideCells(folder)
        : filesOf(folder, edition, isMarked);
  return printed.map(({ country, unit, words, ...cell }) => {
    const commodities = commoditiesOf(cell.chapter, names.commodities);
    if (commodities.length === 0) throw new Error(`${cell.line}: no commodity for ${JSON.stringify(cell.chapter)}`);
    const area = country === "" ? "" : areaOf(country, known);
    if (area === undefined) throw new Error(`${cell.line}: no area for ${JSON.stringify(country)}`);
    const own = units.find(([e, c, m]) => e === edition && commodities.includes(c) && m === cell.measure)?.[3];
    return {
      ...cell,
      edition,
      commodities,
      area,
      factor: own ?? (unit === undefined ? undefined : factors[unit]),
      unit: baseUnitOf(unit),
      kind: kindOf({ ...words, country, measure: cell.measure }),
    };
  });
}
