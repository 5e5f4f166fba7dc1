import { fold, nearest } from "@oreledger/data";
import { codeOf } from "../../books/books.ts";
import { lastDay } from "../../dates.ts";
import { isPlain, kindOf, queryOf, requireInputs, requireObject, requireText, tablesOf } from "../../given.ts";
import { namesIn } from "../../ledger/names.ts";
import { present } from "../../lists.ts";
import type { AnyQuery } from "../../query/query.ts";
import { near, requireColumn as requireTableColumn } from "../../query/refusals.ts";
import type { ConditionRead } from "./input.ts";
import { idsMeantBy, type NamedTable, type NamesOf, namesOfText } from "./names-meant.ts";
import { didYouMean, InputRefused, malformed, shown } from "./refusal.ts";

/** The column of a query to which a condition applies. */
interface Asked {
  readonly ledger: NamesOf;
  readonly query: AnyQuery;
  readonly column: string;
  /** The input, as a refusal names it. */
  readonly input: string;
  /** The day of membership, if a group is named. */
  readonly asOf?: string | undefined;
}

/**
 * The condition that a text means: `CHN`, `CHN,AUS`, `2020..2024`, `100000..`, or `` for an empty cell. Names are understood as
 * people write them: `Burma`, `KZ` and `kazakhstan` are areas, `Dy` is a commodity, `EU27` is its members. `~quota` means every
 * value that contains these letters. A value, a list or a range in place of a text is used unchanged, except for its names.
 *
 * @throws InputRefused saying what the column can contain.
 */
export function conditionMeant(asked: Asked, given: unknown): ConditionRead {
  requireInputs(
    "conditionMeant",
    asked,
    { ledger: requireObject, query: queryOf(), column: requireText, input: requireText },
    { asOf: requireText },
  );
  requireTableColumn(asked.query.internals().context.table, asked.column);
  tablesOf(asked.ledger);
  const condition = Array.isArray(given)
    ? (given.flatMap((part) => (typeof part === "string" ? partMeant(asked, part) : part)) as (string | number)[])
    : typeof given === "string"
      ? textMeant(asked, given)
      : rangeMeant(asked.input, given);
  if (Array.isArray(condition) && condition.length === 0) throw noneMeant(asked, given);
  return condition;
}

/** No row could be one of none: a list without a value, or a group that nobody had joined. */
const noneMeant = ({ input, asOf }: Asked, given: unknown) =>
  malformed(input, (it) =>
    Array.isArray(given) && given.length === 0
      ? `${it} takes a value or a list of them, not an empty list: leave it out for every value.`
      : `${it}: ${shown(given)} has no member${asOf === undefined ? "" : ` on ${lastDay(asOf)}`}.`,
  );

/** A number, an empty cell or a range in place of a text. Anything else is not a condition. */
function rangeMeant(input: string, given: unknown): ConditionRead {
  const ends = ["from", "to", "group", "on"];
  if (
    typeof given === "number" ||
    given === null ||
    (isPlain(given) && Object.keys(given).every((name) => ends.includes(name)))
  )
    return given as ConditionRead;
  throw malformed(input, (it) => `${it} takes a value, a list or { from, to }, not ${kindOf(given)}.`);
}

const partMeant = (asked: Asked, part: string): (string | number)[] => readerOf(asked)(part);

/** @throws InputRefused if the column has no empty cell: nothing is a slip, such as an unset variable of a script. */
function emptyMeant({ query, column, input }: Asked): null {
  const cells = cellsOf(query, column);
  const some = cells.kind === "number" ? cells.values.some(Number.isNaN) : cells.codes.includes(0);
  if (!some) throw malformed(input, (it) => `${it} needs a value: no cell of ${column} is empty.`);
  return null;
}

