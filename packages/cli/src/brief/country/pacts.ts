import { agreementParties, agreements, commitments, type Filter } from "@oreledger/sdk";
import { paragraph, type Section } from "../../render/document.ts";
import { formatNumber } from "../../render/figures.ts";
import type { CountryContext } from "./context.ts";

const MOST = 10;

/** What the country has agreed with others, the latest first. */
export function pacts({ area, areaName, day, footnotes }: CountryContext): Section {
  const joined = agreementParties.where({ party: area.id } as Filter<never>).toColumns().agreement;
  const all = agreements
    .where({ id: joined } as Filter<never>)
    .asOf(day)
    .toArray()
    .filter(({ signed }) => signed !== null && signed <= day)
    .sort((a, b) => ((a.signed as string) < (b.signed as string) ? 1 : -1));
  if (all.length === 0) return { heading: "Agreements", blocks: [paragraph("It is party to none in the ledger.")] };
  const items = all.slice(0, MOST).map((agreement) => {
    const others = agreementParties
      .where({ agreement: agreement.id } as Filter<never>)
      .toArray()
      .filter(({ party }) => party !== area.id)
      .map(({ party }) => areaName(party));
    const who =
      others.length <= 4 ? others.join(", ") : `${others.slice(0, 3).join(", ")} and ${others.length - 3} more`;
    return {
      text: `${agreement.signed}  ${agreement.title} — with ${who || "nobody named"}; ${agreement.type.replaceAll("_", " ")}, ${agreement.status.replaceAll("_", " ")}${agreement.binding === "no" ? ", not binding" : agreement.binding === "yes" ? ", binding" : ""}`,
      marks: footnotes.mark(agreements.where({ id: agreement.id }).cite()),
    };
  });
  return {
    heading: "Agreements",
    blocks: [
      paragraph(`Party to ${all.length}${all.length > MOST ? `; the ${MOST} latest` : ""}.`),
      { kind: "items", items },
    ],
  };
}

/** Promises of money or capacity by its actors, and in agreements that it is party to. */
export function promises({ area, day, footnotes }: CountryContext): Section {
  const joined = agreementParties.where({ party: area.id } as Filter<never>).toColumns().agreement as string[];
  const all = commitments
    .asOf(day)
    .toArray()
    .filter(
      (row) =>
        (row.actor_areas as readonly string[]).includes(area.id) ||
        (row.agreement !== null && joined.includes(row.agreement)),
    )
    .sort((a, b) => ((a.stated ?? "") < (b.stated ?? "") ? 1 : -1));
  if (all.length === 0) return { heading: "Promises", blocks: [paragraph("The ledger holds none.")] };
  return {
    heading: "Promises",
    blocks: [
      paragraph(
        `${all.length} of money or capacity${all.length > MOST ? `; the ${MOST} latest` : ""}. One may be part of another, so they are not added.`,
      ),
      {
        kind: "items",
        items: all.slice(0, MOST).map((row) => ({
          text: [
            `${row.stated ?? "no date"}  ${row.actor}`,
            row.amount === null ? "" : `${formatNumber(row.amount)} ${row.currency ?? ""}`.trim(),
            row.capacity === null ? "" : `${formatNumber(row.capacity)} ${row.capacity_unit ?? ""}`.trim(),
            row.project ?? "",
            row.finance_stage?.replaceAll("_", " ") ?? "",
          ]
            .filter(Boolean)
            .join("; "),
          marks: footnotes.mark(commitments.where({ id: row.id } as Filter<never>).cite()),
        })),
      },
    ],
  };
}
