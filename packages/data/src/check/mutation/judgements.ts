import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCsv } from "../../form/csv.ts";
import type { Corruption } from "./corrupt.ts";

/** Why corruptions of a kind, in some columns, cannot be told from right data. `*` stands for every table or column. */
export interface Judgement {
  readonly tables: readonly string[];
  readonly columns: readonly string[];
  readonly kinds: readonly string[];
  readonly reason: string;
}

/** The committed judgements: `undetectable.csv`, lists by `;`. */
export function judgements(): Judgement[] {
  const path = fileURLToPath(new URL("./undetectable.csv", import.meta.url));
  const { records, fault } = readCsv(readFileSync(path, "utf8"));
  if (fault !== undefined) throw new Error(`${path}:${fault.line}: expected ${fault.message}`);
  return records.slice(1).map(({ cells: [tables = "", columns = "", kinds = "", reason = ""] }) => ({
    tables: tables.split(";"),
    columns: columns.split(";"),
    kinds: kinds.split(";"),
    reason,
  }));
}

/** Whether a judgement speaks of a corruption. */
export const speaksOf = (
  { tables, columns, kinds }: Judgement,
  { table, column, kind }: Pick<Corruption, "table" | "column" | "kind">,
): boolean =>
  kinds.includes(kind) &&
  (tables.includes("*") || tables.includes(table)) &&
  (columns.includes("*") || columns.includes(column));
