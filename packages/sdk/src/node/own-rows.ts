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

/** A user's own row. Any ids are allowed, as they may be new. Columns that may be empty can be left out. */
export type OwnRow<Row> = { readonly [Column in keyof Row]?: Widened<Row[Column]> };

/** A user's own rows, by table. */
export type OwnRows = { readonly [Name in TableName]?: readonly OwnRow<Rows[Name]>[] };

type Widened<Cell> = Cell extends readonly string[]
  ? readonly string[]
  : Cell extends string
    ? string
    : Cell extends number
      ? number
      : Cell;

/** The tables that name things, which every ledger needs: they are added to a user's own rows. */
const namingTables: ReadonlySet<string> = new Set(
  Object.values(tables)
    .filter(({ kind, name }) => kind === "reference" || ["groups", "group_members", "oxides"].includes(name))
    .map(({ name }) => name),
);

/**
 * A user's own rows as a ledger, checked by all rules. The installed tables that name things (sources, licences, areas,
 * groups and their members, commodities, products, oxides) are included: a user's row replaces the one with the same
 * key, or is added. Tables of facts contain only the user's rows.
 *
 * @param rows Rows of the table's type: numbers as numbers, lists as arrays, null or no property for an empty cell.
 * @param options.check Whether to check the rows (default).
 * @throws InvalidLedger if a row breaks a rule; UnknownValue for an unknown table, UnknownColumn for an unknown column.
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
      // A user's row may make an installed exception needless: that is not a fault.
      const findings = result.findings.filter(({ rule }) => rule !== "unused-exception");
      if (findings.length > 0)
        throw new InvalidLedger(
          "These rows",
          findings.map((finding) => ({ ...finding, file: finding.file.slice(folder.length + 1) })),
        );
    }
    const opened = openFolder(folder).map(({ table }) => table);
    // Columns are read from memory: the folder may be deleted.
    return ledgerOf("own rows", undefined, opened);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The installed rows that are added to a user's own: those that name things, and the exceptions that these need. */
function underlying(name: TableName): readonly object[] {
  if (name === "exceptions")
    return installed.tables.exceptions.toArray().filter(({ row }) => namingTables.has(row.split("/", 1)[0] as string));
  return namingTables.has(name) ? installed.tables[name].everyEdition().toArray() : [];
}

/** The rows of a table as canonical CSV, with the installed ones if the table names things. */
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
