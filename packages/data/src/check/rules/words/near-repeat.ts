import { grouped } from "../../../grouped.ts";
import type { TableName } from "../../../tables/index.ts";
import { type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";

/** Columns in which many rows share a text. */
const repeated: Partial<Record<TableName, readonly string[]>> = {
  agreements: ["place", "locator", "note"],
  claims: ["subject", "unit"],
  citations: ["locator"],
  commitment_steps: ["locator", "note"],
  commitments: ["actor", "project", "locator", "note"],
  deposit_locations: ["locator", "note"],
  deposits: ["admin_region", "deposit_type", "owner", "locator", "note"],
  event_relations: ["locator"],
  exceptions: ["reason"],
  group_members: ["locator"],
  policy_events: ["locator", "note"],
  products: ["note"],
  readings: ["note"],
  resource_estimates: ["category", "locator", "note"],
  sources: ["publisher", "carrier"],
};

/** A text is known if this many rows have it. */
const KNOWN = 3;

/** Rows whose text appears once, and lacks one letter of a text that several rows of the column have. */
export function almostRepeated<R extends object>(rows: readonly R[], column: string): RowBreach<R>[] {
  const cells = grouped(rows, (row) => {
    const text = (row as Readonly<Record<string, unknown>>)[column];
    return typeof text === "string" ? text : undefined;
  });
  const lacking = new Map<string, string>();
  for (const [text, { length }] of cells)
    if (length >= KNOWN && text.length > 4)
      for (let i = 1; i < text.length - 1; i++)
        if (!/\d/.test(text[i] as string)) lacking.set(text.slice(0, i) + text.slice(i + 1), text);
  return [...cells].flatMap(([text, [row, ...more]]) => {
    const whole = lacking.get(text);
    return whole === undefined || more.length > 0
      ? []
      : [{ row: row as R, column, expected: `“${whole}”, like other rows`, suggestion: whole }];
  });
}

export const rule: LedgerRule = {
  code: "near-repeat",
  description: "A text that appears once is not, with one letter missing, a text that several rows of its column have.",
  exceptable: true,
  house: true,
  check: (ledger) =>
    (Object.entries(repeated) as [TableName, readonly string[]][]).flatMap(([table, columns]) =>
      columns.flatMap((column) => on(table, almostRepeated(ledger.rows(table) as readonly object[], column))),
    ),
};