function textMeant(asked: Asked, text: string): ConditionRead {
  const { ledger, query, column, input } = asked;
  if (text === "") return emptyMeant(asked);
  if (text.startsWith("~")) return valuesWith(asked, text.slice(1));
  const read = readerOf(asked);
  const dated = isDated(query, column);
  const range = /^(.*?)\.\.(.*)$/.exec(text);
  if (range) {
    const [, from = "", to = ""] = range;
    if (from === "" && to === "")
      throw malformed(input, (it) => `${it} takes a range with at least one end: 2020.., ..2024 or 2020..2024.`);
    const bound = (part: string, end: "from" | "to") => {
      if (isNumeric(query, column)) return read(part)[0] as number;
      if (!dated) return part;
      requireDate(part, input);
      return end === "to" ? lastDay(part) : part;
    };
    const ends = present({
      from: from === "" ? undefined : bound(from, "from"),
      to: to === "" ? undefined : bound(to, "to"),
    });
    if (ends.from !== undefined && ends.to !== undefined && ends.from > ends.to)
      throw malformed(input, (it) => `${it} ${text} runs backwards: ${to}..${from}.`);
    return ends;
  }
  // A month means its days, if the column contains days.
  if (dated && /^\d{4}(-\d\d)?$/.test(text)) return { from: text, to: lastDay(requireDate(text, input)) };
  const parts = partsOf(ledger, query, column, text).flatMap(read);
  return parts.length === 1 ? (parts[0] as string | number) : parts;
}

/** The parts of a list. Values and names that contain a comma are tried before splitting. */
function partsOf(ledger: NamesOf, query: AnyQuery, column: string, text: string): string[] {
  if (isNumeric(query, column)) return text.split(",").map((part) => part.trim());
  const here = new Set(valuesOf(query, column));
  const reference = namedTableOf(query, column);
  const isValue = (part: string) => here.has(part);
  return reference === undefined ? namesIn(text, isValue) : namesOfText(ledger, reference, text, isValue);
}

/** @throws InputRefused if it is not a date, exact or partial. */
export function requireDate(text: string, input: string): string {
  try {
    lastDay(text);
    return text;
  } catch {
    throw malformed(input, (it) => `${it} takes a date as YYYY, YYYY-MM or YYYY-MM-DD, not ${shown(text)}.`);
  }
}

/** The table of a column: the query's own, or the sources that it cites. */
function tableOf(query: AnyQuery, column: string) {
  const { table, sources } = query.internals().context;
  return table.columnNames.includes(column) ? table : sources;
}

const cellsOf = (query: AnyQuery, column: string) => tableOf(query, column).column(column);

/** Whether a column contains dates. A period is not one: the figure of a year does not include its months. */
function isDated(query: AnyQuery, column: string): boolean {
  const cells = cellsOf(query, column);
  return (
    column !== "period" &&
    cells.kind === "text" &&
    cells.values.length > 0 &&
    cells.values.every((value) => /^\d{4}(-\d\d){0,2}$/.test(value))
  );
}

const isNumeric = (query: AnyQuery, column: string): boolean => cellsOf(query, column).kind === "number";

/** The table of names to which a column of the query's own table refers. */
export function namedTableOf(query: AnyQuery, column: string): NamedTable | undefined {
  const { table } = query.internals().context;
  const to = table.columnNames.includes(column) ? table.reference(column)?.table : undefined;
  return to === "areas" || to === "commodities" ? to : undefined;
}

/** Reads one value of a column. */
function readerOf({ ledger, query, column, input, asOf }: Asked): (part: string) => (string | number)[] {
  if (isNumeric(query, column))
    return (part) => {
      // Thousands separators come before three digits: `2022,2024` is two years.
      const plain = /^-?\d{1,3}([_,]\d{3})+(\.\d+)?$/.test(part) ? part.replace(/[_,]/g, "") : part;
      const number = Number(plain);
      if (!/^-?\d+(\.\d+)?$/.test(plain) || !Number.isFinite(number))
        throw malformed(
          input,
          (it) => `${it} takes a number, a list (2023,2024) or a range (2020..2024), not ${shown(part)}.`,
        );
      return [number];
    };
  const here = new Set(valuesOf(query, column));
  const reference = namedTableOf(query, column);
  const dated = isDated(query, column);
  return (part) => {
    // A day on which nothing happened is valid.
    if (here.has(part) || (dated && /^\d{4}-\d\d-\d\d$/.test(part) && requireDate(part, input))) return [part];
    if (reference !== undefined) return idsMeantBy(ledger, reference, part, input, asOf);
    const same = [...here].filter((value) => fold(value) === fold(part));
    if (same.length > 0) return same;
    const { context } = query.internals();
    const to = tableOf(query, column).reference(column)?.table;
    const coded = to === "products" ? productsCoded(part, here) : undefined;
    if (coded?.exact.length === 1) return [...coded.exact];
    // A thing that the ledger lists, but of which this table has no row, is no slip: the answer is empty.
    if (to !== undefined && isListed(ledger, to, part)) return [part];
    const meant = coded?.near ?? near(context, to, part, [...here]);
    throw valueRefused(`${query.table as string}.${column}`, part, here, input, meant, to);
  };
}

