import type { Printed } from "./figures-like.ts";

/** What the figures of one stage and measure say of it. */
export const verdicts = {
  holds: "the newest figures agree",
  disputed: "some of the newest figures agree, others do not",
  allowed: "none of the newest figures says it, but a bound, a range or a rounded one allows it",
  of_another_year: "figures for another year agree, the newest do not",
  superseded: "only a superseded edition prints it",
  not_of_the_year: "no figure is of that year",
  of_parts: "the newest figures are of parts of it",
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
  of_parts: "Unsaid",
  contradicted: "Denied",
};

/** What the figures of one stage and measure, by all printers, make of what is said, of a year where one is named. */
export function verdictOf(figures: readonly Printed[], year: number | undefined): Verdict {
  if (year !== undefined && figures.every(({ row }) => row.year !== year)) return "not_of_the_year";
  const current = new Set(figures.flatMap(({ current, bearing }) => (current ? [bearing] : [])));
  if (current.has("agrees")) return current.has("contradicts") ? "disputed" : "holds";
  if (current.has("allows")) return "allowed";
  const agreeing = figures.filter(({ bearing }) => bearing === "agrees");
  if (agreeing.length === 0) return current.size > 0 && !current.has("contradicts") ? "of_parts" : "contradicted";
  // What an older edition printed of the year itself goes before what any prints of another.
  if (year !== undefined) return agreeing.some(({ row }) => row.year === year) ? "superseded" : "of_another_year";
  return agreeing.some(({ stands }) => stands) ? "of_another_year" : "superseded";
}
