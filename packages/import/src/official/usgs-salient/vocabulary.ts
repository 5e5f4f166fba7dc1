import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { balance_item } from "../../../../data/src/tables/us_balances.ts";
import type { Basis } from "./basis.ts";

/** A statistic of a chapter in the ledger's terms. */
export interface Series {
  readonly chapter: string;
  readonly commodity: string;
  readonly item: keyof typeof balance_item;
  readonly form: string;
  /** What its tonnes measure; if a release names a basis, it must be the same. */
  readonly basis: Basis;
}

/**
 * All statistics in the editions from 2022 to 2026, from `vocabulary.csv`: a line is one series of figures, with all its
 * names in the editions, joined by ` | `. A new name is added to the cell of its line.
 */
export function readVocabulary(): ReadonlyMap<string, Series> {
  const lines: (Omit<Series, "item"> & { item: Series["item"]; names: string })[] = parse(
    readFileSync(join(import.meta.dirname, "vocabulary.csv")),
    { columns: true },
  );
  return new Map(
    lines.flatMap(({ names, ...series }) =>
      names.split(" | ").map((name) => [`${series.chapter}\t${name}`, series] as const),
    ),
  );
}
