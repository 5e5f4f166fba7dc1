import { fold, nearest, type TableName } from "@oreledger/data";
import type { LedgerTables, LedgerWith } from "../../ledger/ledger.ts";
import type { Point } from "../../ledger/places.ts";
import { textAt } from "../../query/column.ts";
import type { AnyQuery } from "../../query/query.ts";
import { conditionMeant, requireDate, valueRefused } from "./condition-meant.ts";
import { readNumber } from "./figure-meant.ts";
import type { Input } from "./input.ts";
import { idMeant, idsMeantBy, type NamedTable, type NamesOf, namedIn, namesOfText } from "./names-meant.ts";
import { didYouMean, InputRefused, malformed, shown } from "./refusal.ts";

type Given = Readonly<Record<string, unknown>>;

/**
 * The inputs of a question as understood: texts parsed, ids for names, and defaults filled in.
 *
 * @throws InputRefused naming an input that is unknown, missing or not understood.
 */
export function readInputs(
  ledger: LedgerWith<never>,
  { name, inputs }: { readonly name: string; readonly inputs: readonly Input[] },
  given: Given,
): Readonly<Record<string, unknown>> {
  const known = inputs.map((input) => input.name);
  for (const key of Object.keys(given))
    if (given[key] !== undefined && !known.includes(key)) {
      const close = nearest(key, known);
      throw new InputRefused(
        { code: "unknown_input", input: key, nearest: close },
        () => `${name} has no input ${shown(key)}.${didYouMean(close)} Its inputs: ${known.join(", ")}.`,
      );
    }
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const value = given[input.name];
      if (value !== undefined && value !== false) return [[input.name, readInput(ledger, input, value, given)]];
      if (input.default !== undefined) return [[input.name, input.default]];
      if (input.needed)
        throw new InputRefused(
          { code: "missing_input", input: input.name },
          (called) => `${called(input.name)} is needed: ${input.about}.`,
        );
      return [];
    }),
  );
}

function readInput(ledger: LedgerWith<never>, input: Input, value: unknown, { asOf }: Given): unknown {
  const { name, kind, words } = input;
  const names = ledger as unknown as NamesOf;
  switch (kind) {
    case "count":
      return count(value, name);
    case "number":
      return number(value, name);
    case "switch":
      if (value === true || value === "true") return true;
      throw malformed(name, (it) => `${it} is a switch: it takes true or no value, not ${shown(value)}.`);
    case "date":
      return requireDate(text(value, name), name);
    case "word":
      return word(words ?? [], text(value, name), name);
    case "list": {
      const parts = list(value, name);
      return words === undefined ? parts : parts.map((part) => word(words, part, name));
    }
    case "area":
      return idMeant(names, "areas", text(value, name), name);
    case "commodity":
      return idMeant(names, "commodities", text(value, name), name);
    case "areas":
    case "commodities":
      return idsOf(names, kind, value, input, asOf as string | undefined);
    case "value":
      return held(ledger, input, text(value, name));
    case "values":
      return list(value, name).map((each) => held(ledger, input, each));
    case "condition": {
      const [query, column] = columnOf(ledger, input);
      return conditionMeant({ ledger: names, query, column, input: name, asOf: asOf as string | undefined }, value);
    }
    case "period":
      return period(value, name);
    case "figures":
      if (typeof value === "object" && !Array.isArray(value)) return value;
      return Array.isArray(value) ? value.map((each) => text(each, name)) : text(value, name).trim().split(/\s+/);
    case "by-area":
      return typeof value === "object" && !Array.isArray(value) ? value : byArea(list(value, name), name);
    case "place":
      return typeof value === "string" ? text(value, name) : point(value, name);
    case "text":
      return text(value, name);
  }
}

function text(value: unknown, input: string): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") throw malformed(input, (it) => `${it} takes text, not ${shown(value)}.`);
  if (value.trim() === "") throw malformed(input, (it) => `${it} needs a value.`);
  return value;
}

/** A number or a text as text; empty for anything else. */
const written = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

function count(value: unknown, input: string): number {
  const number = Number(written(value));
  if (!/^\d{1,15}$/.test(written(value)) || number < 1)
    throw malformed(input, (it) => `${it} takes a whole number of at least 1, not ${shown(value)}.`);
  return number;
}

function number(value: unknown, input: string): number {
  const read = typeof value === "number" ? value : Number(written(value).replaceAll("_", "") || "none");
  if (!Number.isFinite(read) || read < 0)
    throw malformed(input, (it) => `${it} takes a number of at least 0, not ${shown(value)}.`);
  return read;
}

