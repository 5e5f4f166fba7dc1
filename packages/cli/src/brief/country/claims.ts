import {
  agreementsWith,
  claimEvidence,
  claims,
  commitments,
  depositsOf,
  policyEvents,
  resourceEstimates,
} from "@oreledger/sdk";
import { paragraph, type Section } from "../../render/document.ts";
import type { CountryContext } from "./context.ts";

const outcome = {
  confirmed: "holds",
  disputed: "is disputed",
  contradicted: "is wrong",
  unverified: "could not be verified",
} as const;

/** What was claimed of it by then, and our verdicts: claims whose evidence is a row of the country. */
export function claimed({ area, day, footnotes }: CountryContext): Section {
  const deposits = depositsOf({ area: area.id as never }).toColumns().id;
  const is = (ids: readonly string[]) => ids.includes(area.id);
  const pacts = agreementsWith({ party: area.id });
  const signed = new Set<string | null>(pacts.toColumns().id);
  const promised = commitments.toArray().filter((row) => is(row.actor_areas) || signed.has(row.agreement));
  const acts = policyEvents.toArray().filter((row) => is(row.actors) || is(row.targets));
  const own = new Set<string>([
    ...deposits.map((id) => `deposits/${id}`),
    ...(deposits.length === 0 ? [] : resourceEstimates.where({ deposit: deposits } as never).addresses()),
    ...pacts.addresses(),
    ...promised.map(({ id }) => `commitments/${id}`),
    ...acts.map(({ id }) => `policy_events/${id}`),
  ]);
  const about = new Set<string>(
    claimEvidence
      .toArray()
      .filter(({ row }) => own.has(row) || row.split("/").includes(area.id))
      .map(({ claim }) => claim),
  );
  const rows = claims
    .asOf(day)
    .toArray()
    .filter(({ id }) => about.has(id));
  return {
    heading: "What was claimed of it",
    blocks:
      rows.length === 0
        ? [paragraph("No claim in the ledger that was printed by then is about it.")]
        : [
            {
              kind: "items",
              items: rows.map((claim) => ({
                text: `“${claim.statement}” ${outcome[claim.verdict]}: ${claim.explanation} (${claim.id})`,
                marks: footnotes.mark(claims.where({ id: claim.id } as never).cite()),
              })),
            },
          ],
  };
}
