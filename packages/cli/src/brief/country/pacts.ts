import { type Block, formatNumber, paragraph, type Section, unanswered } from "@oreledger/sdk/answer";
import { agreementsWith, commitmentTotals } from "@oreledger/sdk/questions";
import type { CountryContext } from "./context.ts";

const MOST = 20;

/** Its agreements with others, the latest first, and the commitments under them. */
export function pacts({ area, areaName, day, footnotes, ledger }: CountryContext): Section {
  const { agreement_parties: agreementParties, commitments } = ledger.tables;
  const query = agreementsWith(ledger, { party: area.id });
  const all = query
    .toArray()
    .map((row) => ({ ...row, dated: row.signed ?? row.announced }))
    .filter(({ dated }) => dated === null || dated <= day)
    .sort((a, b) => ((a.dated ?? "") < (b.dated ?? "") ? 1 : -1));
  if (all.length === 0)
    return {
      heading: "Agreements",
      blocks: [paragraph(unanswered(query, day, "No agreement in the ledger has it as a party."))],
    };
  const blocks: Block[] = [
    paragraph(`${all.length} agreements${all.length > MOST ? `; the ${MOST} latest` : ""}.`),
    {
      kind: "items",
      items: all.slice(0, MOST).map((agreement) => {
        const others = agreementParties
          .where({ agreement: agreement.id })
          .toArray()
          .map(({ party }) => party)
          .filter((party) => party !== area.id)
          .map(areaName);
        const who =
          others.length <= 5 ? others.join(", ") : `${others.slice(0, 4).join(", ")} and ${others.length - 4} more`;
        return {
          text: `${agreement.dated ?? "undated"}  ${agreement.title} — with ${who}; ${agreement.type.replaceAll("_", " ")}, ${agreement.status.replaceAll("_", " ")}${agreement.binding === "unknown" ? "" : agreement.binding === "yes" ? ", binding" : ", not binding"}`,
          marks: footnotes.mark(query.where({ id: agreement.id }).cite()),
        };
      }),
    },
  ];
  const ids = new Set<string>(all.map(({ id }) => id));
  const promised = commitments
    .toArray()
    .filter(
      (row) =>
        (row.stated === null || row.stated <= day) &&
        ((row.agreement !== null && ids.has(row.agreement)) || row.actor_areas.some((id) => id === area.id)),
    )
    .map(({ id }) => id);
  if (promised.length > 0) {
    const { totals, refused } = commitmentTotals(ledger, {
      commitments: commitments.where({ id: promised }),
    });
    const marks = (id: string) => footnotes.mark(commitments.where({ id }).cite());
    blocks.push(
      paragraph(
        totals.length === 0
          ? "No promise of money under them or by it can be added."
          : "Promises of money under them or by it, in their own currencies, those that can be added:",
      ),
      {
        kind: "items",
        items: totals.flatMap((total) =>
          total.rows.map((row) => ({
            text: `${row.actor}: ${formatNumber(row.amount as number)} ${row.currency} (${row.amount_basis}, ${row.instrument.replaceAll("_", " ")}) for ${row.project ?? row.commodities.join(", ")}${row.agreement === null ? "" : `, under ${row.agreement}`} — ${row.id}`,
            marks: marks(row.id),
          })),
        ),
      },
      ...(refused.length === 0
        ? []
        : [
            paragraph("Not added, with the reason:"),
            {
              kind: "items" as const,
              items: refused.map(({ row, because }) => ({
                text: `${row.id}: ${row.amount === null ? "" : `${formatNumber(row.amount)} ${row.currency} `}by ${row.actor} — ${because}`,
                marks: marks(row.id),
              })),
            },
          ]),
    );
  }
  return { heading: "Agreements and promises", blocks };
}
