import { column, partialDate, slug, term, text, verbatim } from "./column.ts";
import { commodities } from "./common.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { evidence_level, verdict } from "./vocabulary.ts";

/** The table that a claim is about. */
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
    "One checkable statement that somebody published, with our verdict. The rows that bear on it are in `claim_evidence`.",
  kind: "fact",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Claim", description: "The claim's id.", example: "article-013" }),
    statement: column(text, {
      prose: "name",
      description: "The claim, briefly, in our own words.",
      example: "China agreed to suspend the April restrictions for one year",
    }),
    about: column(term(claim_subject), { description: "The table that the claim is about.", example: "policy_events" }),
    subject: column(text, { prose: "name", description: "What the claim is about.", example: "China suspension" }),
    commodities: commodities({
      description: "The commodities that the statement is about. Empty: none.",
      example: "gallium",
    }),
    value: column(verbatim.nullable(), {
      title: "Claimed value",
      description: "The claimed number, as printed.",
      example: "70",
    }),
    unit: column(text.nullable(), { description: "The unit of the claimed value.", example: "percent" }),
    claimed_time: column(text.nullable(), {
      description: "The date, year or span that the claim gives.",
      example: "2025-11-07",
    }),
    verdict: column(term(verdict), { description: "Our judgement.", example: "contradicted" }),
    explanation: column(text, {
      prose: "sentence",
      description: "Why, in our words.",
      example: "The suspension covers only the October measures.",
    }),
    judged: column(partialDate, { description: "The day of the verdict.", example: "2026-11-23" }),
    check: column(verbatim.nullable(), {
      description:
        "The claim as conditions on rows of the ledger, joined by `; `. The checker evaluates them and compares the result with the verdict. The form is `cell <address> <column> = <value>`; instead of `cell` also size, rank, place … among, years, part … of, share, least, most, count, exists; instead of `=` also !=, <, <=, >, >=, and for lists has, lacks. A condition tests a figure, a date, a term or a member, never the words of a text. All conditions hold for a confirmed or quoted claim, none for a contradicted one, and some but not all for a disputed one. Empty if no condition on the ledger can test the claim.",
      example: "cell agreements/usa-chn-busan-2025 place = Seoul",
    }),
    source: provenance.source,
    locator: provenance.locator,
    best_source: column(slug.nullable(), {
      description:
        "The source closest to the issuer that supports the verdict: the issuer's own text rather than a page about it. Empty if nothing was found.",
      example: "mofcom-2025-ann-70",
      reference: "sources",
    }),
    evidence_level: column(term(evidence_level), {
      description:
        "How close the best source is to the issuer of the fact; without a best source, how close the claim is.",
      example: "primary",
    }),
  },
});
