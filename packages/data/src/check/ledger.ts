import { addressOf, type Row } from "../form/address.ts";
import { type TableName, tables } from "../tables/index.ts";
import type { Breach } from "../tables/table.ts";
import type { RowBreach, RowOf } from "./row-of.ts";

/** A breach found on one row of a table. */
export interface LedgerBreach extends Breach {
  readonly table: TableName;
  readonly row: Row;
  readonly fixable?: boolean;
}

/** A rule that needs more than one row. */
export interface LedgerRule {
  /** Kebab-case, unique over all rules: findings and exceptions name it. */
  readonly id: string;
  /** One sentence for the contributor's guide. */
  readonly description: string;
  /** A reminder is shown in the summary; it is no finding. */
  readonly reminder?: true;
  readonly check: (ledger: Ledger) => Iterable<LedgerBreach>;
}

/**
 * The rows that rules across rows look at. Only rows without a fault of their own are here, so that one broken cell is one
 * finding; `faulty` tells which rows are left out.
 */
export class Ledger {
  readonly #rows = new Map<TableName, Row[]>();
  readonly #lines = new Map<Row, number>();
  readonly #faulty = new Map<TableName, Readonly<Record<string, string>>[]>();
  readonly #notes = new Map<string, number>();
  readonly #citing = new Map<string, { rows: number }>();

  add(table: TableName, row: Row, line: number): void {
    const rows = this.#rows.get(table);
    if (rows) rows.push(row);
    else this.#rows.set(table, [row]);
    this.#lines.set(row, line);
  }

  addFaulty(table: TableName, cells: Readonly<Record<string, string>>): void {
    const known = this.#faulty.get(table);
    if (known) known.push(cells);
    else this.#faulty.set(table, [cells]);
  }

  rows<Name extends TableName>(table: Name): readonly RowOf<Name>[] {
    return (this.#rows.get(table) ?? []) as unknown as readonly RowOf<Name>[];
  }

  /** The rows of a table that have a fault, as their cells. */
  faulty(table: TableName): readonly Readonly<Record<string, string>>[] {
    return this.#faulty.get(table) ?? [];
  }

  lineOf(row: Row): number {
    return this.#lines.get(row) ?? 1;
  }

  addressOf(table: TableName, row: Row): string {
    return addressOf(tables[table], row);
  }

  /** Counts a row, of whatever table, that names a source. */
  cite(source: string): void {
    const known = this.#citing.get(source);
    if (known === undefined) this.#citing.set(source, { rows: 1 });
    else known.rows += 1;
  }

  /** How many rows name a source. */
  citing(source: string): number {
    return this.#citing.get(source)?.rows ?? 0;
  }

  /** Counts something that a rule did, for the summary: prints compared, rows recomputed. */
  note(what: string, count = 1): void {
    this.#notes.set(what, (this.#notes.get(what) ?? 0) + count);
  }

  get notes(): ReadonlyMap<string, number> {
    return this.#notes;
  }
}

/** Puts a table's name to breaches that a rule found on its rows. */
export const on = (table: TableName, breaches: Iterable<RowBreach<object>>): LedgerBreach[] =>
  Array.from(breaches, (breach) => ({ ...breach, table, row: breach.row as Row }));
