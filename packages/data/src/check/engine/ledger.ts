import { addressOf, type Row, tableOf } from "../../csv/address.ts";
import { grouped } from "../../grouped.ts";
import { type TableName, tables } from "../../tables/index.ts";
import type { TableReading } from "../cells/reading.ts";
import type { RowOf } from "./rule.ts";

/** The days that time-bound rules count from. Without them a finding never depends on the clock. */
export interface Days {
  /** The day that reminders count from; without it, the day on which each row was last looked at. */
  readonly today?: string | undefined;
  /** The day on which statuses are judged; without it, each is judged on its own `status_as_of`. */
  readonly judgedOn?: string | undefined;
}

/**
 * The rows that rules across rows look at. Only rows without a fault of their own are here, so that one broken cell is one
 * finding; `faulty` gives the rows that are left out.
 */
export class Ledger {
  readonly #readings: ReadonlyMap<TableName, TableReading>;
  readonly #notes = new Map<string, number>();
  readonly #byBeginning = new Map<TableName, ReadonlyMap<string, readonly Row[]>>();
  readonly #byAddress = new Map<string, ReadonlyMap<string, Row>>();

  constructor(
    readings: ReadonlyMap<TableName, TableReading>,
    readonly days: Days = {},
  ) {
    this.#readings = readings;
  }

  rows<Name extends TableName>(table: Name): readonly RowOf<Name>[] {
    return (this.#readings.get(table)?.rows ?? []) as readonly RowOf<Name>[];
  }

  /** The rows of a table that have a fault, as their cells. */
  faulty(table: TableName): readonly Readonly<Record<string, string>>[] {
    return this.#readings.get(table)?.faulty ?? [];
  }

  addressOf(table: TableName, row: Row): string {
    return addressOf(tables[table], row);
  }

  /** The row at an address. Few rows are ever asked for: addresses are built only for rows that begin like it. */
  rowAt(address: string): Row | undefined {
    const [name = "", first = ""] = address.split("/", 2);
    if (!Object.hasOwn(tables, name)) return undefined;
    const table = name as TableName;
    const beginning = `${table}/${first}`;
    let found = this.#byAddress.get(beginning);
    if (found === undefined) {
      const alike = this.#rowsByBeginning(table).get(beginning) ?? [];
      found = new Map(alike.map((row) => [this.addressOf(table, row), row]));
      this.#byAddress.set(beginning, found);
    }
    return found.get(address);
  }

  /** The rows of a table by the beginning of their address: its name and the first cell of their key. */
  #rowsByBeginning(table: TableName): ReadonlyMap<string, readonly Row[]> {
    let found = this.#byBeginning.get(table);
    if (found === undefined) {
      const key = { name: table, key: tables[table].key.slice(0, 1) };
      found = grouped(this.rows(table) as readonly Row[], (row) => addressOf(key, row));
      this.#byBeginning.set(table, found);
    }
    return found;
  }

  /** Whether a row has this address, sound or with a fault outside its key. */
  isThere(address: string): boolean {
    const found = this.rowAt(address) !== undefined;
    return found || this.#readings.get(tableOf(address) as TableName)?.faultyAddresses.has(address) === true;
  }

  /** Whether a row of a table has a broken key: then an address with no row may mean that row. */
  hasBrokenKeys(table: TableName): boolean {
    return this.#readings.get(table)?.brokenKeys === true;
  }

  /** How many rows name a source, in all tables or in one. */
  citing(source: string, table?: TableName): number {
    if (table !== undefined) return this.#readings.get(table)?.citing.get(source) ?? 0;
    let rows = 0;
    for (const { citing } of this.#readings.values()) rows += citing.get(source) ?? 0;
    return rows;
  }

  /** Counts something that a rule did, for the summary: prints compared, rows recomputed. */
  note(what: string, count = 1): void {
    this.#notes.set(what, (this.#notes.get(what) ?? 0) + count);
  }

  get notes(): ReadonlyMap<string, number> {
    return this.#notes;
  }
}
