import { grouped } from "../../../grouped.ts";
import { type TableName, tables } from "../../../tables/index.ts";
import { oddOnes } from "../../engine/odd-ones.ts";
import { type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";
import { streamedTables } from "../../engine/streamed-tables.ts";

interface Placed {
  readonly source: string | null;
  readonly locator: string | null;
}

/** A locator without its numbers and codes: `rec_id 613` and `rec_id 546` have one form; so do `WY00003` and `NV00148`. */
const formOf = ({ locator }: Placed): string => (locator ?? "").replace(/[A-Z]*\d+/g, "#");

/** This many rows of one source show what form its locators have. */
const LEAST = 8;
/** A source has forms of its own if it has this many rows for each form, and almost every row has one of them. */
const ROWS_TO_A_FORM = 5;
const MOST_ALONE = 2;

/** Rows whose locator is written like no other of the same source, if these have few forms. */
export function ofOtherForm<R extends Placed>(rows: readonly R[]): RowBreach<R>[] {
  return [...grouped(rows, ({ source }) => source).values()].flatMap((ofSource) => {
    const forms = grouped(ofSource, formOf);
    const all = ofSource.length;
    const usual = [...forms].filter(([, { length }]) => length > 1);
    if (
      usual.length === 0 ||
      all < LEAST ||
      (usual.length + 1) * ROWS_TO_A_FORM > all ||
      forms.size - usual.length > MOST_ALONE
    )
      return [];
    const [[form, [example]]] = usual.sort((a, b) => b[1].length - a[1].length) as [[string, R[]]];
    return [...forms.values()].flatMap((alone) =>
      alone.length > 1
        ? []
        : [
            {
              row: alone[0] as R,
              column: "locator",
              expected:
                form === ""
                  ? "no locator, like the source's other rows"
                  : `a locator in the form of the source's others, such as ${example?.locator}`,
            },
          ],
    );
  });
}

const placed = (Object.keys(tables) as TableName[]).filter(
  (name) => "locator" in tables[name].row.shape && !streamedTables.has(name),
);

/** Rows without a locator although all others of their source have one. */
export const withoutPlace = <R extends Placed>(rows: readonly R[]): RowBreach<R>[] =>
  oddOnes(
    rows,
    ({ source }) => source ?? undefined,
    ({ locator }) => (locator === null ? "without" : "with"),
    4,
  ).flatMap(({ row, count }) =>
    row.locator === null
      ? [{ row, column: "locator", expected: `a locator, since the other ${count} rows of this source have one` }]
      : [],
  );

export const rule: LedgerRule = {
  code: "locator-form",
  description: "A locator is written like the other locators of the same source, if these have few forms.",
  exceptable: true,
  check: (ledger) =>
    placed.flatMap((table) => {
      const rows = ledger.rows(table) as readonly never[];
      return on(table, [...ofOtherForm(rows), ...withoutPlace(rows)]);
    }),
};
