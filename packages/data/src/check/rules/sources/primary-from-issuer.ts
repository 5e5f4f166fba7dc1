import type { TableName } from "../../../tables/index.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";
import { isArchive, isIssuersHost, issuerHosts } from "./issuer-hosts.ts";

type Source = Pick<RowOf<"sources">, "id" | "publisher" | "url" | "quoted_by_url" | "carrier">;
type Fact = Pick<RowOf<"agreements">, "source" | "evidence_level">;

/**
 * Rows that call their evidence primary though it was read neither on a host of its issuer, nor in an archive of a known
 * issuer's documents. A source with a `quoted_by_url` was read there.
 */
export function notFromIssuer<F extends Fact>(
  sources: ReadonlyMap<string, Source>,
  facts: readonly F[],
): RowBreach<F>[] {
  return judged(facts, (row) => {
    const source = row.evidence_level === "primary" ? sources.get(row.source) : undefined;
    if (!source) return undefined;
    const breach = (why: string) => ({ column: "evidence_level", expected: `quoted_by or secondary: ${why}` });
    if (source.quoted_by_url !== null) {
      const host = new URL(source.quoted_by_url).hostname;
      if (!isArchive(host)) return breach(`${host} is not an archive of others' texts (see issuer-hosts.ts)`);
    }
    if (source.url !== null) {
      const host = new URL(source.url).hostname;
      return isIssuersHost(source.publisher, host)
        ? undefined
        : breach(`${host} is not a host of ${source.publisher} (see issuer-hosts.ts)`);
    }
    if (source.carrier === null)
      return breach(`${source.id} has neither its issuer's address nor a carrier that passed it on`);
    return source.publisher in issuerHosts
      ? undefined
      : breach(`${source.publisher} is not a known issuer, and ${source.carrier} only copies (see issuer-hosts.ts)`);
  });
}

/** The tables whose evidence level says, act by act, how close to the issuer a fact was read. */
const documented = [
  "agreements",
  "commitments",
  "commitment_steps",
  "policy_events",
  "event_relations",
  "groups",
  "group_members",
] as const satisfies readonly TableName[];

export const rule: LedgerRule = {
  code: "primary-from-issuer",
  description: "Primary evidence was read at its issuer, or in an archive of issuers' texts.",
  exceptable: true,
  check(ledger) {
    const sources = new Map(ledger.rows("sources").map((source) => [source.id as string, source]));
    return documented.flatMap((table) => on(table, notFromIssuer(sources, ledger.rows(table))));
  },
};
