/** What a table says of itself, as plain data. */
export interface TableDoc {
  /** The name of the table and of its CSV. */
  readonly name: string;
  readonly title: string;
  /** What one row is, and how the table is to be read. Markdown. */
  readonly description: string;
  /** Facts cite a source; reference tables name things; links join two rows. */
  readonly kind: "reference" | "fact" | "link";
  /** The columns that name a row, in the order of its address. */
  readonly key: readonly string[];
  /** The columns that, with the source's edition, make a print: rows that are printed and replaced together. */
  readonly print: readonly string[];
  /** Whose the rows are, where none names its own source: ours, or as the row is that a column names. */
  readonly owner?: "own-compilation" | { readonly through: string };
  /** In the order of the CSV header. */
  readonly columns: readonly ColumnDoc[];
}

/** What a column says of itself, as plain data. */
export interface ColumnDoc {
  readonly name: string;
  /** A few words, as a spreadsheet header would print them. */
  readonly title: string;
  /** What a cell means and how to read it. Markdown. */
  readonly description: string;
  /** A cell as it stands in the CSV. */
  readonly example: string;
  /** A list is written with `;` between its members. */
  readonly type: "text" | "integer" | "number" | "list";
  /** Whether a cell may be empty, which means unknown. A list may always be empty unless it has `minItems`. */
  readonly nullable: boolean;
  /** The unit of every cell, where it is fixed. */
  readonly unit?: string;
  /** The table whose `id` the cell, or each member of a list, names. */
  readonly reference?: string;
  /** Written by the fixer, never by hand. */
  readonly computed?: boolean;
  /** The closed list of values, each with its definition. */
  readonly terms?: Readonly<Record<string, string>>;
  /** The regular expression of the cell, or of each member of a list. */
  readonly pattern?: string;
  /** What the text is: `partial-date`, `period` or `uri`. */
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}
