/** The description of a table, as plain data. */
export interface TableDoc {
  /** The name of the table and of its CSV. */
  readonly name: string;
  readonly title: string;
  /** What one row is, and how to read the table. Markdown. */
  readonly description: string;
  /** Facts cite a source; reference tables name things; links join two rows. */
  readonly kind: "reference" | "fact" | "link";
  /** The columns that name a row, in the order of its address. */
  readonly key: readonly string[];
  /** The columns that, with the source's edition, identify a print: rows that are printed and replaced together. */
  readonly print: readonly string[];
  /** The owner, if rows name no source of their own: Oreledger, or the owner of the row that the column `through` names. */
  readonly owner?: "own-compilation" | { readonly through: string };
  /** In the order of the CSV header. */
  readonly columns: readonly ColumnDoc[];
}

/** The description of a column, as plain data. */
export interface ColumnDoc {
  readonly name: string;
  /** A few words, as in the header of a spreadsheet. */
  readonly title: string;
  /** What a cell means and how to read it. Markdown. */
  readonly description: string;
  /** A cell as it is written in the CSV. */
  readonly example: string;
  /** A list is written with `;` between its members. */
  readonly type: "text" | "integer" | "number" | "list";
  /** Whether a cell may be empty, which means unknown. A list may always be empty unless it has `minItems`. */
  readonly nullable: boolean;
  /** The unit, if it is the same in every cell. */
  readonly unit?: string;
  /** The table whose `id` the cell, or each member of a list, names. */
  readonly reference?: string;
  /** Whether the fixer writes the cells; people never do. */
  readonly computed?: boolean;
  readonly printable?: boolean;
  /** The closed list of values, each with its definition. */
  readonly terms?: Readonly<Record<string, string>>;
  /** The regular expression that the cell, or each member of a list, matches. */
  readonly pattern?: string;
  /** The format of the text: `partial-date`, `period` or `uri`. */
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}
