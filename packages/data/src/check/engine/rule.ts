import type { z } from "zod";
import type { Row } from "../../csv/address.ts";
import type { TableName, tables } from "../../tables/index.ts";
import type { Breach } from "../../tables/table.ts";
import type { Ledger } from "./ledger.ts";

/** A typed row of one table. */
export type RowOf<Name extends TableName> = z.infer<(typeof tables)[Name]["row"]>;

/** A breach of a rule that needs more than one row, and the row on which it is found. */
export interface RowBreach<Row> extends Breach {
  readonly row: Row;
}

/** A breach found on one row of a table. */
export interface LedgerBreach extends RowBreach<Row> {
  readonly table: TableName;
  readonly fixable?: boolean;
}

/** What every rule says about itself. A rule is one file in `rules/`, which exports it as `rule`; the index of rules is generated. */
interface RuleOfTables {
  /** Kebab-case, unique over all rules: findings and exceptions name it. */
  readonly code: string;
  /** One sentence for the contributor's guide. */
  readonly description: string;
  /** Whether an exception may accept a finding, since the rule judges what is likely. All other findings must be fixed. */
  readonly exceptable?: true;
}

/** A rule that needs more than one row. */
export interface LedgerRule extends RuleOfTables {
  /** A reminder is shown in the summary; it is not a finding. */
  readonly reminder?: true;
  /** A house rule: it applies only to the ledger in its repository, not to an extract or a user's own folder. */
  readonly house?: true;
  /** Its findings are rows that need another row: `pnpm data new` shows it as the next step; the check reports it. */
  readonly awaits?: true;
  readonly check: (ledger: Ledger) => Iterable<LedgerBreach>;
}

/**
 * A rule that needs several rows of a table that is never held whole. What a pass remembers must stay far smaller than the
 * table, and must copy any cell that it keeps: a cell is a view of the chunk of the file that it was read from, and keeps that
 * chunk in memory. Taking a row must be cheap: it happens millions of times.
 */
export interface StreamedRule extends RuleOfTables {
  readonly table: TableName;
  /**
   * Begins a pass.
   *
   * @param columns The names of the columns, in header order.
   * @param universes Whose partners each source of flows covers, by its id.
   */
  readonly start: (columns: readonly string[], universes: Universes) => StreamedPass;
}

/** One pass over a table: rows come once, in the order of the file, and are not kept. */
export interface StreamedPass {
  /** Takes the cells of the next row that has no fault of its own. */
  readonly row: (cells: readonly string[], line: number) => void;
  /** After the last row: what is wrong, and what was counted on the way. */
  readonly end: () => {
    readonly breaches: readonly StreamedBreach[];
    readonly notes: Readonly<Record<string, number>>;
  };
}

/** What a rule found on one row of a streamed table. */
export interface StreamedBreach {
  readonly line: number;
  readonly column: string;
  readonly expected: string;
}

/** The `universe` of each source that has one. */
export type Universes = ReadonlyMap<string, string>;

/** The breaches of rows that are judged one after the other. */
export function judged<R>(rows: readonly R[], judge: (row: R) => Breach | undefined): RowBreach<R>[] {
  const found: RowBreach<R>[] = [];
  for (const row of rows) {
    const breach = judge(row);
    if (breach !== undefined) found.push({ row, ...breach });
  }
  return found;
}

/** Adds a table's name to breaches that a rule found on its rows. */
export const on = (table: TableName, breaches: Iterable<RowBreach<object>>): LedgerBreach[] =>
  Array.from(breaches, (breach) => ({ ...breach, table, row: breach.row as Row }));
