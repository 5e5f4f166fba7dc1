import { type AreaCode, type CommodityId, fold, nearest } from "@oreledger/data";
import { AmbiguousName, OreledgerError, UnknownValue } from "../errors.ts";
import { requireFunction, requireList, requireText, tablesOf } from "../given.ts";
import { onceFor } from "../once-for.ts";
import type { LedgerTables, LedgerWith } from "./ledger.ts";

/** The kinds of things with names. */
export type NamedKind = "area" | "commodity";

/** An area or a commodity found by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** The group that an area represents, such as `c5` for Central Asia. */
  readonly group?: string | null;
}

interface Index {
  /** What a folded spelling means. More than one: the name is ambiguous. */
  readonly named: ReadonlyMap<string, readonly Named[]>;
  /** Every spelling, for exact matches and suggestions. */
  readonly spellings: ReadonlyMap<string, Named>;
}

type Entry = Named & {
  /** Codes and symbols, which take precedence over names: `CHN`, `CN`, `156`, `Dy`. */
  readonly codes: readonly (string | null)[];
  readonly names: readonly (string | null)[];
};

/** An id such as `_AU` keeps its underscore: the African Union is not AU, which is Australia. */
const key = (spelling: string): string => (spelling.startsWith("_") ? spelling.toLowerCase() : fold(spelling));

function indexOf(entries: readonly Entry[]): Index {
  const named = new Map<string, readonly Named[]>();
  const spellings = new Map<string, Named>();
  for (const which of ["codes", "names"] as const) {
    const found = new Map<string, Named[]>();
    for (const entry of entries)
      for (const spelling of entry[which]) {
        if (spelling === null) continue;
        if (!spellings.has(spelling)) spellings.set(spelling, entry);
        const folded = key(spelling);
        const all = found.get(folded) ?? [];
        if (!all.includes(entry)) found.set(folded, [...all, entry]);
      }
    for (const [folded, all] of found) if (!named.has(folded)) named.set(folded, all);
  }
  return { named, spellings };
}

const areaIndex = /* @__PURE__ */ onceFor((areas: LedgerTables["areas"]) =>
  indexOf(
    areas.toArray().map(({ id, name, alpha_2, m49, group, aliases, other_names, adjectives }) => ({
      id,
      name,
      group,
      // People and spreadsheets write 36 for 036.
      codes: [id, alpha_2, m49, m49 && String(Number(m49))],
      // Older releases lack these columns.
      names: [name, ...aliases, ...(other_names ?? []), ...(adjectives ?? [])],
    })),
  ),
);

const commodityIndex = /* @__PURE__ */ onceFor((commodities: LedgerTables["commodities"]) =>
  indexOf(
    commodities.toArray().map(({ id, name, symbol, usgs_names, eu_name, aliases }) => ({
      id,
      name,
      codes: [id, name, symbol],
      names: [...usgs_names, eu_name, ...aliases],
    })),
  ),
);

/** A ledger with the tables of the requested kinds. */
interface Names {
  readonly tables: Partial<Pick<LedgerTables, "areas" | "commodities">>;
}

const indexOfKind = (ledger: Names, kind: NamedKind): Index => {
  const { areas, commodities } = tablesOf(ledger);
  if (kind === "area" && areas !== undefined) return areaIndex(areas);
  if (kind === "commodity" && commodities !== undefined) return commodityIndex(commodities);
  throw new OreledgerError(`This ledger has no table of ${kind === "area" ? "areas" : "commodities"}.`);
};

function namedIn(index: Index, name: string): Named | undefined {
  requireText("A name", name);
  const all = index.named.get(key(name)) ?? [];
  if (all.length > 1) throw new AmbiguousName(name, all);
  return all[0];
}

/**
 * The area of a code, a UN M49 number or a name; undefined if there is none.
 *
 * @throws AmbiguousName if several areas have that name.
 * @example areaNamed(ledger, "Burma")?.id // "MMR"
 */
