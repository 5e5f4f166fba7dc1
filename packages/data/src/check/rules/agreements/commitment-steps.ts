import { firstDay, lastDay } from "../../../compute/partial-date.ts";
import { stepsOf } from "../../../tables/commitment_steps.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Step = Pick<RowOf<"commitment_steps">, "commitment" | "track" | "date" | "step" | "reach">;

const rank = ({ track, step }: Step): number => Object.keys(stepsOf[track]).indexOf(step);

/**
 * Steps dated before a step that must precede them: nothing is paid before it is agreed, or after it lapsed. Construction
 * may stop and resume. A date that is only the day of a source (`by`) is the last possible day, so the date of a step that
 * naturally follows does not contradict it.
 */
export function impossibleSteps<S extends Step>(steps: readonly S[]): RowBreach<S>[] {
  return judged(steps, (row) => {
    const earlier = steps.find(
      (other) =>
        other.commitment === row.commitment &&
        other.track === row.track &&
        other.reach === "on" &&
        row.step !== "stopped" &&
        rank(other) < rank(row) &&
        lastDay(row.date) < firstDay(other.date),
    );
    return earlier === undefined
      ? undefined
      : { column: "date", expected: `a date on or after ${earlier.date}, when it was ${earlier.step}` };
  });
}

export const rule: LedgerRule = {
  code: "commitment-steps",
  description: "The steps of a promise are in order: nothing is paid before it is agreed or after it lapsed.",
  check: (l) => on("commitment_steps", impossibleSteps(l.rows("commitment_steps"))),
};
