import type { Rows } from "@oreledger/data";
import { grouped } from "@oreledger/data";
import { addressAt } from "../../address.ts";
import { type Citation, citedOnce } from "../../cite/citation.ts";
import { IncomparableRows, OreledgerError } from "../../errors.ts";
import { queryOf, requireInputs, tablesOf } from "../../given.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import type { Query } from "../../query/query.ts";

/** The total content of several deposits. */
export interface EstimateSum {
  /** In metric tons of `basis`. */
  readonly value: number;
  readonly analyte: string;
  readonly kind: string;
  readonly basis: string;
  readonly rows: readonly string[];
  readonly citations: readonly Citation[];
}

/**
 * The total content of several estimates of one analyte, kind and basis: one estimate for each deposit, and no deposit
 * together with one inside it.
 *
 * @throws IncomparableRows naming the rows that differ. OreledgerError if an estimate prints no content.
 * @example
 * const { resource_estimates: all } = ledger.tables;
 * estimateSum(ledger, { estimates: all.where({ id: ["mount-weld-2024", "nolans-resource-2017"], analyte: "rare-earths" }) });
 */
export function estimateSum(
  ledger: LedgerWith<"deposits">,
  inputs: { readonly estimates: Query<"resource_estimates"> },
): EstimateSum {
  tablesOf(ledger, "deposits");
  requireInputs("estimateSum", inputs, { estimates: queryOf("resource_estimates") });
  const { estimates: query } = inputs;
  const rows = query.toArray();
  const { context, rows: indices } = query.internals();
  const addresses = Array.from(indices, (row) => addressAt(context.table, row));
  const first = rows[0];
  if (first === undefined) throw new OreledgerError("No estimate matches, so there is nothing to add.");
  const addressOf = (row: Rows["resource_estimates"]) => addresses[rows.indexOf(row)] as string;
  const same = (column: "analyte" | "estimate_kind" | "contained_basis", advice: string) => {
    const byValue = new Map(rows.map((row) => [String(row[column]), addressOf(row)]));
    if (byValue.size > 1) throw new IncomparableRows(column, [...byValue.keys()], [...byValue.values()], advice);
  };
  same("analyte", "Name one analyte.");
  same("estimate_kind", "A reserve, a resource and an announced find are different things: name one estimate_kind.");
  const empty = rows.filter((row) => row.contained_t === null);
  if (empty.length > 0)
    throw new OreledgerError(
      `${empty.map(addressOf).join(", ")}: the source prints no content. Leave them out, or see containedMetal.`,
    );
  same("contained_basis", "Tonnes of oxide and of element cannot be added: see oxideToElement.");
  const groups = grouped(rows, ({ deposit }): string => deposit);
  for (const [deposit, list] of groups)
    if (list.length > 1)
      throw new IncomparableRows(
        "id",
        list.map((row) => row.id),
        list.map(addressOf),
        `They are estimates of the same deposit, ${deposit}: choose one.`,
      );
  const partOf = new Map(
    ledger.tables.deposits.toArray().map((row) => [row.id as string, row.part_of as string | null]),
  );
  for (const row of rows)
    for (let whole = partOf.get(row.deposit) ?? null; whole !== null; whole = partOf.get(whole) ?? null) {
      const [outer] = groups.get(whole) ?? [];
      if (outer !== undefined)
        throw new IncomparableRows(
          "deposit",
          [row.deposit, whole],
          [addressOf(row), addressOf(outer)],
          `${row.deposit} is part of ${whole}: their tonnages cannot be added.`,
        );
    }
  return {
    value: rows.reduce((sum, row) => sum + (row.contained_t as number), 0),
    analyte: first.analyte,
    kind: first.estimate_kind,
    basis: first.contained_basis as string,
    rows: addresses,
    citations: citedOnce(query.cite()),
  };
}
