import { tableOf } from "../../csv/address.ts";
import { csvPath } from "../../csv/read.ts";
import { type TableName, tableNames, tables } from "../../tables/index.ts";
import { type Ids, metaOf } from "../cells/column-check.ts";
import { idsIn, readIds, referredTables } from "../cells/read-ids.ts";
import type { TableReading } from "../cells/reading.ts";
import {
  type CheckResult,
  conclude,
  findingsOf,
  isWhole,
  type Readings,
  readTable,
  universesOf,
  wantedAddresses,
} from "./check.ts";
import type { Finding } from "./finding.ts";
import { type Days, Ledger } from "./ledger.ts";
import type { LedgerRule } from "./rule.ts";
import { ledgerRules } from "./rules.ts";
import { streamedTables } from "./streamed-tables.ts";

/** A ledger that remembers which tables a rule looked at. */
class WatchedLedger extends Ledger {
  readonly looked = new Set<string>();

  override rows<Name extends TableName>(table: Name) {
    this.looked.add(table);
    return super.rows(table);
  }

  override faulty(table: TableName) {
    this.looked.add(table);
    return super.faulty(table);
  }

  override isThere(address: string) {
    this.looked.add(tableOf(address));
    return super.isThere(address);
  }

  override hasBrokenKeys(table: TableName) {
    this.looked.add(table);
    return super.hasBrokenKeys(table);
  }

  override citing(source: string, table?: TableName) {
    for (const name of table === undefined ? tableNames : [table]) this.looked.add(name);
    return super.citing(source, table);
  }
}

/** The tables that refer to another. */
const referringTo = (table: TableName): TableName[] =>
  tableNames.filter(
    (name) =>
      metaOf(tables[name]).some(({ reference }) => reference === table) ||
      (name === "group_members" && ["areas", "commodities", "groups"].includes(table)),
  );

const isSame = (a: ReadonlyMap<string, string> | undefined, b: ReadonlyMap<string, string> | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.size === b.size && [...a].every(([id, to]) => b.get(id) === to));

/**
 * A folder of CSVs that is checked once, and then again with other files in place of some. Each time, only the tables that the
 * files affect are read, and only the rules that look at one of them run; a test proves that a full check finds the same.
 */
export class Recheck {
  readonly #folder: string;
  readonly #days: Days;
  readonly #ids: Ids;
  readonly #readings: Readings;
  readonly #wanted: ReadonlySet<string>;
  readonly #answers: ReadonlyMap<LedgerRule, { findings: readonly Finding[]; looked: ReadonlySet<string> }>;

  /** @param days The days that time-bound rules count from, as a person's check gives them. */
  constructor(folder: string, days: Days = {}) {
    this.#days = days;
    this.#folder = folder;
    this.#ids = readIds(folder);
    const readings = new Map<TableName, TableReading>();
    for (const name of tableNames)
      if (!streamedTables.has(name)) readings.set(name, readTable(name, csvPath(folder, { name }), { ids: this.#ids }));
    this.#wanted = wantedAddresses(readings);
    for (const name of streamedTables)
      readings.set(
        name,
        readTable(name, csvPath(folder, { name }), {
          ids: this.#ids,
          wanted: this.#wanted,
          universes: universesOf(readings),
        }),
      );
    this.#readings = readings;
    this.#answers = new Map(
      ledgerRules.map((rule) => {
        const ledger = new WatchedLedger(readings, days);
        const findings = findingsOf(rule, ledger, readings);
        return [rule, { findings, looked: ledger.looked }];
      }),
    );
  }

  /** What a check finds if these tables are other files. */
  with(files: ReadonlyMap<TableName, string>): CheckResult {
    const ids = new Map(this.#ids);
    const touched = new Set(files.keys());
    for (const [name, path] of files) {
      if (!referredTables.has(name)) continue;
      const found = idsIn(path);
      if (isSame(found, ids.get(name))) continue;
      if (found === undefined) ids.delete(name);
      else ids.set(name, found);
      for (const other of referringTo(name)) touched.add(other);
    }
    const readings = new Map(this.#readings);
    const read = (name: TableName, wanted?: ReadonlySet<string>) =>
      readings.set(
        name,
        readTable(name, files.get(name) ?? csvPath(this.#folder, { name }), {
          ids,
          wanted,
          universes: universesOf(readings),
        }),
      );
    for (const name of touched) if (!streamedTables.has(name)) read(name);
    const wanted = wantedAddresses(readings);
    // Rules on streamed flows depend on the universes of the sources: if these change, all flows are read again.
    if (!isSame(universesOf(readings), universesOf(this.#readings)))
      for (const name of streamedTables) touched.add(name);
    for (const name of streamedTables) {
      if ([...wanted].some((address) => address.startsWith(`${name}/`) && !this.#wanted.has(address)))
        touched.add(name);
      if (touched.has(name)) read(name, wanted);
    }
    if (!isWhole(readings)) return conclude(readings, new Map(), [], this.#folder);
    const ledger = new Ledger(readings, this.#days);
    const across = ledgerRules.map((rule) => {
      const known = this.#answers.get(rule);
      const isKnown = known !== undefined && ![...touched].some((table) => known.looked.has(table));
      return { rule, findings: isKnown ? known.findings : findingsOf(rule, ledger, readings) };
    });
    return conclude(readings, ledger.notes, across, this.#folder);
  }
}
