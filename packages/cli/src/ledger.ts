import type { ColumnarTable } from "@oreledger/data";

let opened: Readonly<Record<string, ColumnarTable>> | undefined;

/** Answers every question of this process from these tables, as `--data` asks, and no longer from the installed ones. */
export function openLedger(tables: Readonly<Record<string, ColumnarTable>>): void {
  opened = tables;
}

/**
 * A table that is loaded when something is first asked of it: the installed one, or that of the opened ledger. The build
 * puts one in the place of every packed table that the SDK imports (see `tsup.config.ts`).
 */
export function lazily(name: string, load: () => ColumnarTable): ColumnarTable {
  let table: ColumnarTable | undefined;
  const get = (): ColumnarTable => {
    table ??= opened?.[name] ?? load();
    return table;
  };
  return {
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
    column: (column) => get().column(column),
    terms: (column) => get().terms(column),
    reference: (column) => get().reference(column),
  };
}
