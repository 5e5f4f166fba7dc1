import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type Kind, kindOf } from "./usgs-kinds.ts";

/**
 * A second reader of the Mineral Commodity Summaries' world tables, for the audit alone. It shares no line with the importer, so that
 * a mistake of the one is not repeated by the other: it decodes, cleans names and reads tokens by its own means, and
 * usgs-kinds.ts beside it reads stages, forms and bases once more.
 */

export type Measure = "production" | "capacity" | "reserves";

/** One cell of production, capacity or reserves. */
export interface Cell {
  readonly edition: string;
  /** File, line and column, for a message. */
  readonly at: string;
  /** File and line. */
  readonly line: string;
  /** The chapter's name or code in the release. */
  readonly chapter: string;
  /** The commodities, one of which the cell may be of. */
  readonly commodities: readonly string[];
  readonly area: string;
  readonly measure: Measure;
  readonly year: number;
  /** As printed, without outer blanks; empty where the cell is blank. */
  readonly text: string;
  /** By what a printed number becomes the ledger's base unit; undefined where the release leaves the unit open. */
  readonly factor: number | undefined;
  /** The ledger's base unit, where the release names a unit. */
  readonly unit: string | undefined;
  /** What the cell counts. */
  readonly kind: Kind;
  /** Whether the release marks a figure in the cell as an estimate. */
  readonly estimated: boolean;
  /** The notes on the cell's line. */
  readonly notes: string;
}

/** Windows-1252 above ASCII, where it differs from Latin-1. */
const windows: Readonly<Record<number, string>> = {
  133: "…",
  145: "‘",
  146: "’",
  147: "“",
  148: "”",
  149: "•",
  150: "–",
  151: "—",
  153: "™",
};

function textOf(path: string): string {
  const bytes = readFileSync(path);
  const utf8 = bytes.toString("utf8");
  if (!utf8.includes("\ufffd")) return utf8;
  return Array.from(bytes, (byte) => windows[byte] ?? String.fromCharCode(byte)).join("");
}

const recordsOf = (path: string): string[][] =>
  parse(textOf(path), { bom: true, relax_column_count: true, relax_quotes: true });

const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();

/** Units as headers and cells give them: how many of the ledger's units one of them is. */
const factors: Readonly<Record<string, number>> = {
  t: 1,
  kt: 1e3,
  Mt: 1e6,
  mt: 1e6,
  mmt: 1e6,
  kg: 1,
  ct: 1,
  kct: 1e3,
  mct: 1e6,
  mcm: 1e6,
  tons: 1,
  "metric tons": 1,
  "thousand metric tons": 1e3,
  "thousand metric dry tons": 1e3,
  "million metric tons": 1e6,
  kilograms: 1,
  "thousand carats": 1e3,
  "thousands of carats": 1e3,
  "million carats": 1e6,
  "million cubic meters": 1e6,
  "million liters": 1e3,
};

/** What a chapter prints, where that is not the one commodity of its own name. */
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
 * Units that a header or a unit cell gets wrong or leaves out, each told elsewhere in the release: in the notes of the line
 * (chromium, molybdenum), in those of the world total (vanadium), in the header of the edition before (iron ore), in the
 * lines around it (titanium minerals).
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

/** Marks of an estimate and of a report, in the words of the notes: of the earlier year, or of both. */
const estimates =
  /(?:^|[.,;:] ?|-- ?)(?:also )?(?:production (?:data )?(?:in \d{4} )?(?:is|was|were) (?:also )?)?estimated\b/i;
const reports = /(?:^|[.,] ?|\bwas )re(?:po|pro)rted(?! by| probable)\b/i;

