import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Table } from "../tables/table.ts";
import type { Row } from "./address.ts";
import { parseCell } from "./cell.ts";
import { readCsv } from "./csv.ts";
import { headerInWords, placesOf } from "./header.ts";
import { columnForms } from "./kind.ts";

/** The file of a table in a folder of CSVs. */
export const csvPath = (folder: string, table: Pick<Table, "name">): string => join(folder, `${table.name}.csv`);

/** Any declared table, with its own row type, as in `tables.shares`. */
export type AnyTable = Pick<Table, "name" | "key"> & { readonly row: z.ZodObject };

/**
 * Reads a table's CSV as typed rows, for programs that stop at the first wrong cell. The checker has a reader of its own, which
 * finds every error. A missing file is a table without rows.
 *
 * @throws Error that names file, line and column of the first cell that does not fit its column.
 */
export function readTable<T extends AnyTable>(folder: string, table: T): z.infer<T["row"]>[] {
  const path = csvPath(folder, table);
  if (!existsSync(path)) return [];
  const forms = columnForms(table);
  const { records, fault } = readCsv(readFileSync(path, "utf8"));
  if (fault !== undefined) throw new Error(`${path}:${fault.line}: expected ${fault.message}`);
  const [header, ...lines] = records;
  const names = header?.cells ?? [];
  const places = placesOf(names, table);
  if (places === undefined) throw new Error(`${path}:1: the header is not the table's: ${headerInWords(names, table)}`);
  return lines.map(({ line, cells }) => {
    // A line written before the table's last columns were declared ends early: the cells that it lacks are empty.
    const isCut =
      cells.length > names.length || forms.some((form, i) => (places[i] as number) >= cells.length && !form.nullable);
    if (isCut) throw new Error(`${path}:${line}: expected ${names.length} cells, not ${cells.length}`);
    const row: Record<string, Row[string]> = {};
    forms.forEach((form, i) => {
      const cell = cells[places[i] as number] ?? "";
      const value = parseCell(cell, form.kind);
      const empty = value === null && !form.nullable;
      const parsed =
        value === undefined || empty ? undefined : value === null ? { success: true } : form.schema.safeParse(value);
      if (!parsed?.success)
        throw new Error(
          `${path}:${line}: column ${form.name}: ${JSON.stringify(cell)} does not fit. Run \`pnpm data check\` to see what was expected.`,
        );
      row[form.name] = value as Row[string];
    });
    return row as z.infer<T["row"]>;
  });
}
