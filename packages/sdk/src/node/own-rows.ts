import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatCell, nearest, quoteCell, type Rows, type TableName, type Value } from "@oreledger/data";
import { checkFolder, openFolder } from "@oreledger/data/check";
import { tables } from "@oreledger/data/tables";
import { InvalidInput, UnknownColumn, UnknownValue } from "../errors.ts";
import { isPlain, kindOf, requireInputs, requireSwitch } from "../given.ts";
import { ledger as installed } from "../installed/installed-ledger.ts";
import { type Ledger, ledgerOf } from "../ledger/ledger.ts";
import { InvalidLedger } from "./invalid-ledger.ts";

/** A row of a user's own: any ids, since they may be new. A column that may be empty may be left out. */
export type OwnRow<Row> = { readonly [Column in keyof Row]?: Widened<Row[Column]> };

/** Rows of a user's own, by table. */
export type OwnRows = { readonly [Name in TableName]?: readonly OwnRow<Rows[Name]>[] };

type Widened<Cell> = Cell extends readonly string[]
  ? readonly string[]
  : Cell extends string
    ? string
    : Cell extends number
      ? number
      : Cell;

/** What every ledger needs to name things: laid under a user's own rows. */
const namingTables: ReadonlySet<string> = new Set(
  Object.values(tables)
    .filter(({ kind, name }) => kind === "reference" || ["groups", "group_members", "oxides"].includes(name))
    .map(({ name }) => name),
);

/**
 * A user's own rows as a ledger, checked by all rules. The installed tables that name things (sources, licences, areas,
 * groups and their members, commodities, products, oxides) lie under them: a row of the user's replaces the one with its
 * key, others are added. Tables of facts hold the user's rows and nothing else.
 *
 * @param rows Each row as the table's type says; numbers as numbers, lists as arrays, null or nothing for an empty cell.
 * @param options.check Whether rows are checked (default).
 * @throws InvalidLedger where a row breaks a rule; UnknownValue for a table, UnknownColumn for a column that there is not.
 * @example
 * const mine = await ledgerOfRows({ shares: [] });
 * mine.tables.shares.length; // 0
 */
export async function ledgerOfRows(rows: OwnRows, options: { readonly check?: boolean } = {}): Promise<Ledger> {
  if (!isPlain(rows)) throw new InvalidInput(`Rows are an object of lists by table, not ${kindOf(rows)}.`);
  requireInputs("ledgerOfRows", options, {}, { check: requireSwitch });
  for (const name of Object.keys(rows))
    if (!Object.hasOwn(tables, name))
      throw new UnknownValue("ledger", "table", name, nearest(name, Object.keys(tables)));
  const folder = mkdtempSync(join(tmpdir(), "oreledger-"));
  try {
    for (const name of Object.keys(tables) as TableName[])
      writeFileSync(join(folder, `${name}.csv`), csvOfTable(name, rows[name] ?? []));
    if (options.check !== false) {
      const result = await checkFolder(folder);
      // An exception of the installed ledger that a row of the user's made needless is no fault of theirs.
      const findings = result.findings.filter(({ rule }) => rule !== "unused-exception");
      if (findings.length > 0)
        throw new InvalidLedger(
          "These rows",
          findings.map((finding) => ({ ...finding, file: finding.file.slice(folder.length + 1) })),
        );
    }
    const opened = openFolder(folder).map(({ table }) => table);
    // Columns are read from memory, not from the folder: it may go.
    return ledgerOf("own rows", undefined, opened);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The installed rows that lie under a user's own: those that name things, and the exceptions that these need. */
function underlying(name: TableName): readonly object[] {
  if (name === "exceptions")
    return installed.tables.exceptions.toArray().filter(({ row }) => namingTables.has(row.split("/", 1)[0] as string));
  return namingTables.has(name) ? installed.tables[name].everyEdition().toArray() : [];
}

/** The rows of a table as its canonical CSV, over the installed ones where the table names things. */
function csvOfTable(name: TableName, own: readonly object[]): string {
  const { key, columns } = tables[name];
  const names = columns.map((column) => column.name);
  const under = underlying(name);
  const byKey = new Map<string, string[]>();
  for (const row of [...under, ...own] as readonly Readonly<Record<string, Value | undefined>>[]) {
    for (const column of Object.keys(row))
      if (!names.includes(column)) throw new UnknownColumn(name, column, nearest(column, names), names);
    const cells = names.map((column) => formatCell(row[column] ?? null));
    const place = key.map((column) => cells[names.indexOf(column)]).join("\n");
    byKey.set(place, cells);
  }
  const positions = key.map((column) => names.indexOf(column));
  const sorted = [...byKey.values()].sort((a, b) => {
    for (const i of positions) if (a[i] !== b[i]) return (a[i] as string) < (b[i] as string) ? -1 : 1;
    return 0;
  });
  return `${[names, ...sorted].map((cells) => cells.map(quoteCell).join(",")).join("\n")}\n`;
}
