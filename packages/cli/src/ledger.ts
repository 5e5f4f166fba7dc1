import type { ColumnarTable } from "@oreledger/data";

/** A table as its packed module exports it, with the sources that its rows cite. */
export interface PackedTable {
  readonly table: ColumnarTable;
  readonly sources: ColumnarTable;
}

let opened: ((name: string) => PackedTable) | undefined;

/** Answers every question of this process from these tables, as `--data` asks, and no longer from the installed ones. */
export function answerFrom(tables: (name: string) => PackedTable): void {
  opened = tables;
}

/**
 * A packed table that is loaded when something is first asked of it: the installed one, or that of the opened ledger. The
 * build puts one in the place of every packed table that the SDK imports (see `tsup.config.ts`).
 */
export function lazily(name: string, load: () => PackedTable): PackedTable {
  let packed: PackedTable | undefined;
  const get = (): PackedTable => {
    packed ??= opened?.(name) ?? load();
    return packed;
  };
  return { table: lazyTable(name, () => get().table), sources: lazyTable("sources", () => get().sources) };
}

const lazyTable = (name: string, get: () => ColumnarTable): ColumnarTable => ({
  name,
  get key() {
    return get().key;
  },
  get print() {
    return get().print;
  },
  get length() {
    return get().length;
  },
  get columnNames() {
    return get().columnNames;
  },
  column: (column, rows) => get().column(column, rows),
  terms: (column) => get().terms(column),
  reference: (column) => get().reference(column),
});
