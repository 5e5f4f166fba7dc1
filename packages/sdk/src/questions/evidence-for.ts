import type { Rows } from "@oreledger/data";
import { requireText, tablesOf } from "../given.ts";
import type { LedgerTables } from "../ledger/ledger.ts";
import type { AnyQuery } from "../query/query.ts";

type Level = Rows["claims"]["evidence_level"];

/** A row of evidence on a claim, with the evidence level of its source; undefined if its table has none. */
export type Evidence = Rows["claim_evidence"] & { readonly level: Level | undefined };

/** From the issuer's own text outwards. */
const distance: Readonly<Record<Level, number>> = {
  primary: 0,
  official_index: 1,
  database: 2,
  quoted_by: 3,
  secondary: 4,
};
const weight: Readonly<Record<Rows["claim_evidence"]["bearing"], number>> = {
  supports: 0,
  contradicts: 0.1,
  qualifies: 0.2,
  context: 10,
};

const rank = ({ bearing, level }: Evidence): number => weight[bearing] + (level === undefined ? 5 : distance[level]);

/**
 * The evidence for or against a claim, the best first: an issuer's own text before a page that reports it, and rows that
 * only give context last.
 *
 * @example
 * evidenceFor(ledger, "article-013")[0]?.level; // "primary"
 */
export function evidenceFor(
  ledger: { readonly tables: Partial<LedgerTables> & Pick<LedgerTables, "claim_evidence"> },
  claim: string,
): Evidence[] {
  const tables = tablesOf(ledger, "claim_evidence");
  requireText("A claim", claim);
  const levelsOf = new Map<string, ReadonlyMap<string, Level>>();
  const levelOf = (address: string): Level | undefined => {
    const name = address.slice(0, address.indexOf("/"));
    const query = (tables as unknown as Record<string, AnyQuery>)[name];
    if (query === undefined || !query.columns.includes("evidence_level")) return undefined;
    const known = levelsOf.get(name) ?? levelsByAddress(query.everyEdition());
    levelsOf.set(name, known);
    return known.get(address);
  };
  return tables.claim_evidence
    .wide()
    .where({ claim })
    .toArray()
    .map((row) => ({ ...(row as Rows["claim_evidence"]), level: levelOf(row.row) }))
    .sort((a, b) => rank(a) - rank(b));
}

function levelsByAddress(query: AnyQuery): ReadonlyMap<string, Level> {
  const levels = query.select(["evidence_level"]).toColumns() as { readonly evidence_level: readonly Level[] };
  return new Map(query.addresses().map((address, i) => [address, levels.evidence_level[i] as Level]));
}