/** Whether a table of the ledger that the question reads has a row with this id. */
function isListed({ tables }: { readonly tables: object }, table: string, id: string): boolean {
  const listed = (tables as Partial<Record<string, AnyQuery>>)[table];
  return listed?.internals().context.table.columnNames.includes("id") === true && valuesOf(listed, "id").includes(id);
}

/**
 * The products of a bare customs code, and those of its nearest heading: `284690`, `2846.90` and `HS 2846.90` are
 * hs-284690, and 28469019 is part of it. Undefined if the text is not such a code.
 */
function productsCoded(
  text: string,
  held: ReadonlySet<string>,
): { readonly exact: readonly string[]; readonly near: readonly string[] } | undefined {
  const code = /^(?:hs[ -]?)?(\d[\d. ]{2,}\d)$/i.exec(text.trim())?.[1]?.replaceAll(/\D/g, "");
  if (code === undefined) return undefined;
  const of = (digits: string) => [...held].filter((product) => codeOf(product) === digits).sort();
  const near: string[] = [];
  for (let { length } = code; length >= HEADING && near.length === 0; length--) near.push(...of(code.slice(0, length)));
  return { exact: of(code), near };
}
const HEADING = 4;

/** The values of a text column that contain some words, ignoring case and accents. */
function valuesWith({ query, column, input }: Asked, words: string): string[] {
  const wanted = fold(words);
  if (wanted === "" || isNumeric(query, column))
    throw malformed(
      input,
      (it) =>
        `${it} ~text finds texts that contain some letters: this is ${wanted === "" ? "empty" : "a column of numbers"}.`,
    );
  const found = [...new Set(valuesOf(query, column))].filter((value) => fold(value).includes(wanted));
  if (found.length > 0) return found;
  throw new InputRefused(
    { code: "unknown_value", input },
    () => `No value of ${query.table as string}.${column} contains ${shown(words)}.`,
  );
}

const MOST_LISTED = 30;
const MOST_NEAR = 3;

/** The refusal of a value that a column does not contain, listing its values if they are few. */
export function valueRefused(
  column: string,
  given: string,
  held: Iterable<string>,
  input: string,
  meant?: readonly string[],
  /** The table that lists the values, if the column refers to one. */
  listed: string = column,
): InputRefused {
  const all = [...held];
  const close = meant?.length ? meant : nearestOrWith(given, all);
  const few = all.length <= MOST_LISTED;
  return new InputRefused(
    { code: "unknown_value", input, nearest: close, ...(few ? {} : { table: listed }) },
    (called) =>
      `${column} has no value ${shown(given)}.${didYouMean(close)}${few ? ` ${called(input)} must be one of ${all.sort().join(", ")}.` : close.length === 0 || column.endsWith(".id") ? " Other words are found by search." : ""}`,
  );
}

/** The values that are spelt nearly so or, failing that, the first that contain the text: "rare" is part of "Example Rare Earths". */
function nearestOrWith(given: string, held: readonly string[]): readonly string[] {
  const close = nearest(given, held);
  const part = fold(given);
  return close.length > 0 || part.length < 3
    ? close
    : [...new Set(held)]
        .filter((value) => fold(value).includes(part))
        .sort()
        .slice(0, MOST_NEAR);
}

/** The values that a text column may contain, including terms that no row has. */
function valuesOf(query: AnyQuery, column: string): string[] {
  const cells = cellsOf(query, column);
  const held = cells.kind === "list" ? cells.values.flat() : (cells.values as readonly string[]);
  return [...held, ...(tableOf(query, column).terms(column) ?? [])];
}
