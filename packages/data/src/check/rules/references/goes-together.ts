import type { Row } from "../../../csv/address.ts";
import type { TableName } from "../../../tables/index.ts";
import { type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";

/** If a column is filled, or has one of some values, others are filled too. Each line is a fact about the field, not about today's rows. */
const together: readonly (readonly [
  TableName,
  when: string | readonly [string, ...string[]],
  filled: readonly string[],
])[] = [
  ["licences", ["redistribution", "allowed"], ["url"]],
  ["licences", ["redistribution", "capped"], ["record_cap", "attribution"]],
  ["licences", "record_cap", ["cap_scope"]],
  ["licences", ["spdx", "CC-BY-4.0", "etalab-2.0", "OGL-UK-3.0"], ["attribution"]],
  ["sources", "id", ["title", "retrieved|published"]],
  ["sources", "quoted_by_url", ["retrieved"]],
  ["areas", "capital", ["capital_latitude", "capital_longitude", "capital_source", "alpha_2", "m49"]],
  ["areas", ["kind", "remainder"], ["note"]],
  ["areas", "alpha_2", ["m49"]],
  ["groups", ["kind", "commodities"], ["scheme"]],
  ["commodities", ["kind", "element"], ["symbol", "units", "bases"]],
  ["commodities", ["kind", "technology"], ["parent"]],
  ["commodities", "units", ["bases"]],
  ["commodities", "bases", ["units"]],
  ["products", "id", ["commodities"]],
  ["products", "code", ["stage", "locator"]],
  ["products", ["classification", "hs", "hs_as_reported"], ["first_edition", "last_edition"]],
  ["products", ["classification", "hs"], ["edition"]],
  ["corrections", ["in_table", "shares"], ["stage", "measure"]],
  ["corrections", ["in_table", "us_balances"], ["items"]],
  ["oxides", "id", ["locator"]],
  ["resource_estimates", "id", ["locator"]],
  ["resource_estimates", "grade", ["grade_basis"]],
  ["resource_estimates", ["estimate_kind", "resource"], ["category"]],
  ["resource_estimates", "reporting_code", ["category"]],
  ["commitments", "id", ["commodities", "project"]],
  ["commitments", "capacity", ["capacity_unit"]],
  ["commitments", "actor_areas", ["stated"]],
  ["commitments", "contained_in", ["agreement"]],
  ["policy_events", "id", ["actors"]],
  ["policy_events", ["restricts", "exports"], ["commodities"]],
  ["policy_events", "targets", ["announced"]],
  ["claims", "id", ["claimed_time"]],
  ["claims", "value", ["unit", "best_source"]],
  ["claims", ["verdict", "confirmed", "quoted", "disputed"], ["best_source"]],
];

const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

/** The cells that are empty although another cell of their row requires them. `a|b` requires one of the two. */
export function lacking<R extends Row>(
  rows: readonly R[],
  when: string | readonly [string, ...string[]],
  filled: readonly string[],
): RowBreach<R>[] {
  const [column, ...values] = [when].flat() as [string, ...string[]];
  return rows.flatMap((row) => {
    const cell = row[column] ?? null;
    if (values.length > 0 ? !values.includes(String(cell)) : !isFilled(cell)) return [];
    return filled.flatMap((names) => {
      const choices = names.split("|");
      return choices.some((name) => isFilled(row[name] ?? null))
        ? []
        : [
            {
              row,
              column: choices[0] as string,
              expected: `a value${choices.length > 1 ? `, or one in ${choices.slice(1).join(" or ")}` : ""}${column === "id" ? "" : `, since ${column} is ${String(cell)}`}`,
            },
          ];
    });
  });
}

export const rule: LedgerRule = {
  code: "goes-together",
  description: "A cell is not empty if another cell of its row needs it.",
  exceptable: true,
  check: (ledger) =>
    together.flatMap(([table, when, filled]) => on(table, lacking(ledger.rows(table) as readonly Row[], when, filled))),
};
