import { z } from "zod";

/** The documentation of every column. Types, JSON Schema, Table Schema and the data dictionary are generated from it. */
export interface ColumnMeta {
  /** A few words, as in the header of a spreadsheet. */
  title: string;
  /** One or two sentences: what a cell means and how to read it. */
  description: string;
  /** The unit of every cell of the column, if it is fixed. */
  unit?: string;
  /** A cell as written in the CSV. */
  example: string;
  /** The table whose `id` the cell (or each member of a list) must be. */
  reference?: string;
  /** Written by the fixer and re-checked by the checker; never typed by hand. */
  computed?: true;
  /** A computed column that holds the source's own figure where it prints one: then a person types it. */
  printable?: true;
  /** The form of a {@link text}: `words` if nothing is said. */
  prose?: Prose;
}

/** The form of a text: whole sentences with a full stop, a name without one, words of any form, or a publisher's own words. */
export type Prose = "sentence" | "name" | "words" | "printed";

/** A column's documentation as it is declared: the title may be left out if it is the column's name, `Part of` for `part_of`. */
export type DeclaredMeta = Omit<ColumnMeta, "title"> & Partial<Pick<ColumnMeta, "title">>;

/** Attaches a column's documentation to its schema. Call it last: Zod ties metadata to one schema instance. */
export const column = <S extends z.ZodType>(schema: S, meta: DeclaredMeta): S => schema.meta({ ...meta });

/** The title that a column's name gives: `Part of` for `part_of`. */
const titleOf = (name: string): string => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll("_", " ");

/** Adds to each column without a title the one that its name gives. */
export function addTitles(columns: z.ZodRawShape): void {
  for (const [name, schema] of Object.entries(columns) as [string, z.ZodType][])
    z.globalRegistry.add(schema, { title: titleOf(name), ...schema.meta() });
}

/** A closed list: each term with its definition. */
export type Vocabulary = Readonly<Record<string, string>>;

/** The schema of a cell with one term of a vocabulary. */
export const term = <V extends Vocabulary>(vocabulary: V) =>
  z
    .enum(Object.keys(vocabulary) as [Extract<keyof V, string>, ...Extract<keyof V, string>[]])
    .meta({ terms: vocabulary });

/** Text on one line that is not prose of ours: a code, a formula, a publisher's cell. */
export const verbatim = z.string().regex(/^\S(.*\S)?$/s, "text without leading or trailing spaces");

/** Free text on one line. */
export const text = verbatim.meta({ prose: "words" });

/** A row's id: lower-case words joined by hyphens. Never reused; a retired one gets a redirect. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");

/** An area: an ISO 3166-1 alpha-3 code, or an underscore and capitals for an area outside ISO. */
export const areaCode = z
  .string()
  .regex(/^([A-Z]{3}|_[A-Z0-9]{2,4})$/, "ISO 3166-1 alpha-3, or _ and capitals outside ISO");

/** The name of another row: `table/key/values`. */
export const address = z.string().regex(/^[a-z_]+(\/[^/\s]+)+$/, "table/key/values");

/** Whether the day of a date is in the calendar: 30 February is not. */
function isDayOfCalendar(date: string): boolean {
  if (date.length < 10) return true;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO 8601, as precise as the source: `2025`, `2025-04` or `2025-04-04`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "ISO 8601 date: YYYY, YYYY-MM or YYYY-MM-DD")
  .refine(isDayOfCalendar, "a day of the calendar")
  .meta({ format: "partial-date" });

/** A year, a month, or an ISO 8601 interval of two of them: `2024`, `2024-05`, `2024-01/2024-04`. */
export const period = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?(\/\d{4}(-(0[1-9]|1[0-2]))?)?$/, "YYYY, YYYY-MM, or two of them joined by /")
  .meta({ format: "period" });

/** A calendar year. */
export const year = z.int().min(1800).max(2100);

/** A finite decimal number. */
export const number = z.number();

/** A quantity of something: a finite number, zero or more. */
export const quantity = z.number().min(0);

/** A part of a whole, in percent. */
export const percent = z.number().min(0).max(100);

/** An absolute web address. */
export const url = z
  .string()
  .regex(/^https?:\/\/[^\s/]+(\/\S*)?$/, "an absolute http(s) address")
  .meta({ format: "uri" });

/** Several values in one cell, joined by `;` in the CSV. */
export const list = <S extends z.ZodType>(member: S) => z.array(member);