export const areaNamed = (ledger: LedgerWith<"areas">, name: string): Named | undefined =>
  namedIn(indexOfKind(ledger, "area"), name);

/**
 * The commodity of a name or a symbol; undefined if there is none.
 *
 * @throws AmbiguousName if several commodities have that name.
 * @example commodityNamed(ledger, "Dy")?.id // "dysprosium"
 */
export const commodityNamed = (ledger: LedgerWith<"commodities">, name: string): Named | undefined =>
  namedIn(indexOfKind(ledger, "commodity"), name);

/**
 * The commodity or the area of a name. An exact spelling takes precedence over one that differs in capitals: `Eu` and `In`
 * are elements, `EU` and `IN` are the European Union and India.
 *
 * @throws AmbiguousName if several areas or several commodities have that name.
 * @example commodityOrAreaNamed(ledger, "EU")?.kind // "area"
 */
export function commodityOrAreaNamed(
  ledger: Names,
  name: string,
): { readonly kind: NamedKind; readonly named: Named } | undefined {
  const kinds = ["commodity", "area"] as const;
  for (const kind of kinds) {
    const { spellings, named } = indexOfKind(ledger, kind);
    const found = spellings.get(name);
    if (found !== undefined && named.get(key(name))?.length === 1) return { kind, named: found };
  }
  for (const kind of kinds) {
    const named = namedIn(indexOfKind(ledger, kind), name);
    if (named !== undefined) return { kind, named };
  }
  return undefined;
}

/** The most letters of a code: codes are too similar to each other for suggestions. */
const CODE = 3;

/**
 * The names nearest to an unknown one, with what they name.
 *
 * @example namesNear(ledger, "Kazakstan", ["area"])[0]?.named.id // "KAZ"
 */
export function namesNear(
  ledger: Names,
  name: string,
  kinds: readonly NamedKind[] = ["area", "commodity"],
): { readonly spelling: string; readonly named: Named }[] {
  requireText("A name", name);
  requireList("Kinds of names", kinds);
  const elements = kinds.includes("commodity") ? elementsIn(indexOfKind(ledger, "commodity").spellings, name) : [];
  if (elements.length > 0) return elements;
  const spellings = new Map(kinds.flatMap((kind) => [...indexOfKind(ledger, kind).spellings]));
  const near = nearIn(spellings, name);
  return near.length > 0 ? near : once([...spellings.keys()].filter(holding(name)), spellings);
}

/** What metals are bound to: of Nd2O3 neodymium is asked for, and of Li2CO3 lithium. */
const boundTo: ReadonlySet<string> = /* @__PURE__ */ new Set(["C", "Cl", "F", "H", "N", "O", "S"]);

/** The elements that a formula or an alloy names, by their symbols: Nd of Nd2O3, Nd and Pr of NdPr oxide. */
function elementsIn(spellings: Index["spellings"], name: string) {
  const [, formula = ""] =
    /^((?:[A-Z][a-z]?[\d.]*)+)(?:[\s-]+(?:oxide|metal|alloy|magnet)s?)?$/.exec(name.normalize("NFKD").trim()) ?? [];
  const symbols = formula.match(/[A-Z][a-z]?/g) ?? [];
  const isOne = (symbol: string) => spellings.has(symbol) || boundTo.has(symbol);
  // Capitals alone are the letters of a name.
  if (!/[a-z\d]/.test(formula) || !symbols.every(isOne)) return [];
  return once(
    symbols.filter((symbol) => !boundTo.has(symbol)),
    spellings,
  );
}

/** Whether a spelling contains the name as a word: `magnets` in `permanent magnets`. */
const holding = (name: string) => {
  const [words, folded] = [(spelling: string) => ` ${fold(spelling.replaceAll("-", " "))} `, fold(name)];
  return (spelling: string): boolean => folded.length > CODE && words(spelling).includes(` ${folded} `);
};