/** Whether a wide table marks a figure as an estimate: in its header, its type, its note, or by an `e` at its country. */
function isEstimated(at: {
  readonly header: string;
  readonly type: string;
  /** Whether an `e` is glued to the country's name. */
  readonly marked: boolean;
  readonly text: string;
  readonly notes: string;
  readonly measure: Measure;
  /** Whether it is the first figure of its measure on the line. */
  readonly first: boolean;
}): boolean {
  const ofProduction = at.measure !== "reserves" && /estimated/i.test(at.type);
  const glued = at.measure === "production" && at.marked;
  if (at.first && reports.test(at.notes)) return false;
  return /est/i.test(at.header) || ofProduction || estimates.test(at.notes) || at.text.startsWith("e") || glued;
}

const factorOf = (edition: string, commodities: readonly string[], measure: Measure, printed: number | undefined) =>
  units.find(([e, c, m]) => e === edition && commodities.includes(c) && m === measure)?.[3] ?? printed;

/** A line whose type speaks of capacity prints capacity in the columns of production: clinker does. */
const measureOf = (column: Measure, type: string): Measure =>
  column === "production" && /capacity/i.test(type) && !/production/i.test(type) ? "capacity" : column;

/** What follows a country's name without being part of it. */
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

/** Every cell of production, capacity and reserves of an edition, blank ones too. */
export function cellsOf(folder: string, edition: string, names: Names): Cell[] {
  const known = new Map(
    names.areas.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [word.toLowerCase(), id] as const)),
  );
  const area = (printed: string, at: string): string => {
    const found = areaOf(printed, known);
    if (found === undefined) throw new Error(`${at}: no area for ${JSON.stringify(printed)}`);
    return found;
  };
  const commodities = (name: string, at: string): readonly string[] => {
    const found = commoditiesOf(name, names.commodities);
    if (found.length === 0) throw new Error(`${at}: no commodity for ${JSON.stringify(name)}`);
    return found;
  };
  const isMarked = (printed: string): boolean => {
    const name = squeeze(printed).toLowerCase();
    return !known.has(name) && name.endsWith("e") && known.has(name.slice(0, -1));
  };
  const before = Number(edition) - 1;
  if (edition === "2026") {
    const [header = [], ...lines] = recordsOf(join(folder, "MCS2026_Commodities_Data.csv"));
    const column = (name: string) => header.indexOf(name);
    return lines.flatMap((line, i): Cell[] => {
      const get = (name: string) => squeeze(line[column(name)] ?? "");
      if (!get("Section").startsWith("World")) return [];
      const at = `MCS2026_Commodities_Data.csv:${i + 2}`;
      return [
        {
          edition,
          at,
          line: at,
          chapter: get("MCS chapter"),
          commodities: commodities(get("MCS chapter"), at),
          area: area(get("Country"), at),
          measure: get("Statistics").toLowerCase() as Measure,
          year: Number(get("Year")),
          text: get("Value"),
          factor: factors[get("Unit")],
          unit: baseUnitOf(get("Unit")),
          kind: kindOf({
            name: get("Commodity"),
            type: get("Statistics_detail"),
            header: "",
            country: get("Country"),
            notes: get("Notes"),
            measure: get("Statistics").toLowerCase(),
          }),
          estimated: estimates.test(get("Notes")) || /estimated/.test(get("Statistics_detail")),
          notes: get("Notes"),
        },
      ];
    });
  }
  if (edition === "2025") {
    const [header = [], ...lines] = recordsOf(join(folder, "world/MCS2025_World_Data.csv"));
    const columns: readonly [Measure, number, string, string][] = [
      ["production", before - 1, `PROD_${before - 1}`, "PROD_NOTES"],
      ["production", before, `PROD_EST_ ${before}`, "PROD_NOTES"],
      ["capacity", before - 1, `CAP_${before - 1}`, "CAP_NOTES"],
      ["capacity", before, `CAP_EST_ ${before}`, "CAP_NOTES"],
      ["reserves", before, `RESERVES_${before}`, "RESERVE_NOTES"],
    ];
    return lines.flatMap((line, i): Cell[] => {
      const get = (name: string) => squeeze(line[header.indexOf(name)] ?? "");
      if (line.every((cell) => squeeze(cell) === "")) return [];
      const at = `MCS2025_World_Data.csv:${i + 2}`;
      return columns.map(([measure, year, name, notes], i) => ({
        edition,
        at: `${at} ${name}`,
        line: at,
        chapter: get("COMMODITY"),
        commodities: commodities(get("COMMODITY"), at),
        area: area(get("COUNTRY"), at),
        measure: measureOf(measure, get("TYPE")),
        year,
        text: get(name),
        factor: factorOf(edition, commodities(get("COMMODITY"), at), measure, factors[get("UNIT_MEAS")]),
        unit: baseUnitOf(get("UNIT_MEAS")),
        kind: kindOf({
          name: get("COMMODITY"),
          type: get("TYPE"),
          header: "",
          country: get("COUNTRY"),
          notes: [get("PROD_NOTES"), get("RESERVE_NOTES")].join(" "),
          measure: measureOf(measure, get("TYPE")),
        }),
        estimated: isEstimated({
          header: name,
          type: get("TYPE"),
          marked: false,
          text: get(name),
          notes: get(notes),
          measure: measureOf(measure, get("TYPE")),
          first: columns.slice(0, i).every(([other, , column]) => other !== measure || get(column) === ""),
        }),
        notes: get(notes),
      }));
    });
  }
  return readdirSync(join(folder, "world"))
    .sort()
    .flatMap((file) => {
      const [header = [], ...lines] = recordsOf(join(folder, "world", file));
      const code = /mcs\d{4}-?([a-z-]+?)[_-]?world/i.exec(file)?.[1] ?? file;
      const columns = header.flatMap((raw, i) => {
        const name = squeeze(raw);
        const found = /^(Prod|Cap|Reserves)_/i.exec(name)?.[1]?.toLowerCase();
        if (found === undefined || /note/i.test(name)) return [];
        const measure: Measure = found === "prod" ? "production" : found === "cap" ? "capacity" : "reserves";
        const unit = name.split("_").find((part) => factors[part] !== undefined);
        const year = measure === "reserves" ? before : Number(/\d{4}/.exec(name)?.[0]);
        const notes = header.findIndex((other, j) => j > i && /note/i.test(other));
        return [{ i, measure, year, name, unit, factor: unit === undefined ? undefined : factors[unit], notes }];
      });
      return lines.flatMap((line, n) => {
        if (line.every((cell) => squeeze(cell) === "")) return [];
        const at = `${file}:${n + 2}`;
        return columns.map(
          ({ i, measure, year, name, unit, factor, notes }): Cell => ({
            edition,
            at: `${at} ${name}`,
            line: at,
            chapter: code,
            commodities: commodities(code, at),
            area: squeeze(line[1] ?? "") === "" ? "" : area(line[1] ?? "", at),
            measure: measureOf(measure, line[2] ?? ""),
            year,
            text: squeeze(line[i] ?? ""),
            factor: factorOf(edition, commodities(code, at), measure, factor),
            unit: unit === undefined ? undefined : baseUnitOf(unit),
            kind: kindOf({
              name: code,
              type: squeeze(line[2] ?? ""),
              header: name,
              country: squeeze(line[1] ?? ""),
              notes: squeeze(line[notes] ?? ""),
              measure: measureOf(measure, line[2] ?? ""),
            }),
            estimated: isEstimated({
              header: name,
              type: line[2] ?? "",
              marked: isMarked(line[1] ?? ""),
              text: squeeze(line[i] ?? ""),
              notes: squeeze(line[notes] ?? ""),
              measure: measureOf(measure, line[2] ?? ""),
              first: columns.every(
                (other) => other.measure !== measure || other.i >= i || squeeze(line[other.i] ?? "") === "",
              ),
            }),
            notes: squeeze(line[notes] ?? ""),
          }),
        );
      });
    });
}
