import { paragraph, type Section, unanswered } from "@oreledger/sdk/answer";
import type { CommodityContext } from "./context.ts";

const MOST = 8;

/** The latest agreements that name the commodity or a part of it. */
export function pacts({ areaName, day, family, footnotes, ledger }: CommodityContext): Section {
  const {
    agreement_commodities: agreementCommodities,
    agreement_parties: agreementParties,
    agreements,
  } = ledger.tables;
  const naming = new Set(agreementCommodities.where({ commodity: family }).toColumns().agreement);
  const held = agreements.where({ id: [...naming] });
  const all = held
    .asOf(day)
    .toArray()
    .map((row) => ({ ...row, dated: row.signed ?? row.announced ?? "" }))
    .filter(({ dated }) => dated !== "" && dated <= day)
    .sort((a, b) => (a.dated < b.dated ? 1 : -1));
  if (all.length === 0)
    return {
      heading: "Agreements",
      blocks: [paragraph(unanswered(held, day, "No agreement in the ledger names it."))],
    };
  const binding = all.filter((agreement) => agreement.binding === "yes").length;
  const items = all.slice(0, MOST).map((agreement) => {
    const parties = agreementParties
      .where({ agreement: agreement.id })
      .toArray()
      .map(({ party }) => areaName(party));
    const who =
      parties.length <= 4 ? parties.join(", ") : `${parties.slice(0, 3).join(", ")} and ${parties.length - 3} more`;
    return {
      text: `${agreement.dated}  ${agreement.title} — ${who}; ${agreement.type.replaceAll("_", " ")}, ${agreement.status.replaceAll("_", " ")}${agreement.binding === "no" ? ", not binding" : agreement.binding === "yes" ? ", binding" : ""}`,
      marks: footnotes.mark(agreements.where({ id: agreement.id }).cite()),
    };
  });
  return {
    heading: "Agreements",
    blocks: [
      paragraph(
        `${all.length} dated agreements name it${all.length > MOST ? `; the ${MOST} latest` : ""}. ${binding === 0 ? "None is known to bind in law." : `${binding} ${binding === 1 ? "is" : "are"} known to bind in law.`}`,
      ),
      { kind: "items", items },
    ],
  };
}
