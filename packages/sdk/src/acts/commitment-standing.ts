import type { Rows } from "@oreledger/data";
import { grouped } from "@oreledger/data";
import { lastDay } from "../dates.ts";
import { queryOf, requireInputs, tablesOf } from "../given.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { byLetters } from "../lists.ts";
import type { Query } from "../query/query.ts";

type Commitment = Rows["commitments"];
type Step = Rows["commitment_steps"];

/** One step of a promise, with its source. */
export type StepTaken = Pick<Step, "track" | "step" | "date" | "reach" | "source" | "locator" | "note">;

/** The progress of a promise: how far it was kept, and how far what it pays for was built. */
export interface CommitmentStanding {
  readonly row: Commitment;
  /** The furthest step of the promise. Null if the ledger has no day for any step. */
  readonly promised: StepTaken | null;
  /** The latest step of what was built. Null if no source in the ledger reports one, which does not mean that nothing was built. */
  readonly built: StepTaken | null;
  /** Every step of both, by date. */
  readonly steps: readonly StepTaken[];
}

/** The promises to report on. */
export interface PromisesThatStand {
  readonly commitments: Query<"commitments">;
}

/** The steps of a promise, in order. */
const order = ["announced", "decided", "contracted", "disbursed", "lapsed"];

/**
 * The progress of each promise: the furthest step of the promise, and the latest step of what was built. The
 * announcement is the day on which the promise was stated.
 *
 * @example
 * const { commitments } = ledger.tables;
 * commitmentStanding(ledger, { commitments: commitments.where({ id: "mp-dod-loan" }) })[0]?.promised?.step; // "disbursed"
 */
export function commitmentStanding(
  ledger: LedgerWith<"commitment_steps">,
  inputs: PromisesThatStand,
): CommitmentStanding[] {
  const tables = tablesOf(ledger, "commitment_steps");
  requireInputs("commitmentStanding", inputs, { commitments: queryOf("commitments") });
  const { commitments } = inputs;
  const taken = grouped<Step, string>(tables.commitment_steps, ({ commitment }) => commitment);
  return commitments.toArray().map((row) => {
    const steps = [...announcement(row), ...(taken.get(row.id) ?? [])].sort(
      (a, b) =>
        byLetters(lastDay(a.date), lastDay(b.date)) ||
        byLetters(b.track, a.track) ||
        order.indexOf(a.step) - order.indexOf(b.step),
    );
    const promise = steps.filter(({ track }) => track === "promise");
    const furthest = Math.max(...promise.map(({ step }) => order.indexOf(step)));
    return {
      row,
      promised: promise.find(({ step }) => order.indexOf(step) === furthest) ?? null,
      built: steps.filter(({ track }) => track === "building").at(-1) ?? null,
      steps,
    };
  });
}

/** The first step of a promise: the day on which it was stated. */
function announcement({ stated, source, locator }: Commitment): StepTaken[] {
  if (stated === null) return [];
  return [{ track: "promise", step: "announced", date: stated, reach: "on", source, locator, note: null }];
}
