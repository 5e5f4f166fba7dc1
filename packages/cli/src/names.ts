import { AmbiguousName, type AnyQuery, type GroupId, type Ledger } from "@oreledger/sdk";
import {
  areaNamed,
  commodityNamed,
  fold,
  ledgerBehind,
  members,
  type Named,
  type NamedKind,
  namesIn,
  namesNear,
} from "@oreledger/sdk/ledger";
import { flagOfInput } from "./call/inputs.ts";
import { didYouMean, shown, UsageError } from "./usage.ts";

/** The names nearest to one that nothing has, each with its id. */
export const nearestNames = (ledger: Ledger, name: string, kinds: readonly NamedKind[]): string[] =>
  namesNear(ledger, name, kinds).map(({ spelling, named: { id } }) =>
    fold(spelling) === fold(id) ? id : `${spelling} (${id})`,
  );

const asked = (close: readonly string[]): string => (close.length === 0 ? "" : ` Did you mean ${close.join(" or ")}?`);

/** The members of a group called so, on a day: `eu27`, `EU27`. */
function groupNamed(
  ledger: Ledger,
  name: string,
  kind: "areas" | "commodities",
  on: string | undefined,
): string[] | undefined {
  const group = ledger.tables.groups.toArray().find((row) => row.kind === kind && fold(row.id) === fold(name));
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
    const named = namedIn(ledger, reference, text);
    if (named !== undefined)
      return named.group == null ? [named.id] : [named.id, ...membersOf(ledger, named.group as GroupId, asOf)];
    const group = groupNamed(ledger, text, reference, asOf);
    if (group !== undefined) return group;
    return [reference === "areas" ? areaIdOf(ledger, text) : commodityIdOf(ledger, text)];
  }
  const same = [...here].filter((value) => fold(value) === fold(text));
  if (same.length > 0) return same;
  const flag = `--${flagOfInput(column)}`;
  if (here.size <= MOST_LISTED)
    throw new UsageError(
      `${query.table}.${column} has no value ${shown(text)}.${didYouMean(text, here)} ${flag} is one of ${[...here].sort().join(", ")}.`,
    );
  throw new UsageError(
    `${query.table}.${column} has no value ${shown(text)}.${didYouMean(text, here)} \`oreledger list ${query.table} --columns ${column}\` shows its values.`,
  );
}

/** The area or the commodity of a name. @throws AmbiguousName naming the candidates, where several are called so. */
const namedIn = (ledger: Ledger, table: "areas" | "commodities", name: string): Named | undefined =>
  table === "areas" ? areaNamed(ledger, name) : commodityNamed(ledger, name);

/** @throws UsageError naming the nearest commodities. */
export function commodityIdOf(ledger: Ledger, name: string): string {
  const named = namedIn(ledger, "commodities", name);
  if (named !== undefined) return named.id;
  throw new UsageError(
    `No commodity is called ${shown(name)}.${asked(nearestNames(ledger, name, ["commodity"]))} \`oreledger list commodities\` shows all.`,
  );
}

/** @throws UsageError naming the nearest areas. */
export function areaIdOf(ledger: Ledger, name: string): string {
  const named = namedIn(ledger, "areas", name);
  if (named !== undefined) return named.id;
  throw new UsageError(
    `No area is called ${shown(name)}.${asked(nearestNames(ledger, name, ["area"]))} \`oreledger list areas\` shows all.`,
  );
}

/** Whether a text is one name, or the name of several, which is told apart later. */
const isNameIn =
  (ledger: Ledger, table: "areas" | "commodities") =>
  (text: string): boolean => {
    try {
      return namedIn(ledger, table, text) !== undefined || groupNamed(ledger, text, table, undefined) !== undefined;
    } catch (error) {
      if (error instanceof AmbiguousName) return true;
      throw error;
    }
  };

/**
 * The parts of a list in a column: `China,Korea, Republic of` is two. A value that holds a comma is tried before it is split.
 *
 * @param here The values that the column holds.
 */
export function partsIn(query: AnyQuery, column: string, text: string, here: ReadonlySet<string>): string[] {
  const reference = referenceOf(query, column);
  if (reference !== "areas" && reference !== "commodities") return namesIn(text, (part) => here.has(part));
  const isName = isNameIn(ledgerBehind(query) as Ledger, reference);
  return namesIn(text, (part) => here.has(part) || isName(part));
}

/** The areas of a list with commas. @throws UsageError naming the nearest areas, or one that is named twice. */
export const areaIdsOf = (ledger: Ledger, text: string): string[] =>
  eachOnce(namesIn(text, isNameIn(ledger, "areas")).map((name) => areaIdOf(ledger, name)));

/** The commodities of a list with commas. @throws UsageError naming the nearest commodities, or one that is named twice. */
export const commodityIdsOf = (ledger: Ledger, text: string): string[] =>
  eachOnce(namesIn(text, isNameIn(ledger, "commodities")).map((name) => commodityIdOf(ledger, name)));

function eachOnce(ids: string[]): string[] {
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new UsageError(`${twice} is named twice.`);
  return ids;
}
