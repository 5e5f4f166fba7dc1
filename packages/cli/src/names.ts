import { type GroupId, type Ledger, nearest } from "@oreledger/sdk";
import { ledgerBehind, members } from "@oreledger/sdk/ledger";
import { type AnyQuery, flagOf } from "./ask.ts";
import { didYouMean, shown, UsageError } from "./usage.ts";

/** A name as it is compared: case, accents, blanks and punctuation do not count. */
const folded = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();

/** Something that people call by several names. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** The group that an area stands for, such as `c5` for Central Asia. */
  readonly group?: string | null;
}

interface Index {
  readonly byName: ReadonlyMap<string, Named>;
  /** Every way to write each, for suggestions. */
  readonly spellings: ReadonlyMap<string, Named>;
}

function indexOf(rows: readonly (Named & { readonly others: readonly (string | null)[] })[]): Index {
  const byName = new Map<string, Named>();
  const spellings = new Map<string, Named>();
  // An id or a proper name wins over an alias of another.
  for (const own of [true, false])
    for (const row of rows)
      for (const spelling of own ? [row.id, row.name] : row.others) {
        if (spelling === null) continue;
        if (!byName.has(folded(spelling))) byName.set(folded(spelling), row);
        if (!spellings.has(spelling)) spellings.set(spelling, row);
      }
  return { byName, spellings };
}

/** Made once for each ledger. */
const onceFor = <T>(make: (ledger: Ledger) => T): ((ledger: Ledger) => T) => {
  const made = new WeakMap<Ledger, T>();
  return (ledger) => {
    const known = made.get(ledger) ?? make(ledger);
    made.set(ledger, known);
    return known;
  };
};

const areaIndex = onceFor(({ tables }) =>
  indexOf(
    tables.areas
      .toArray()
      .map(({ id, name, alpha_2, aliases, group }) => ({ id, name, group, others: [alpha_2, ...aliases] })),
  ),
);
const commodityIndex = onceFor(({ tables }) =>
  indexOf(
    tables.commodities.toArray().map(({ id, name, symbol, usgs_names, eu_name, aliases }) => ({
      id,
      name,
      others: [symbol, eu_name, ...usgs_names, ...aliases],
    })),
  ),
);

/** The area that a name, a code or an alias means: `Burma`, `KZ`, `kazakhstan`. */
export const areaNamed = (ledger: Ledger, name: string): Named | undefined =>
  areaIndex(ledger).byName.get(folded(name));

/** The commodity that a name, a symbol or an alias means: `Dy`, `rare earths`. */
export const commodityNamed = (ledger: Ledger, name: string): Named | undefined =>
  commodityIndex(ledger).byName.get(folded(name));

/**
 * The commodity or the area that a name means. A name letter by letter goes before one that differs in its capitals: `Eu` and
 * `In` are elements, `EU` and `IN` are the European Union and India.
 */
export function commodityOrAreaNamed(
  ledger: Ledger,
  name: string,
): { readonly kind: "commodity" | "area"; readonly named: Named } | undefined {
  const indices = [
    ["commodity", commodityIndex(ledger)],
    ["area", areaIndex(ledger)],
  ] as const;
  for (const [kind, { spellings }] of indices) {
    const named = spellings.get(name);
    if (named !== undefined) return { kind, named };
  }
  for (const [kind, { byName }] of indices) {
    const named = byName.get(folded(name));
    if (named !== undefined) return { kind, named };
  }
  return undefined;
}

/** The names nearest to one that nothing has, each with its id. */
export function nearestNames(ledger: Ledger, name: string, which: readonly ("area" | "commodity")[]): string[] {
  const spellings = new Map(
    which.flatMap((kind) => [...(kind === "area" ? areaIndex(ledger) : commodityIndex(ledger)).spellings]),
  );
  // A code of two or three letters is near to too much: it is told only to those who wrote one.
  const comparable = [...spellings.keys()].filter((spelling) => spelling.length > CODE || name.length <= CODE);
  const close = nearest(name, comparable, 6).map((spelling) => [spelling, spellings.get(spelling) as Named] as const);
  const seen = new Set<string>();
  return close
    .filter(([, { id }]) => !seen.has(id) && seen.add(id))
    .slice(0, 3)
    .map(([spelling, { id }]) => (folded(spelling) === folded(id) ? id : `${spelling} (${id})`));
}

const CODE = 3;
const asked = (close: readonly string[]): string => (close.length === 0 ? "" : ` Did you mean ${close.join(" or ")}?`);

/** The members of a group called so, on a day: `eu27`, `EU27`. */
function groupNamed(
  ledger: Ledger,
  name: string,
  kind: "areas" | "commodities",
  on: string | undefined,
): string[] | undefined {
  const group = ledger.tables.groups.toArray().find((row) => row.kind === kind && folded(row.id) === folded(name));
  return group && membersOf(ledger, group.id as GroupId, on);
}

const membersOf = (ledger: Ledger, group: GroupId, on: string | undefined): string[] =>
  members(ledger, group, on === undefined ? {} : { on });

/** The table that a column of a query's own table refers to. */
export function referenceOf(query: AnyQuery, column: string): string | undefined {
  const { table } = query.internals().context;
  return table.columnNames.includes(column) ? table.reference(column)?.table : undefined;
}

const MOST_LISTED = 30;

/**
 * The values that a text means in a column that does not hold it letter by letter.
 *
 * @throws UsageError naming the nearest value, where it can mean none.
 */
export function resolveName(
  query: AnyQuery,
  column: string,
  text: string,
  here: ReadonlySet<string>,
  asOf: string | undefined,
): string[] {
  const reference = referenceOf(query, column);
  if (reference === "areas" || reference === "commodities") {
    const ledger = ledgerBehind(query) as Ledger;
    const named = reference === "areas" ? areaNamed(ledger, text) : commodityNamed(ledger, text);
    if (named !== undefined)
      return named.group == null ? [named.id] : [named.id, ...membersOf(ledger, named.group as GroupId, asOf)];
    const group = groupNamed(ledger, text, reference, asOf);
    if (group !== undefined) return group;
    return [reference === "areas" ? areaIdOf(ledger, text) : commodityIdOf(ledger, text)];
  }
  const same = [...here].filter((value) => folded(value) === folded(text));
  if (same.length > 0) return same;
  const flag = `--${flagOf(column)}`;
  if (here.size <= MOST_LISTED)
    throw new UsageError(
      `${query.table}.${column} has no value ${shown(text)}.${didYouMean(text, here)} ${flag} is one of ${[...here].sort().join(", ")}.`,
    );
  throw new UsageError(
    `${query.table}.${column} has no value ${shown(text)}.${didYouMean(text, here)} \`oreledger list ${query.table} --columns ${column}\` shows its values.`,
  );
}

/** @throws UsageError naming the nearest commodities. */
export function commodityIdOf(ledger: Ledger, name: string): string {
  const named = commodityNamed(ledger, name);
  if (named !== undefined) return named.id;
  throw new UsageError(
    `No commodity is called ${shown(name)}.${asked(nearestNames(ledger, name, ["commodity"]))} \`oreledger list commodities\` shows all.`,
  );
}

/** @throws UsageError naming the nearest areas. */
export function areaIdOf(ledger: Ledger, name: string): string {
  const named = areaNamed(ledger, name);
  if (named !== undefined) return named.id;
  throw new UsageError(
    `No area is called ${shown(name)}.${asked(nearestNames(ledger, name, ["area"]))} \`oreledger list areas\` shows all.`,
  );
}
