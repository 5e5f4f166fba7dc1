import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCsv } from "../../form/csv.ts";
import type { Corruption } from "./corrupt.ts";

/** Why corruptions of some kinds, in some columns, cannot be told from right data. */
export interface Judgement {
  readonly kinds: readonly string[];
  /** `table.column`; for whole rows `table.`, with no column. */
  readonly where: readonly string[];
  readonly reason: string;
}

/** The committed judgements, `undetectable.csv`: lists by `;`. */
export function judgements(): Judgement[] {
  const path = fileURLToPath(new URL("./undetectable.csv", import.meta.url));
  const { records, fault } = readCsv(readFileSync(path, "utf8"));
  if (fault !== undefined) throw new Error(`${path}:${fault.line}: expected ${fault.message}`);
  return records.slice(1).map(({ cells: [kinds = "", where = "", reason = ""] }) => ({
    kinds: kinds.split(";"),
    where: where.split(";"),
    reason,
  }));
}

/** Whether a judgement speaks of a corruption. */
export const speaksOf = (
  { kinds, where }: Judgement,
  { table, column, kind }: Pick<Corruption, "table" | "column" | "kind">,
): boolean => kinds.includes(kind) && where.includes(`${table}.${column}`);
