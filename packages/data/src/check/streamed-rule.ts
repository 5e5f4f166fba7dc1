import type { TableName } from "../tables/index.ts";

/** What a rule found on one row of a streamed table. */
export interface StreamedBreach {
  readonly line: number;
  readonly column: string;
  readonly expected: string;
}

/** One pass over a table: rows come once, in the order of the file, and are gone. */
export interface StreamedPass {
  /** Takes the cells of the next row that has no fault of its own. */
  readonly row: (cells: readonly string[], line: number) => void;
  /** After the last row: what is wrong, and what was counted on the way. */
  readonly end: () => {
    readonly breaches: readonly StreamedBreach[];
    readonly notes: Readonly<Record<string, number>>;
  };
}

/**
 * A rule that needs several rows of a table that is never held whole. What a pass remembers must stay far smaller than the
 * table, and no cell as it is: a cell is a view of the piece of the file that it was read in, and keeps it in memory. Taking a
 * row must be cheap: it happens millions of times.
 */
export interface StreamedRule {
  /** Kebab-case, unique over all rules: findings and exceptions name it. */
  readonly id: string;
  /** One sentence for the contributor's guide. */
  readonly description: string;
  readonly table: TableName;
  /**
   * Begins a pass.
   *
   * @param columns The names of the columns, in header order.
   * @param universes Whose partners each source of flows tells of, by its id.
   */
  readonly start: (columns: readonly string[], universes: Universes) => StreamedPass;
}

/** The `universe` of each source that has one. */
export type Universes = ReadonlyMap<string, string>;
