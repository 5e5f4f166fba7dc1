import type { CommitmentStanding, StepTaken } from "../acts/commitment-standing.ts";

/** The steps of promises and of construction, in words. */
const words: Readonly<Record<StepTaken["step"], string>> = {
  announced: "announced",
  decided: "approved",
  contracted: "under contract",
  disbursed: "paid out, in whole or in part",
  lapsed: "ended",
  planned: "planned",
  construction: "under construction",
  operating: "in operation",
  stopped: "given up",
};

const said = ({ step, date, reach }: StepTaken): string => `${words[step]} ${reach === "by" ? "by " : ""}${date}`;

/** The progress of a promise: `paid out, in whole or in part 2025-07; what it pays for: under construction by 2026-08-07`. */
export function standsInWords({ promised, built }: Pick<CommitmentStanding, "promised" | "built">): string {
  const promise = promised === null ? "date unknown" : said(promised);
  return built === null ? promise : `${promise}; what it pays for: ${said(built)}`;
}
