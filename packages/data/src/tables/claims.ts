import { column, partialDate, slug, term, text } from "./column.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { evidence_level, verdict } from "./vocabulary.ts";

/** The table that a claim speaks of. */
export const claim_subject = {
  shares: "Production, refining or reserves",
  exports: "Trade",
  deposits: "A deposit or estimate",
  agreements: "An agreement or promise",
  policy_events: "An act, law or event",
} as const;

export const claims = defineTable({
  name: "claims",
  title: "Claims",
  description:
    "One checkable statement that somebody published, with our verdict. The rows that bear on it stand in `claim_evidence`.",
  kind: "fact",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Claim", description: "The claim's own name.", example: "article-013" }),
    statement: column(text, {
      title: "Statement",
      description: "The claim, in a few words of our own.",
      example: "China agreed to suspend the April restrictions for one year",
    }),
    about: column(term(claim_subject), {
      title: "About",
      description: "The table that it speaks of.",
      example: "policy_events",
    }),
    subject: column(text, {
      title: "Subject",
      description: "The thing that it speaks of.",
      example: "China suspension",
    }),
    value: column(text.nullable(), {
      title: "Claimed value",
      description: "The claimed number, as printed.",
      example: "70",
    }),
    unit: column(text.nullable(), { title: "Unit", description: "The unit of the claimed value.", example: "percent" }),
    claimed_time: column(text.nullable(), {
      title: "Claimed time",
      description: "The date, year or span that the claim gives.",
      example: "2025-11-07",
    }),
    verdict: column(term(verdict), { title: "Verdict", description: "Our judgement.", example: "contradicted" }),
    explanation: column(text, {
      title: "Explanation",
      description: "Why, in our words.",
      example: "The suspension covers only the October measures.",
    }),
    judged: column(partialDate, { title: "Judged", description: "The day of the verdict.", example: "2026-11-23" }),
    check: column(text.nullable(), {
      title: "Check",
      description:
        "The claim as conditions on rows of the ledger, joined by `; `, which the checker runs and holds against the verdict: `cell <address> <column> = <value>`, and in place of `cell` also size, rank, place … among, years, part … of, share, least, most, count, exists; in place of `=` also !=, <, <=, >, >=, and of lists has, lacks. It asks for a figure, a date, a term or a member, never for words of a text. All hold for a confirmed claim, none for a contradicted one, some but not all for a disputed one. Empty where no question to the ledger tests it.",
      example: "cell agreements/usa-chn-busan-2025 place = Seoul",
    }),
    source: provenance.source,
    locator: provenance.locator,
    best_source: column(slug.nullable(), {
      title: "Best source",
      description:
        "The source nearest to the issuer on which the verdict stands: an issuer's own text before a page that tells of it. Empty where nothing was found.",
      example: "mofcom-2025-ann-70",
      reference: "sources",
    }),
    evidence_level: column(term(evidence_level), {
      title: "Evidence level",
      description: "How near the best source stands to the issuer of the fact; without one, how near the claim does.",
      example: "primary",
    }),
  },
});