function word(words: readonly string[], given: string, input: string): string {
  const found = words.find((each) => each.toLowerCase() === given.toLowerCase());
  if (found !== undefined) return found;
  const close = nearest(given, words);
  throw new InputRefused(
    { code: "unknown_value", input, nearest: close },
    (called) => `${called(input)} must be one of ${words.join(", ")}, not ${shown(given)}.${didYouMean(close)}`,
  );
}

/** The parts of a list, or of a text with commas; each once. */
function list(value: unknown, input: string): readonly string[] {
  const parts = (Array.isArray(value) ? value.map((part) => text(part, input)) : text(value, input).split(","))
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0) throw malformed(input, (it) => `${it} takes a list such as a,b, not ${shown(value)}.`);
  return eachOnce(parts, input);
}

function eachOnce(parts: readonly string[], input: string): readonly string[] {
  const twice = parts.find((part, i) => parts.indexOf(part) < i);
  if (twice !== undefined) throw malformed(input, (it) => `${it} names ${shown(twice)} twice.`);
  return parts;
}

/** A coordinate as two numbers. */
function point(value: unknown, input: string): Point {
  const { latitude, longitude } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof latitude !== "number" || typeof longitude !== "number")
    throw malformed(input, (it) => `${it} takes a name, or { latitude, longitude } in degrees, not ${shown(value)}.`);
  return { latitude, longitude };
}

/** `2024`, `2024-05`, `2023,2024` or `2018..2024`. */
function period(value: unknown, input: string): unknown {
  if (Array.isArray(value)) return list(value, input);
  if (typeof value === "object") {
    const { from, to } = (value ?? {}) as Readonly<Record<string, unknown>>;
    if (from === undefined || to === undefined)
      throw malformed(input, (it) => `${it} takes a year, a list or { from, to }, not ${shown(value)}.`);
    return span(text(from, input), text(to, input), input);
  }
  const given = text(value, input);
  const [, from, to] = /^(.+)\.\.(.+)$/.exec(given) ?? [];
  if (from !== undefined && to !== undefined) return span(from, to, input);
  if (given.includes(".."))
    throw malformed(input, (it) => `${it} takes both ends of a period, such as 2018..2024, not ${shown(given)}.`);
  const parts = given.split(",");
  return parts.length === 1 ? given : parts;
}

function span(from: string, to: string, input: string): { readonly from: string; readonly to: string } {
  if (from > to) throw malformed(input, (it) => `${it} ${from}..${to} runs backwards: ${to}..${from}.`);
  return { from, to };
}

/** `A=1.5,B=2` as numbers by name. */
const byArea = (pairs: readonly string[], input: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const found = /^([^=]+)=(.+)$/.exec(pair);
      if (found === null)
        throw malformed(input, (it) => `${it} takes AREA=number, separated by commas, not ${shown(pair)}.`);
      const [, name = "", figure = ""] = found;
      return [name.trim(), readNumber(figure, input)];
    }),
  );

/** The ids of names in a list, or in a text with commas (a name may contain one itself); for a group, its members. */
function idsOf(
  ledger: NamesOf,
  table: NamedTable,
  value: unknown,
  { name: input, groups }: Input,
  on: string | undefined,
): readonly string[] {
  const names = Array.isArray(value)
    ? value.map((name) => text(name, input))
    : namesOfText(ledger, table, text(value, input));
  if (names.every((name) => name.trim() === ""))
    throw malformed(input, (it) => `${it} takes names such as a,b, not ${shown(value)}.`);
  return eachOnce(
    names.flatMap((name) => {
      const meant =
        groups === undefined ? [idMeant(ledger, table, name, input)] : idsMeantBy(ledger, table, name, input, on);
      return groups === "members" && meant.length > 1 && meant[0] === namedIn(ledger, table, name)?.id
        ? meant.slice(1)
        : meant;
    }),
    input,
  );
}

/** The query and the column whose values an input takes. */
function columnOf({ tables }: LedgerWith<never>, { column, name }: Input): [AnyQuery, string] {
  const [table, cells] = (column ?? `.${name}`).split(".") as [TableName, string];
  return [(tables as unknown as LedgerTables)[table].wide(), cells];
}

/** A value of the column. @throws InputRefused naming the nearest. */
function held(ledger: LedgerWith<never>, input: Input, given: string): string {
  const [query, column] = columnOf(ledger, input);
  const { table, sources } = query.internals().context;
  const cells = table.columnNames.includes(column) ? table : sources;
  const values = new Set(Array.from({ length: cells.length }, (_, row) => textAt(cells, column, row)));
  values.delete(null);
  if (values.has(given)) return given;
  const same = [...(values as Set<string>)].filter((value) => fold(value) === fold(given));
  if (same.length === 1) return same[0] as string;
  throw valueRefused(input.column as string, given, values as Set<string>, input.name);
}
