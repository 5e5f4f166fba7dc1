import type { Row } from "../../../csv/address.ts";
import { addressOf } from "../../../csv/address.ts";
import { grouped } from "../../../grouped.ts";
import { type TableName, tables } from "../../../tables/index.ts";
import { type LedgerBreach, type LedgerRule, on } from "../../engine/rule.ts";

/** Columns in our own words, and the columns that make rows related: related rows may share a text. */
const told: readonly (readonly [TableName, columns: readonly string[], kin: readonly string[]])[] = [
  ["sources", ["version", "note"], ["publisher", "series"]],
  ["areas", ["note"], []],
  ["groups", ["scheme", "locator"], ["source"]],
  ["commodities", ["note"], ["parent"]],
  ["products", ["also_holds", "note"], ["source"]],
  ["corrections", ["reason"], ["commodity", "source"]],
  ["print_links", ["reason"], ["commodity"]],
  ["deposit_locations", ["note"], ["source", "deposit"]],
  ["resource_estimates", ["reading", "note"], ["source", "deposit"]],
  ["agreements", ["summary", "locator", "note"], ["source"]],
  ["commitments", ["locator", "note"], ["source", "agreement", "deposit"]],
  ["commitment_steps", ["note"], ["source", "commitment"]],
  ["policy_events", ["clause", "locator", "note"], ["source", "act"]],
  ["event_relations", ["locator", "note"], ["source", "event"]],
  ["claim_evidence", ["note"], ["claim", "row"]],
  ["citations", ["locator", "note"], ["source", "row"]],
  ["licences", ["attribution", "note"], []],
  ["exceptions", ["reason"], ["rule"]],
];

/** A shorter text says little and may be repeated. */
const SHORTEST = 30;

/** A text of our own in exactly two rows that are not related: it was copied with the row, or into the wrong one. */
export function toldTwice<R extends Readonly<Record<string, unknown>>>(
  rows: readonly R[],
  column: string,
  kin: readonly string[],
): { readonly row: R; readonly first: R }[] {
  const byText = grouped(rows, (row) => {
    const text = row[column];
    return typeof text === "string" && text.length >= SHORTEST ? text : undefined;
  });
  return [...byText.values()].flatMap(([first, row, more]) =>
    first === undefined || row === undefined || more !== undefined || kin.some((of) => row[of] && row[of] === first[of])
      ? []
      : [{ row, first }],
  );
}

export const rule: LedgerRule = {
  code: "told-once",
  description: "A text in our own words appears in one row, or in rows of one source, act, deposit or agreement.",
  exceptable: true,
  check: (ledger) =>
    told.flatMap(([table, columns, kin]) =>
      columns.flatMap((column): LedgerBreach[] =>
        on(
          table,
          toldTwice(ledger.rows(table) as readonly Row[], column, kin).map(({ row, first }) => ({
            row,
            column,
            expected: `a text of its own, not the text of ${addressOf(tables[table], first)}`,
          })),
        ),
      ),
    ),
};
