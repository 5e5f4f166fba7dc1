import type { Printed } from "./figures-like.ts";

/** What the figures of one stage and measure say of it. `THEY` are the newest figures, or those for the year that is asked for. */
const verdicts = {
  holds: "THEY agree",
  holds_roughly: "some of THEY agree, the others are about as much",
  disputed: "some of THEY agree, others do not",
  allowed: "none of THEY says it, but a bound, a range or a rounded one allows it",
  allowed_by_some: "none of THEY says it: some allow it, others do not",
  of_another_year: "figures for another year agree, THEY do not",
  superseded: "only a superseded edition prints it",
  near: "none of THEY says it, all are about as much",
  not_of_the_year: "no figure is of that year",
  of_parts: "THEY are of parts of it",
  contradicted: "no edition prints it",
} as const;
export type Verdict = keyof typeof verdicts;

/** The verdicts, the most favourable first. */
export const verdictOrder = /* @__PURE__ */ Object.keys(verdicts);

/** What a verdict means, of a year if one is asked for. */
export const verdictInWords = (verdict: Verdict, year: number | undefined): string =>
  verdicts[verdict].replace("THEY", year === undefined ? "the newest figures" : `the figures for ${year}`);

/** A verdict in one word, beside its figures. */
export const labels: Readonly<Record<Verdict, string>> = {
  holds: "Holds",
  holds_roughly: "Holds",
  disputed: "Disputed",
  allowed: "Open",
  allowed_by_some: "Disputed",
  of_another_year: "Once",
  superseded: "Overtaken",
  near: "About",
  not_of_the_year: "Unsaid",
  of_parts: "Unsaid",
  contradicted: "Denied",
};

/** What the figures of one stage and measure, by all printers, make of what is said, of a year where one is named. */
export function verdictOf(figures: readonly Printed[], year: number | undefined): Verdict {
  if (year !== undefined && figures.every(({ row }) => row.year !== year)) return "not_of_the_year";
  const newest = figures.filter(({ current }) => current);
  const current = new Set(newest.map(({ bearing }) => bearing));
  const denying = newest.filter(({ bearing }) => bearing === "contradicts");
  const near = denying.length > 0 && denying.every((each) => each.near);
  if (current.has("agrees")) return denying.length === 0 ? "holds" : near ? "holds_roughly" : "disputed";
  if (current.has("allows")) return denying.length === 0 || near ? "allowed" : "allowed_by_some";
  const agreeing = figures.filter(({ bearing }) => bearing === "agrees");
  if (agreeing.length === 0)
    return near ? "near" : current.size > 0 && denying.length === 0 ? "of_parts" : "contradicted";
  // What an older edition printed of the year itself goes before what any prints of another.
  if (year !== undefined) return agreeing.some(({ row }) => row.year === year) ? "superseded" : "of_another_year";
  return agreeing.some(({ stands }) => stands) ? "of_another_year" : "superseded";
}
