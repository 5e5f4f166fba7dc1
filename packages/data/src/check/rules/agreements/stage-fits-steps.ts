import { stepsOf } from "../../../tables/commitment_steps.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Promise = Pick<RowOf<"commitments">, "id" | "finance_stage">;
type Step = Pick<RowOf<"commitment_steps">, "commitment" | "track" | "step">;

/** The stages that the furthest step of a promise allows: a signed contract may still depend on conditions. */
const allowed = {
  announced: ["announced", "conditional"],
  decided: ["announced", "conditional"],
  contracted: ["executed", "conditional"],
  disbursed: ["drawn"],
  lapsed: ["lapsed"],
} as const;

/** Finance stages that do not fit the promise's furthest step. A promise without a step is announced or conditional. */
export function otherStages<P extends Promise>(promises: readonly P[], steps: readonly Step[]): RowBreach<P>[] {
  const order = Object.keys(stepsOf.promise) as (keyof typeof allowed)[];
  const last = new Map<string, number>();
  for (const { commitment, track, step } of steps)
    if (track === "promise")
      last.set(commitment, Math.max(last.get(commitment) ?? 0, order.indexOf(step as keyof typeof allowed)));
  return judged(promises, (row) => {
    if (row.finance_stage === null) return undefined;
    const step = order[last.get(row.id) ?? 0] ?? "announced";
    const fit: readonly string[] = allowed[step];
    return fit.includes(row.finance_stage)
      ? undefined
      : { column: "finance_stage", expected: `${fit.join(" or ")}: its furthest step in commitment_steps is ${step}` };
  });
}

export const rule: LedgerRule = {
  code: "stage-fits-steps",
  description: "The stage of a loan, a guarantee or a share purchase fits its furthest step.",
  check: (l) => on("commitments", otherStages(l.rows("commitments"), l.rows("commitment_steps"))),
};
