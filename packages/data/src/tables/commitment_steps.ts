import { column, partialDate, slug, term } from "./column.ts";
import { note } from "./common.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";

/** The two histories of a promise. They are independent. */
export const step_track = {
  promise: "The promise, from the announcement to the payment",
  building: "The plant or mine that the promise pays for",
} as const;

/** The steps of each history, in the order in which they come. The last one ends it. */
export const stepsOf = {
  promise: {
    announced: "Announced",
    decided: "Approved by the payer, with or without conditions; no contract yet",
    contracted: "Under a signed contract",
    disbursed: "Paid out, in whole or in part",
    lapsed: "Ended, or redirected to another purpose",
  },
  building: {
    planned: "Announced as a plan",
    construction: "Under construction",
    operating: "In operation",
    stopped: "Stopped or abandoned",
  },
} as const;

const step = { ...stepsOf.promise, ...stepsOf.building } as const;

/** How the date of a step is known. */
export const date_reach = {
  on: "The day of the step itself",
  by: "The day on which a source first says that the step was taken; the step may be earlier",
} as const;

export const commitment_steps = defineTable({
  name: "commitment_steps",
  title: "Steps of commitments",
  description:
    "What became of a promise. Each row is one step of one of its two histories: the promise and the construction. The announcement itself is in `commitments` (`stated`) and is not repeated here.",
  kind: "fact",
  key: ["commitment", "track", "date", "step"],
  columns: {
    commitment: column(slug, { description: "The promise.", example: "mp-dod-equity", reference: "commitments" }),
    track: column(term(step_track), { description: "The history of the step.", example: "promise" }),
    date: column(partialDate, {
      description: "When the step was taken; `reach` says how the date is known.",
      example: "2025-07-09",
    }),
    step: column(term(step), { description: "What happened.", example: "contracted" }),
    reach: column(term(date_reach), {
      description: "Whether the date is that of the step or of the first source that reports it.",
      example: "on",
    }),
    ...provenance,
    note: note({ example: "First payment of two." }),
  },
  rules: [
    {
      code: "step-of-its-track",
      description: "A step must belong to its history: a construction is never paid out, and a promise never operates.",
      check: (row) =>
        row.step in stepsOf[row.track]
          ? undefined
          : { column: "step", expected: `one of ${Object.keys(stepsOf[row.track]).join(", ")}` },
    },
  ],
});