function nearIn(spellings: Index["spellings"], name: string): { readonly spelling: string; readonly named: Named }[] {
  const comparable = [...spellings.keys()].filter((spelling) => spelling.length > CODE || name.length <= CODE);
  return once(nearest(name, comparable, 6), spellings);
}

/** Spellings with what they name: each thing once, at most three. */
function once(found: readonly string[], spellings: Index["spellings"]) {
  const seen = new Set<string>();
  return found
    .map((spelling) => ({ spelling, named: spellings.get(spelling) as Named }))
    .filter(({ named }) => !seen.has(named.id) && seen.add(named.id))
    .slice(0, 3);
}

/** The ids that a name may mean: those of this name, or else of the nearest ones. */
const idsMeant = ({ named, spellings }: Index, name: string): string[] =>
  (named.get(key(name)) ?? nearIn(spellings, name).map((near) => near.named)).map(({ id }) => id);

/** The codes of the areas that a name may mean. */
export const areasMeant = ({ tables }: LedgerWith<"areas">, name: string): string[] =>
  idsMeant(areaIndex(tables.areas), name);

/** The ids of the commodities that a name may mean. */
export const commoditiesMeant = ({ tables }: LedgerWith<"commodities">, name: string): string[] =>
  idsMeant(commodityIndex(tables.commodities), name);

function required(ledger: Names, kind: NamedKind, name: string): string {
  const index = indexOfKind(ledger, kind);
  const named = namedIn(index, name);
  if (named !== undefined) return named.id;
  throw new UnknownValue(kind === "area" ? "areas" : "commodities", "id", name, idsMeant(index, name));
}

/**
 * The code of the area of a code, a UN M49 number or a name.
 *
 * @throws UnknownValue naming the nearest area. AmbiguousName if several areas have that name.
 * @example areaOf(ledger, "Burma") // "MMR"
 */
export const areaOf = (ledger: LedgerWith<"areas">, name: string): AreaCode =>
  required(ledger, "area", name) as AreaCode;

/**
 * The id of the commodity of a name or a symbol.
 *
 * @throws UnknownValue naming the nearest commodity. AmbiguousName if several commodities have that name.
 * @example commodityOf(ledger, "Dy") // "dysprosium"
 */
export const commodityOf = (ledger: LedgerWith<"commodities">, name: string): CommodityId =>
  required(ledger, "commodity", name) as CommodityId;

/**
 * Whether a text is exactly an area's code.
 *
 * @example isArea(ledger, "MMR") // true
 */
export const isArea = (ledger: LedgerWith<"areas">, text: string): text is AreaCode =>
  (tablesOf(ledger, "areas").areas.toColumns().id as readonly string[]).includes(text);

/**
 * Whether a text is exactly a commodity's id.
 *
 * @example isCommodity(ledger, "dysprosium") // true
 */
export const isCommodity = (ledger: LedgerWith<"commodities">, text: string): text is CommodityId =>
  (tablesOf(ledger, "commodities").commodities.toColumns().id as readonly string[]).includes(text);

/**
 * The names in a list separated by commas. A name may contain a comma itself: the longest run of parts that is a name counts.
 *
 * @param isName Whether a text is one name.
 * @example namesIn("JPN,Korea, Republic of", (text) => areaNamed(ledger, text) !== undefined) // ["JPN", "Korea, Republic of"]
 */
export function namesIn(text: string, isName: (text: string) => boolean): string[] {
  requireText("The list of names", text);
  requireFunction("isName", isName);
  const parts = text.split(",");
  const found: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = parts.length;
    while (end > at + 1 && !isOne(parts.slice(at, end), isName)) end -= 1;
    found.push(parts.slice(at, end).join(",").trim());
    at = end;
  }
  return found;
}

/** `Taiwan, China` is one name; `Taiwan,China`, without a blank, is two. */
function isOne(parts: readonly string[], isName: (text: string) => boolean): boolean {
  const spaced = parts.slice(1).some((part) => part.startsWith(" "));
  return isName(parts.join(",").trim()) && (spaced || !parts.every((part) => isName(part)));
}
