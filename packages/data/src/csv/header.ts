import type { z } from "zod";
import type { Table } from "../tables/table.ts";
import { fold } from "./fold.ts";
import { columnForms } from "./kind.ts";
import { nearest } from "./nearest.ts";
import { columnSynonyms } from "./synonyms.ts";

/** The most columns of a header that are read: ten times as many as any table has. A line of commas is not explained cell by cell. */
export const LONGEST_HEADER = 500;

/** The parts of a table's declaration that reading a header needs. */
type Headed = Pick<Table, "name"> & { readonly row: z.ZodObject };

/** The parts of a column's declaration that reading a header needs. */
const metaOf = (schema: unknown) =>
  ((schema as z.ZodType).meta() ?? {}) as { readonly title?: string; readonly computed?: true };

/** A header in the form in which it is compared: `Deposit_Name (text)` and `depositName` become "deposit name". */
const folded = (header: string): string => fold(header.replace(/\([^)]*\)/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2"));

/** The names that each column may have in a file: its own, and other ones. */
function namesOf(table: Headed): { readonly column: string; readonly own: string[]; readonly other: string[] }[] {
  const thing = fold(table.name.replace(/s$/, ""));
  return Object.entries(table.row.shape).map(([column, schema]) => {
    const title = metaOf(schema).title ?? column;
    const own = [fold(column), fold(title)];
    const other = (columnSynonyms[column] ?? []).map(fold);
    // In a table of deposits, "Deposit_Name" means `name`.
    return { column, own, other: [...other, ...[...own, ...other].map((name) => `${thing} ${name}`)] };
  });
}

/** How a column was found: by its name or title, by a synonym, or by a similar name. */
export type Found = "name" | "synonym" | "likeness";

/** The columns of a user's file, matched to those of a table. */
export interface MatchedColumns {
  /** By position in the file. */
  readonly taken: ReadonlyMap<number, { readonly column: string; readonly by: Found }>;
  /** Columns of the file that the table does not have, or that another column already provides, with likely meanings. */
  readonly unknown: readonly { readonly at: number; readonly header: string; readonly near: readonly string[] }[];
  /** Columns of the table that the file does not have, but that every row needs. */
  readonly missing: readonly string[];
  /** Columns of the table that the file does not have and that may be empty. */
  readonly absent: readonly string[];
}

/**
 * Finds a table's columns in a header: by name or title, by synonym, by likeness. Each is found once: a column that two headers
 * claim goes to the more certain one, and the other remains unknown.
 *
 * @param given Columns that the user assigns, by header.
 */
export function matchColumns(
  header: readonly string[],
  table: Headed,
  given: ReadonlyMap<string, string> = new Map(),
): MatchedColumns {
  const names = namesOf(table);
  const taken = new Map<number, { column: string; by: Found }>();
  const free = new Set(names.map(({ column }) => column));
  const take = (by: Found, find: (label: string, header: string) => string | undefined) =>
    header.forEach((cell, at) => {
      if (taken.has(at)) return;
      const column = find(folded(cell), cell);
      if (column === undefined || !free.delete(column)) return;
      taken.set(at, { column, by });
    });
  const only = (columns: readonly string[]): string | undefined => (columns.length === 1 ? columns[0] : undefined);
  const called = (label: string, of: "own" | "other") =>
    only(names.filter((each) => each[of].includes(label) && free.has(each.column)).map(({ column }) => column));
  const near = (label: string): string[] => {
    const labels = new Map(names.flatMap(({ column, own, other }) => [...own, ...other].map((name) => [name, column])));
    return [...new Set(nearest(label, labels.keys()).map((name) => labels.get(name) as string))];
  };
  take("name", (_, cell) => given.get(cell));
  take("name", (_, cell) => (free.has(cell) ? cell : undefined));
  take("name", (label) => called(label, "own"));
  take("synonym", (label) => called(label, "other"));
  take("likeness", (label) => (label.length > 3 ? only(near(label).filter((column) => free.has(column))) : undefined));
  const forms = columnForms(table);
  const computed = new Set(
    Object.entries(table.row.shape).flatMap(([column, schema]) => (metaOf(schema).computed ? [column] : [])),
  );
  const lacking = forms.filter(({ name }) => free.has(name));
  const mayBeEmpty = (form: (typeof forms)[number]) => form.nullable || form.kind === "list" || computed.has(form.name);
  return {
    taken,
    unknown: header.flatMap((cell, at) =>
      taken.has(at) ? [] : [{ at, header: cell, near: nearColumns(folded(cell), names, near) }],
    ),
    missing: lacking.filter((form) => !mayBeEmpty(form)).map(({ name }) => name),
    absent: lacking.filter(mayBeEmpty).map(({ name }) => name),
  };
}

/** The columns that an unknown header may mean: those with similar names, or else those with a word in common. */
function nearColumns(
  label: string,
  names: ReturnType<typeof namesOf>,
  near: (label: string) => readonly string[],
): readonly string[] {
  // One or two letters are similar to almost anything.
  const alike = label.length < 3 ? [] : near(label);
  if (alike.length > 0) return alike;
  const words = label.split(" ").filter((word) => word.length > 2);
  return names
    .filter(({ own: [name = ""] }) => name.split(" ").some((word) => words.includes(word)))
    .map(({ column }) => column)
    .slice(0, 3);
}

/**
 * The position of each column of a table in a file; undefined unless the header has exactly these columns in this order. A column
 * that may be empty may be missing, as in a file of an earlier version: its position is -1.
 */
export function placesOf(header: readonly string[], table: Headed): readonly number[] | undefined {
  let next = 0;
  const places: number[] = [];
  for (const { name, nullable, kind } of columnForms(table)) {
    if (header[next] === name) places.push(next++);
    else if (nullable || kind === "list") places.push(-1);
    else return undefined;
  }
  return next === header.length ? places : undefined;
}

/** What is wrong with a header, in words. */
export function headerInWords(cells: readonly string[], table: Headed): string {
  const header = cells.slice(0, LONGEST_HEADER);
  const names = Object.keys(table.row.shape);
  const lacking = names.filter((name) => !header.includes(name));
  const strange = matchColumns(header, table);
  const nearAt = new Map(strange.unknown.map(({ at, near }) => [at, near.join(" or ")]));
  const unknown = header.filter((name) => !names.includes(name));
  const means = (name: string): string => {
    const at = header.indexOf(name);
    const near = strange.taken.get(at)?.column ?? nearAt.get(at);
    return near ? ` (${near}?)` : "";
  };
  return [
    ...(lacking.length > 0 ? [`it lacks ${lacking.join(", ")}`] : []),
    ...(unknown.length > 0
      ? [`it has ${unknown.map((name) => `${JSON.stringify(name)}${means(name)}`).join(", ")}`]
      : []),
    ...(cells.length > header.length ? [`it has ${cells.length.toLocaleString("en")} columns`] : []),
    ...(lacking.length + unknown.length === 0 ? ["its columns are in another order, or repeated"] : []),
  ].join("; ");
}
