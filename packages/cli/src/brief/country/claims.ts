import { paragraph, type Section, unanswered, verdictsInWords } from "@oreledger/sdk/answer";
import { agreementsWith, depositsOf } from "@oreledger/sdk/questions";
import type { CountryContext } from "./context.ts";

/** Claims about it by that day, with our verdicts: those whose evidence is a row of the country. */
export function claimed({ area, day, footnotes, ledger }: CountryContext): Section {
  const { claims, commitments } = ledger.tables;
  const deposits = depositsOf(ledger, { area: area.id }).toColumns().id;
  const is = (ids: readonly string[]) => ids.includes(area.id);
  const pacts = agreementsWith(ledger, { party: area.id });
  const signed = new Set<string | null>(pacts.toColumns().id);
  const promised = commitments.toArray().filter((row) => is(row.actor_areas) || signed.has(row.agreement));
  const acts = ledger.tables.policy_events.toArray().filter((row) => is(row.actors) || is(row.targets));
  const own = new Set<string>([
    ...deposits.map((id) => `deposits/${id}`),
    ...(deposits.length === 0 ? [] : ledger.tables.resource_estimates.where({ deposit: deposits }).addresses()),
    ...pacts.addresses(),
    ...promised.map(({ id }) => `commitments/${id}`),
    ...acts.map(({ id }) => `policy_events/${id}`),
  ]);
  const about = new Set<string>(
    ledger.tables.claim_evidence
      .toArray()
      .filter(({ row }) => own.has(row) || row.split("/").includes(area.id))
      .map(({ claim }) => claim),
  );
  const held = claims.where({ id: [...about] });
  const rows = held.asOf(day).toArray();
  return {
    heading: "What was claimed of it",
    blocks:
      rows.length === 0
        ? [paragraph(unanswered(held, day, "No claim in the ledger that was printed by then is about it."))]
        : [
            {
              kind: "items",
              items: rows.map((claim) => ({
                text: `“${claim.statement}” ${verdictsInWords[claim.verdict].outcome}: ${claim.explanation} (${claim.id})`,
                marks: footnotes.mark(claims.where({ id: claim.id }).cite()),
              })),
            },
          ],
  };
}
