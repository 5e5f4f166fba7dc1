import type { Rows } from "@oreledger/data";

/** A verdict in words: as a heading, as the outcome of a statement, and its meaning. */
export interface VerdictInWords {
  readonly title: string;
  /** “China mines 70 %” … */
  readonly outcome: string;
  readonly meaning: string;
}

/** Our verdicts on claims, in the order of interest to readers. Every page and answer uses these words. */
export const verdictsInWords = {
  contradicted: {
    title: "Wrong",
    outcome: "is wrong",
    meaning: "A source closer to the fact says otherwise.",
  },
  disputed: {
    title: "Disputed",
    outcome: "is disputed",
    meaning: "Sources disagree, or it is true in only one reading.",
  },
  unverified: {
    title: "Not verified",
    outcome: "could not be verified",
    meaning: "Nothing that we found settles it.",
  },
  quoted: {
    title: "Said so; figure not confirmed",
    outcome: "was said so, and the figure is not confirmed",
    meaning: "Somebody said so. Whether the figure is right, no source lets us tell.",
  },
  confirmed: {
    title: "Holds",
    outcome: "holds",
    meaning: "A source closer to the fact says the same.",
  },
} as const satisfies Readonly<Record<Rows["claims"]["verdict"], VerdictInWords>>;
