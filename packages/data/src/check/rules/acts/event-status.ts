import { lastDay } from "../../../compute/partial-date.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";
import { effectsOn, laterOf, type Relation } from "./effects.ts";

type Event = Pick<RowOf<"policy_events">, "id" | "effective_to" | "status" | "status_as_of">;

/**
 * Statuses that the dates contradict: an act in force after its own end, after another act ended it, or while another
 * suspends it; a suspended act whose suspension is over or not recorded; an ended act whose end is still to come. A status
 * is judged on the day on which it was recorded, or on `judgedOn` if that is later.
 */
export function statusBreaches<E extends Event>(
  events: readonly E[],
  relations: readonly Relation[],
  judgedOn?: string,
): RowBreach<E>[] {
  const ends = new Map(events.map((event) => [event.id, event.effective_to]));
  const endOf = (id: string) => ends.get(id) ?? null;
  return judged(events, (row) => {
    const day = laterOf(row.status_as_of, judgedOn);
    const { ownEnd, endedBy, suspensions, suspendedBy } = effectsOn(row.id, day, relations, endOf);
    const breach = (expected: string, suggestion?: string) => ({
      column: "status",
      expected,
      ...(suggestion && { suggestion }),
    });
    const standing = row.status === "in_force" || row.status === "suspended";
    if (standing && ownEnd !== null && lastDay(ownEnd) < day)
      return breach(`ended or unknown: its last day was ${ownEnd}, before ${day}`, "ended");
    if (standing && endedBy)
      return breach(`ended: ${endedBy.event} ${endedBy.relation} it from ${endedBy.valid_from}`, "ended");
    if (row.status === "in_force" && suspendedBy)
      return breach(
        `suspended: ${suspendedBy.by} suspends it until ${suspendedBy.end ?? "further notice"}`,
        "suspended",
      );
    if (row.status === "suspended" && !suspendedBy) {
      const last = suspensions.at(-1);
      return breach(
        last
          ? `in_force or unknown: its suspension by ${last.by} ended on ${last.end}, before ${day}`
          : "a row in event_relations that says which act suspends it",
      );
    }
    if (row.status === "ended" && ownEnd !== null && lastDay(ownEnd) > day && !endedBy)
      return breach(`in_force: its last day is ${ownEnd}, after ${day}`, "in_force");
    return undefined;
  });
}

export const rule: LedgerRule = {
  code: "event-status",
  description: "An act's status agrees with its own dates and those of the act that suspends it.",
  check: (l) =>
    on("policy_events", statusBreaches(l.rows("policy_events"), l.rows("event_relations"), l.days.judgedOn)),
};
