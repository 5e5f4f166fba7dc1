import { column, partialDate, slug, term } from "./column.ts";
import { note } from "./common.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { relation } from "./vocabulary.ts";

/** Who supports a relation. */
export const relation_certainty = {
  established: "The issuer's own text says so, or nobody disputes it",
  claimed:
    "Stated, but no act seen carries it out: stated by somebody other than the issuer of the act, or by the issuer without a notice that changes the act. From then on the answer is unknown, never suspended or ended",
} as const;

export const event_relations = defineTable({
  name: "event_relations",
  title: "Event relations",
  description:
    "What one act does to another: suspends, amends, supersedes, ends or extends it, with the period of the effect.",
  kind: "fact",
  key: ["event", "relation", "related"],
  columns: {
    event: column(slug, {
      description: "The act that has the effect.",
      example: "chn-2025-ann-70-suspension",
      reference: "policy_events",
    }),
    relation: column(term(relation), { description: "The effect.", example: "suspends" }),
    related: column(slug, {
      title: "Related event",
      description: "The act affected.",
      example: "chn-2025-ann-61-origin",
      reference: "policy_events",
    }),
    certainty: column(term(relation_certainty), {
      description: "Whether the issuer of the affected act supports it.",
      example: "established",
    }),
    valid_from: column(partialDate, {
      description: "The first day of the effect. For `extends`: the day of the act that extends.",
      example: "2025-11-07",
    }),
    valid_to: column(partialDate.nullable(), {
      description: "The last day of the effect, if stated. For `extends`: the new last day of the extended act.",
      example: "2026-11-10",
    }),
    ...provenance,
    note: note({ example: "No text of the ministry was seen." }),
  },
  rules: [
    {
      code: "related-to-itself",
      description: "An act cannot relate to itself.",
      check: (row) => (row.event === row.related ? { column: "related", expected: "another event" } : undefined),
    },
  ],
});
