import { existsSync } from "node:fs";
import { join } from "node:path";
import { diff, type LedgerDiff } from "@oreledger/sdk";
import { type Ledger, openLedger } from "@oreledger/sdk/node";
import { defineCommand, exit } from "../call/command.ts";
import { list } from "../call/read.ts";
import { rowsFlags } from "../call/shared-flags.ts";
import { shown, UsageError } from "../call/usage.ts";
import { queryOf } from "../ledger/ask.ts";
import { unpackedTarball } from "../ledger/tarball.ts";
import { arrange, writeRows } from "../render/answer.ts";

const { cite: _, licence: __, ...flags } = rowsFlags;

/** What changed between two states of the ledger. */
export const command = defineCommand({
  description:
    "Each line is one added or removed row, or one changed cell, with the row's address. A state is a folder of CSVs, an installed version, or the tarball that `npm pack @oreledger/data@1.0.0` downloads. Without a second state, the installed data is used.",
  arguments: [
    { name: "before", description: "folder, version or tarball", values: "file" },
    {
      name: "after",
      optional: true,
      description: "folder, version or tarball (default: the installed data)",
      values: "file",
    },
  ],
  flags: {
    tables: { value: "list", read: list, values: "table", description: "only these tables" },
    "exit-code": { description: "exit with 1 if something differs" },
    ...flags,
  },
  documented: false,
  examples: [
    { call: "diff 1.0.0", tells: "What is new since an installed version" },
    {
      call: "diff oreledger-data-1.0.0.tgz oreledger-data-1.1.0.tgz --tables shares",
      tells: "Two releases, one table",
    },
    { call: "diff my-data other-data --format md", tells: "Two folders, as Markdown for a pull request" },
  ],
  async run({ args, flags: given, io, ledger }) {
    const before = await open(args[0] as string);
    const after = args[1] === undefined ? ledger : await open(args[1]);
    const tables = given.tables?.map((name) => queryOf(ledger, name).table);
    const found = diff(before, after, tables === undefined ? {} : { tables: tables });
    const rows = rowsOf(found);
    if (rows.length === 0) {
      io.err(`${found.before.name} and ${found.after.name} are the same.\n`);
      return exit.answered;
    }
    const columns = ["change", "address", "column", "before", "after"];
    writeRows(
      {
        rows: arrange(rows, columns, given),
        columns,
        cite: () => [],
        explain: () =>
          `From ${found.before.name}${found.before.version === undefined ? "" : ` ${found.before.version}`} to ${found.after.name}${found.after.version === undefined ? "" : ` ${found.after.version}`}. Rows are matched by the key of their table, in superseded and current editions.`,
      },
      { ...given, cite: undefined, licence: undefined },
      io,
      ledger,
    );
    return given["exit-code"] ? exit.nothing : exit.answered;
  },
});

async function open(where: string): Promise<Ledger> {
  if (/\.(tgz|tar\.gz)$/.test(where)) return unpackedTarball(where, (folder) => openLedger(folder));
  // Opened unchecked, since older states follow older rules: without this test, a folder without tables would be an empty ledger.
  if (existsSync(where) && ![where, join(where, "csv")].some((folder) => existsSync(join(folder, "sources.csv"))))
    throw new UsageError(`${shown(where)} contains no ledger: neither it nor its folder csv has a sources.csv.`);
  return openLedger(where, { check: false });
}

function rowsOf({ tables }: LedgerDiff): Readonly<Record<string, string>>[] {
  const line = (change: string, address: string, column = "", before = "", after = "") => ({
    change,
    address,
    column,
    before,
    after,
  });
  const kept = tables.filter(({ fate }) => fate === "kept");
  return [
    ...["removed", "added"].flatMap((fate) =>
      tables.flatMap((each) => (each.fate === fate ? [line(`table ${fate}`, each.table)] : [])),
    ),
    ...kept.flatMap(({ table, columns, key, terms, added, removed, changed }) => [
      ...columns.removed.map((column) => line("column removed", table, column)),
      ...columns.added.map((column) => line("column added", table, column)),
      ...columns.retyped.map(({ column, before, after }) => line("column retyped", table, column, before, after)),
      ...(key === undefined ? [] : [line("key changed", table, "", key.before.join(";"), key.after.join(";"))]),
      ...terms.flatMap((term) => [
        ...term.removed.map((value) => line("term removed", table, term.column, value)),
        ...term.added.map((value) => line("term added", table, term.column, "", value)),
      ]),
      ...removed.map(({ address, successor }) => line("removed", address, "", "", successor ?? "")),
      ...added.map(({ address }) => line("added", address)),
      ...changed.flatMap(({ address, cells }) =>
        cells.map(({ column, before, after }) => line("changed", address, column, before, after)),
      ),
    ]),
  ];
}
