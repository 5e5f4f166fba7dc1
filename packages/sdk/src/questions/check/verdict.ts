import type { Printed } from "./figures-like.ts";

/** What the figures of one stage and measure say of it. */
export const verdicts = {
  holds: "the newest figures agree",
  disputed: "some of the newest figures agree, others do not",
  allowed: "no figure agrees, but the printed bounds allow it",
  of_another_year: "figures for another year agree, the newest do not",
  superseded: "only a superseded edition prints it",
  not_of_the_year: "no figure is of that year",
  contradicted: "no edition prints it",
} as const;
export type Verdict = keyof typeof verdicts;

/** A verdict in one word, beside its figures. */
export const labels: Readonly<Record<Verdict, string>> = {
  holds: "Holds",
  disputed: "Disputed",
  allowed: "Open",
  of_another_year: "Once",
  superseded: "Overtaken",
  not_of_the_year: "Unsaid",
  contradicted: "Denied",
};

/** What the figures of one stage and measure, by all printers, make of what is said, of a year where one is named. */
export function verdictOf(figures: readonly Printed[], year: number | undefined): Verdict {
  if (year !== undefined && figures.every(({ row }) => row.year !== year)) return "not_of_the_year";
  const current = new Set(figures.flatMap(({ current, bearing }) => (current ? [bearing] : [])));
  if (current.has("agrees")) return current.has("contradicts") ? "disputed" : "holds";
  if (current.has("allows")) return "allowed";
  const agreeing = figures.filter(({ bearing }) => bearing === "agrees");
  if (agreeing.length === 0) return "contradicted";
  return agreeing.some(({ stands }) => stands) ? "of_another_year" : "superseded";
}
