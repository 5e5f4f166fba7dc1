import { type TableName, tables } from "../../../tables/index.ts";
import type { Ledger } from "../../engine/ledger.ts";
import { oddOnes } from "../../engine/odd-ones.ts";
import { type LedgerBreach, type LedgerRule, on } from "../../engine/rule.ts";
import { streamedTables } from "../../engine/streamed-tables.ts";

interface Cited {
  readonly table: TableName;
  readonly row: object;
  readonly source: string;
  readonly level: string;
}

/**
 * The tables whose rows say how close their source is to the fact. Streamed tables are left out, as are additional citations,
 * which may concern another side of it.
 */
const levelled = (Object.keys(tables) as TableName[]).filter(
  (name) =>
    name !== "citations" &&
    "source" in tables[name].row.shape &&
    "evidence_level" in tables[name].row.shape &&
    !streamedTables.has(name),
);

/** Rows with a level of evidence that differs from all other rows of their source. */
export function ofOtherLevel(cited: readonly Cited[]): LedgerBreach[] {
  return oddOnes(
    cited,
    ({ source }) => source,
    ({ level }) => level,
    1,
  ).flatMap(({ row: { table, row }, others, count }) =>
    on(table, [
      {
        row,
        column: "evidence_level",
        expected: `${others}, like the other ${count === 1 ? "row" : `${count} rows`} of this source: how close a source is to the facts does not differ by row`,
        suggestion: others,
      },
    ]),
  );
}

const citedIn = (ledger: Ledger): Cited[] =>
  levelled.flatMap((table) =>
    (ledger.rows(table) as readonly { source: string | null; evidence_level: string | null }[]).flatMap((row) =>
      row.source === null || row.evidence_level === null
        ? []
        : [{ table, row, source: row.source, level: row.evidence_level }],
    ),
  );

export const rule: LedgerRule = {
  code: "level-of-source",
  description: "A source has the same level of evidence in all rows.",
  exceptable: true,
  check: (ledger) => ofOtherLevel(citedIn(ledger)),
};
