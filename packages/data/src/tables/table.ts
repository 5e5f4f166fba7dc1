import { z } from "zod";

/** What is wrong with one row, by the judgement of one rule. */
export interface Breach {
  /** The column whose cell the contributor should look at. */
  column: string;
  /** What would have been right, in words. */
  expected: string;
  /** The cell that would make the row right, where it is known. */
  suggestion?: string;
}

/** A rule that needs one row and nothing else. */
export interface RowRule<Row> {
  /** Kebab-case, unique over all rules: findings and exceptions name it. */
  code: string;
  /** One sentence for the contributor's guide. */
  description: string;
  /** Whether an exception may accept a finding: the rule judges what is likely. */
  exceptable?: true;
  check: (row: Row) => Breach | undefined;
}

/** One table of the ledger: what a row is, what names it, and what must hold of it. */
export interface Table<Name extends string = string, Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** snake_case; the CSV is `csv/<name>.csv`. */
  readonly name: Name;
  readonly title: string;
  /** What one row is, and how the table is to be read. */
  readonly description: string;
  /** The columns that name a row, in the order of its address. */
  readonly key: readonly (keyof Shape & string)[];
  /**
   * The columns that, with the source's edition, make a print: rows that a publisher prints together and replaces together.
   * Empty where each row stands for itself.
   */
  readonly print: readonly (keyof Shape & string)[];
  /** A typed row: null is an empty cell. Column order is the CSV header's. */
  readonly row: z.ZodObject<Shape, z.core.$strict>;
  /** Facts cite a source and count under its licence's cap; reference rows need not. */
  readonly kind: "reference" | "fact" | "link";
  /** Whose the rows are, where none names its own source. */
  readonly owner?: Owner;
  readonly rules: readonly RowRule<z.infer<z.ZodObject<Shape, z.core.$strict>>>[];
}

/** Whose rows without a source of their own are: the ledger's own compilation, or as the row is that a column names. */
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
  return { ...rest, print, row: z.strictObject(columns), rules };
}
