import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCsv } from "../../packages/data/src/csv/csv.ts";
import type { Corruption } from "./corrupt.ts";

/** Why corruptions of some kinds, in one column, cannot always be told from right data. */
export interface Judgement {
  readonly table: string;
  /** Empty for whole rows. */
  readonly column: string;
  readonly kinds: readonly string[];
  readonly reason: string;
}

/** The committed judgements, `undetectable.csv`: kinds by `;`. */
export function judgements(): Judgement[] {
  const path = fileURLToPath(new URL("./undetectable.csv", import.meta.url));
  const { records, fault } = readCsv(readFileSync(path, "utf8"));
  if (fault !== undefined) throw new Error(`${path}:${fault.line}: expected ${fault.message}`);
  return records.slice(1).map(({ cells: [table = "", column = "", kinds = "", reason = ""] }) => ({
    table,
    column,
    kinds: kinds.split(";"),
    reason,
  }));
}

/** Whether a judgement speaks of a corruption. */
export const speaksOf = (
  judgement: Judgement,
  { table, column, kind }: Pick<Corruption, "table" | "column" | "kind">,
): boolean => judgement.table === table && judgement.column === column && judgement.kinds.includes(kind);
