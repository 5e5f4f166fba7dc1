import type { CommitmentStanding, StepTaken } from "../acts/commitment-standing.ts";

/** The steps of a promise and of a building, as a reader says them. */
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

/** Where a promise stands: `paid out, in whole or in part 2025-07; what it pays for: under construction by 2026-08-07`. */
export function standsInWords({ promised, built }: Pick<CommitmentStanding, "promised" | "built">): string {
  const promise = promised === null ? "date unknown" : said(promised);
  return built === null ? promise : `${promise}; what it pays for: ${said(built)}`;
}
