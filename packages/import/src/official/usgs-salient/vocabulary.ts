import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { balance_item } from "../../../../data/src/tables/us_balances.ts";
import type { Basis } from "./basis.ts";

/** What a statistic of a chapter is in the ledger's terms. */
export interface Series {
  readonly chapter: string;
  readonly commodity: string;
  readonly item: keyof typeof balance_item;
  readonly form: string;
  /** What its tonnes are tonnes of; where a release speaks of it, it must say the same. */
  readonly basis: Basis;
}

/**
 * Every statistic that an edition from 2022 to 2026 prints, in `vocabulary.csv`: a line is one series of figures, with all
 * names that editions give it, joined by ` | `. A new name is added to its line's cell.
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
