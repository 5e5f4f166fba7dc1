import { type AreaCode, type CommodityId, fold, nearest } from "@oreledger/data";
import { AmbiguousName, OreledgerError, UnknownValue } from "../errors.ts";
import { requireFunction, requireList, requireText, tablesOf } from "../given.ts";
import { onceFor } from "../once-for.ts";
import type { LedgerTables, LedgerWith } from "./ledger.ts";

/** What has names. */
export type NamedKind = "area" | "commodity";

/** An area or a commodity, as a name leads to it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** The group that an area stands for, such as `c5` for Central Asia. */
  readonly group?: string | null;
}

interface Index {
  /** Whoever a folded spelling means. More than one: the name alone does not say which. */
  readonly named: ReadonlyMap<string, readonly Named[]>;
  /** Every spelling, for a match letter by letter and for suggestions. */
  readonly spellings: ReadonlyMap<string, Named>;
}

type Entry = Named & {
  /** Codes and symbols, which go before names: `CHN`, `CN`, `156`, `Dy`. */
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
      // People write 36 for 036, as a spreadsheet does.
      codes: [id, alpha_2, m49, m49 && String(Number(m49))],
      // An older release has no such columns.
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

/** A ledger with the tables of the kinds that are asked for. */
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
 * The area that a code, a number of the UN or a name means; undefined where nothing is called so.
 *
 * @throws AmbiguousName where several areas are called so.
 * @example areaNamed(ledger, "Burma")?.id // "MMR"
 */
export const areaNamed = (ledger: LedgerWith<"areas">, name: string): Named | undefined =>
  namedIn(indexOfKind(ledger, "area"), name);

/**
 * The commodity that a name or a symbol means; undefined where nothing is called so.
 *
 * @throws AmbiguousName where several commodities are called so.
 * @example commodityNamed(ledger, "Dy")?.id // "dysprosium"
 */
export const commodityNamed = (ledger: LedgerWith<"commodities">, name: string): Named | undefined =>
  namedIn(indexOfKind(ledger, "commodity"), name);

/**
 * The commodity or the area that a name means. A name letter by letter goes before one that differs in its capitals: `Eu` and
 * `In` are elements, `EU` and `IN` are the European Union and India.
 *
 * @throws AmbiguousName where several areas or several commodities are called so.
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

/** So short a name is a code, and a code is near to too many others. */
const CODE = 3;

/**
 * The names nearest to one that nothing has, with what they name.
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
  const spellings = new Map(kinds.flatMap((kind) => [...indexOfKind(ledger, kind).spellings]));
  const near = nearIn(spellings, name);
  return near.length > 0 ? near : once([...spellings.keys()].filter(holding(name)), spellings);
}

/** Whether one of several words of a spelling is the name: magnets, of permanent magnets. */
const holding = (name: string) => {
  const [words, folded] = [(spelling: string) => ` ${fold(spelling.replaceAll("-", " "))} `, fold(name)];
  return (spelling: string): boolean => folded.length > CODE && words(spelling).includes(` ${folded} `);
};

function nearIn(spellings: Index["spellings"], name: string): { readonly spelling: string; readonly named: Named }[] {
  const comparable = [...spellings.keys()].filter((spelling) => spelling.length > CODE || name.length <= CODE);
  return once(nearest(name, comparable, 6), spellings);
}

/** Spellings with what they name, each thing once, three at most. */
function once(found: readonly string[], spellings: Index["spellings"]) {
  const seen = new Set<string>();
  return found
    .map((spelling) => ({ spelling, named: spellings.get(spelling) as Named }))
    .filter(({ named }) => !seen.has(named.id) && seen.add(named.id))
    .slice(0, 3);
}

/** The ids that a name may mean: of what is called so, or else of what is called nearly so. */
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
 * The code of the area that a code, a number of the UN or a name means.
 *
 * @throws UnknownValue naming the nearest area. AmbiguousName where several areas are called so.
 * @example areaOf(ledger, "Burma") // "MMR"
 */
export const areaOf = (ledger: LedgerWith<"areas">, name: string): AreaCode =>
  required(ledger, "area", name) as AreaCode;

/**
 * The id of the commodity that a name or a symbol means.
 *
 * @throws UnknownValue naming the nearest commodity. AmbiguousName where several commodities are called so.
 * @example commodityOf(ledger, "Dy") // "dysprosium"
 */
export const commodityOf = (ledger: LedgerWith<"commodities">, name: string): CommodityId =>
  required(ledger, "commodity", name) as CommodityId;

/**
 * Whether a text is an area's code, letter by letter.
 *
 * @example isArea(ledger, "MMR") // true
 */
export const isArea = (ledger: LedgerWith<"areas">, text: string): text is AreaCode =>
  (tablesOf(ledger, "areas").areas.toColumns().id as readonly string[]).includes(text);

/**
 * Whether a text is a commodity's id, letter by letter.
 *
 * @example isCommodity(ledger, "dysprosium") // true
 */
export const isCommodity = (ledger: LedgerWith<"commodities">, text: string): text is CommodityId =>
  (tablesOf(ledger, "commodities").commodities.toColumns().id as readonly string[]).includes(text);

/**
 * The names in a list with commas, where a name may hold a comma itself: the longest run of parts that is one name is one.
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

/** `Taiwan, China` is a name of one; `Taiwan,China`, without a blank, names two. */
function isOne(parts: readonly string[], isName: (text: string) => boolean): boolean {
  const spaced = parts.slice(1).some((part) => part.startsWith(" "));
  return isName(parts.join(",").trim()) && (spaced || !parts.every((part) => isName(part)));
}
