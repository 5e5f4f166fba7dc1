import { z } from "zod";
import { addTitles } from "./column.ts";

/** What is wrong with one row, according to one rule. */
export interface Breach {
  /** The column whose cell the contributor should look at. */
  column: string;
  /** What would have been right, in words. */
  expected: string;
  /** The cell that would make the row right, if known. */
  suggestion?: string;
}

/** A rule that needs only one row. */
export interface RowRule<Row> {
  /** Kebab-case, unique over all rules: findings and exceptions name it. */
  code: string;
  /** One sentence for the contributor's guide. */
  description: string;
  /** Whether an exception may accept a finding, because the rule only judges what is likely. */
  exceptable?: true;
  check: (row: Row) => Breach | undefined;
}

/** One table of the ledger: what a row is, its key, and its rules. */
export interface Table<Name extends string = string, Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** snake_case; the CSV is `csv/<name>.csv`. */
  readonly name: Name;
  readonly title: string;
  /** What one row is, and how to read the table. */
  readonly description: string;
  /** The columns that name a row, in the order of its address. */
  readonly key: readonly (keyof Shape & string)[];
  /**
   * The columns that, with the source's edition, identify a print: rows that a publisher prints together and replaces together.
   * Empty if each row is a print of its own.
   */
  readonly print: readonly (keyof Shape & string)[];
  /** A typed row: null is an empty cell. Column order is the CSV header's. */
  readonly row: z.ZodObject<Shape, z.core.$strict>;
  /** Facts cite a source and count under its licence's cap; reference rows need not. */
  readonly kind: "reference" | "fact" | "link";
  /** The owner of the rows, if they name no source. */
  readonly owner?: Owner;
  readonly rules: readonly RowRule<z.infer<z.ZodObject<Shape, z.core.$strict>>>[];
}

/** The owner of rows without a source: the ledger's own compilation, or the owner of the row that a column names. */
export type Owner = "own-compilation" | { readonly through: string };

/** Declares a table. The order of `columns` is the order of the CSV header. */
export function defineTable<const Name extends string, Shape extends z.ZodRawShape>(declaration: {
  name: Name;
  title: string;
  description: string;
  kind: Table["kind"];
  owner?: Owner;
  key: readonly (keyof Shape & string)[];
  print?: readonly (keyof Shape & string)[];
  columns: Shape;
  rules?: readonly RowRule<z.infer<z.ZodObject<Shape, z.core.$strict>>>[];
}): Table<Name, Shape> {
  const { columns, print = [], rules = [], ...rest } = declaration;
  addTitles(columns);
  return { ...rest, print, row: z.strictObject(columns), rules };
}
