import type { LedgerWith } from "../ledger/ledger.ts";
import { rowOfId, valueAt } from "../query/column.ts";
import type { AnyQuery } from "../query/query.ts";

type Told = LedgerWith<
  | "agreement_parties"
  | "claim_evidence"
  | "claims"
  | "commitments"
  | "commodities"
  | "deposits"
  | "policy_events"
  | "resource_estimates"
>;

/** The values of some columns in one row, found by id: a claim cites few rows, so others are not read. */
function namesAt(query: AnyQuery, columns: readonly string[]): (id: string) => readonly unknown[] {
  const { table } = query.internals().context;
  return (id) => {
    const row = rowOfId(table, id);
    return row < 0 ? [] : columns.flatMap((name) => valueAt(table.column(name, [row]), row) as string | string[]);
  };
}

/**
 * The claims about one of some areas or commodities. A claim names its commodities; its areas are those of its evidence rows: by
 * the row's key, or by what the row names, such as the parties of an agreement or the actors of an act. A row may be of more
 * goods than the claim: an act on gallium and rare earths may be evidence for a claim about rare earths alone.
 *
 * @example claimsAbout(ledger, ["KAZ"]).has("article-013") // true
 */
export function claimsAbout({ tables }: Told, ids: readonly string[]): ReadonlySet<string> {
  const wanted = new Set<unknown>(ids);
  const areaOf = namesAt(tables.deposits.wide(), ["area"]);
  const depositOf = namesAt(tables.resource_estimates.wide(), ["deposit"]);
  const parties = tables.agreement_parties.toArray();
  const named: Readonly<Record<string, (id: string) => readonly unknown[]>> = {
    agreements: (id) => parties.flatMap(({ agreement, party }) => (agreement === id ? [party] : [])),
    commitments: namesAt(tables.commitments.wide(), ["actor_areas"]),
    deposits: namesAt(tables.deposits.wide(), ["area"]),
    policy_events: namesAt(tables.policy_events.wide(), ["actors", "targets"]),
    resource_estimates: (id) => depositOf(id).flatMap((deposit) => areaOf(deposit as string)),
  };
  const about = new Set<string>(
    tables.claims.toArray().flatMap(({ id, commodities }) => (commodities.some((of) => wanted.has(of)) ? [id] : [])),
  );
  const goods = new Set<string>(tables.commodities.toColumns().id);
  for (const { claim, row } of tables.claim_evidence) {
    const [table = "", ...key] = row.split("/");
    const names = [...key, ...(named[table]?.(key[0] as string) ?? [])];
    if (names.some((name) => wanted.has(name) && !goods.has(name as string))) about.add(claim);
  }
  return about;
}
