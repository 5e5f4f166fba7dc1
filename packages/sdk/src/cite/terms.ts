import { redistributionOf } from "@oreledger/data";
import { tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import type { Citation } from "./citation.ts";
import { requireCitations } from "./require-citations.ts";

/** The licence terms of some rows of an answer. */
export interface Terms {
  /** The number of rows. */
  readonly rows: number;
  /** The source's licence, then the carrier's, if it has its own terms. */
  readonly licences: readonly LicenceTerms[];
  /** The carrier, if it has its own terms. */
  readonly carrier: string | undefined;
  /** `allowed`, `capped` or `facts_only`; `unclear` if the source and its carrier differ. */
  readonly redistribution: string;
}

/** One licence. */
export interface LicenceTerms {
  readonly id: string;
  readonly title: string;
  readonly redistribution: string;
  readonly recordCap: number | null;
  readonly capScope: string | null;
  readonly attribution: string | null;
  readonly url: string | null;
}

/**
 * The licence terms of the rows of an answer: the source's, and the carrier's if they differ.
 *
 * @example termsOf(ledger, exportFlows.where({ exporter: "CHN", product: "hs-850511", period: "2024" }).cite())[0]?.redistribution // "unclear"
 */
export function termsOf(ledger: LedgerWith<"licences">, citations: readonly Citation[]): Terms[] {
  const tables = tablesOf(ledger, "licences");
  requireCitations(citations);
  const known = new Map(tables.licences.toArray().map((row) => [row.id as string, row]));
  const licenceOf = (id: string): LicenceTerms => {
    const row = known.get(id);
    return {
      id,
      title: row?.title ?? id,
      redistribution: row?.redistribution ?? "unclear",
      recordCap: row?.record_cap ?? null,
      capScope: row?.cap_scope ?? null,
      attribution: row?.attribution ?? null,
      url: row?.url ?? null,
    };
  };
  const found = new Map<string, Terms>();
  for (const { licence, carrier, carrier_licence, rows } of citations) {
    const key = `${licence} ${carrier_licence ?? ""}`;
    const [own, carried] = [licence, carrier_licence].map((id) => (id == null ? undefined : licenceOf(id)));
    const before = found.get(key);
    found.set(key, {
      rows: rows + (before?.rows ?? 0),
      licences: [own, carried].filter((terms) => terms !== undefined),
      carrier: carried === undefined ? undefined : (carrier ?? undefined),
      redistribution: redistributionOf(own as LicenceTerms, carried),
    });
  }
  return [...found.values()];
}
