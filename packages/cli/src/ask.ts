import type { AnyQuery, Ledger } from "@oreledger/sdk";
import { lastDay } from "@oreledger/sdk/ledger";
import { flagOfInput } from "./call/inputs.ts";
import { partsIn, resolveName } from "./names.ts";
import { date } from "./read.ts";
import { didYouMean, shown, UsageError } from "./usage.ts";

export type { AnyQuery };

/** The names of a ledger's tables. */
export const tableNamesOf = ({ tables }: Ledger): string[] => Object.keys(tables).sort();

/**
 * The query of a table, by its name with `_` or `-`.
 *
 * @throws UsageError naming the nearest table.
 */
export function queryOf(ledger: Ledger, name: string): AnyQuery {
  const wanted = name.replaceAll("-", "_");
  const names = tableNamesOf(ledger);
  if (!names.includes(wanted))
    throw new UsageError(`There is no table ${shown(name)}.${didYouMean(wanted, names)} Tables: ${names.join(", ")}.`);
  return ledger.tables[wanted as keyof Ledger["tables"]].wide();
}

/**
 * The condition that a flag's text means: `CHN`, `CHN,AUS`, `2020..2024`, `100000..`, or `` for an empty cell. Names are
 * understood as people write them: `Burma`, `KZ` and `kazakhstan` are areas, `Dy` is a commodity, `EU27` is its members.
 *
 * @throws UsageError saying what the column can hold.
 */
export function conditionOf(query: AnyQuery, column: string, text: string, asOf?: string): unknown {
  if (text === "") return null;
  const read = readerOf(query, column, asOf);
  const dated = isDated(query, column);
  const range = /^(.*?)\.\.(.*)$/.exec(text);
  if (range) {
    const [, from = "", to = ""] = range;
    const flag = `--${flagOfInput(column)}`;
    if (from === "" && to === "")
      throw new UsageError(`${flag} takes a range with an end: 2020.., ..2024 or 2020..2024.`);
    const bound = (part: string, end: "from" | "to") => {
      if (isNumeric(query, column)) return read(part)[0] as number;
      if (!dated) return part;
      date(part, flag);
      return end === "to" ? lastDay(part) : part;
    };
    const ends = {
      ...(from === "" ? {} : { from: bound(from, "from") }),
      ...(to === "" ? {} : { to: bound(to, "to") }),
    };
    if (ends.from !== undefined && ends.to !== undefined && ends.from > ends.to)
      throw new UsageError(`${flag} ${text} runs backwards: ${to}..${from}.`);
    return ends;
  }
  // A month means its days, where the column holds days.
  if (dated && /^\d{4}(-\d\d)?$/.test(text)) return { from: text, to: lastDay(date(text, `--${flagOfInput(column)}`)) };
  const names = isNumeric(query, column)
    ? text.split(",").map((part) => part.trim())
    : partsIn(query, column, text, new Set(valuesOf(query, column)));
  const parts = names.flatMap(read);
  return parts.length === 1 ? parts[0] : parts;
}

/** The table of a column: the query's own, or the sources that it cites. */
function tableOf(query: AnyQuery, column: string) {
  const { table, sources } = query.internals().context;
  return table.columnNames.includes(column) ? table : sources;
}

const cellsOf = (query: AnyQuery, column: string) => tableOf(query, column).column(column);

/** Whether a column holds dates. A period is none: the months of a year are no part of its figure. */
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

/** Reads one value of a column. */
function readerOf(query: AnyQuery, column: string, asOf: string | undefined): (part: string) => (string | number)[] {
  const cells = cellsOf(query, column);
  const flag = `--${flagOfInput(column)}`;
  if (cells.kind === "number")
    return (part) => {
      const plain = part.replace(/(?<=\d)[_,](?=\d{3})/g, "");
      const number = Number(plain);
      if (!/^-?\d+(\.\d+)?$/.test(plain) || !Number.isFinite(number))
        throw new UsageError(`${flag} takes a number, a list (2023,2024) or a range (2020..2024), not ${shown(part)}.`);
      return [number];
    };
  const here = new Set(valuesOf(query, column));
  return (part) => (here.has(part) ? [part] : resolveName(query, column, part, here, asOf));
}

/** The values that a column of text may hold: a term that no row has is a right one all the same. */
function valuesOf(query: AnyQuery, column: string): string[] {
  const cells = cellsOf(query, column);
  const held = cells.kind === "list" ? cells.values.flat() : (cells.values as readonly string[]);
  return [...held, ...(tableOf(query, column).terms(column) ?? [])];
}
