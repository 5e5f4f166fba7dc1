import { column, partialDate, slug, term, text } from "./column.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";

/** The two histories of a promise: each goes its own way. */
export const step_track = {
  promise: "What was promised: from the announcement to the payment",
  building: "What was built with it: the plant or mine that it is for",
} as const;

/** The steps of each history, in the order in which they come. The last one ends it. */
export const stepsOf = {
  promise: {
    announced: "Announced",
    decided: "Approved by the body that pays, with or without conditions; no contract yet",
    contracted: "Under a signed contract",
    disbursed: "Paid out, in whole or in part",
    lapsed: "Ended, or moved to another purpose",
  },
  building: {
    planned: "Named as a plan",
    construction: "Under construction",
    operating: "In operation",
    stopped: "Stopped or given up",
  },
} as const;

const step = { ...stepsOf.promise, ...stepsOf.building } as const;

/** How the date of a step is known. */
export const date_reach = {
  on: "The day of the step itself",
  by: "The day on which a source first says that the step was taken: it may have come earlier",
} as const;

export const commitment_steps = defineTable({
  name: "commitment_steps",
  title: "Steps of commitments",
  description:
    "What became of a promise: one row is one step of one of its two histories, what was promised and what was built. The announcement itself stands in `commitments` (`stated`) and is not repeated here.",
  kind: "fact",
  key: ["commitment", "track", "date", "step"],
  columns: {
    commitment: column(slug, {
      title: "Commitment",
      description: "The promise.",
      example: "mp-dod-equity",
      reference: "commitments",
    }),
    track: column(term(step_track), { title: "Track", description: "Which history.", example: "promise" }),
    date: column(partialDate, {
      title: "Date",
      description: "When; `reach` says how it is known.",
      example: "2025-07-09",
    }),
    step: column(term(step), { title: "Step", description: "What happened.", example: "contracted" }),
    reach: column(term(date_reach), {
      title: "Reach",
      description: "Whether the date is that of the step, or that of the first source that tells of it.",
      example: "on",
    }),
    ...provenance,
    note: column(text.nullable(), {
      title: "Note",
      description: "What a reader must know.",
      example: "First payment of two.",
    }),
  },
  rules: [
    {
      code: "step-of-its-track",
      description: "A step is one of its history: nothing is paid out in a building, or operates in a promise.",
      check: (row) =>
        row.step in stepsOf[row.track]
          ? undefined
          : { column: "step", expected: `one of ${Object.keys(stepsOf[row.track]).join(", ")}` },
    },
  ],
});
