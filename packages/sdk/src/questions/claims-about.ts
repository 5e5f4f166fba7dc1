import type { LedgerWith } from "../ledger/ledger.ts";

type Told = LedgerWith<
  "agreement_parties" | "claim_evidence" | "commitments" | "deposits" | "policy_events" | "resource_estimates"
>;

/**
 * The claims with a row as evidence that is about an area or a commodity: by the row's key, or by what the row names, such as the
 * parties of an agreement or the actors of an act.
 *
 * @example claimsAbout(ledger, ["KAZ"]).has("article-013") // true
 */
export function claimsAbout({ tables }: Told, ids: readonly string[]): ReadonlySet<string> {
  const wanted = new Set<string>(ids);
  const bears = (of: readonly (string | null)[]): boolean => of.some((id) => id !== null && wanted.has(id));
  const named = new Set<string>();
  const put = (table: string, id: string, of: readonly (string | null)[]): void => {
    if (bears(of)) named.add(`${table}/${id}`);
  };
  for (const row of tables.policy_events.wide())
    put("policy_events", row.id, [...row.actors, ...row.targets, ...row.commodities]);
  for (const { agreement, party } of tables.agreement_parties) put("agreements", agreement, [party]);
  for (const row of tables.commitments) put("commitments", row.id, [...row.actor_areas, ...row.commodities]);
  const inArea = new Set<string>();
  for (const { id, area, commodities } of tables.deposits) {
    put("deposits", id, [area, ...commodities]);
    if (bears([area])) inArea.add(id);
  }
  for (const { id, deposit } of tables.resource_estimates)
    if (inArea.has(deposit)) named.add(`resource_estimates/${id}`);
  const about = new Set<string>();
  for (const { claim, row } of tables.claim_evidence) {
    const [table = "", ...key] = row.split("/");
    if (bears(key) || named.has(`${table}/${key[0]}`)) about.add(claim);
  }
  return about;
}
