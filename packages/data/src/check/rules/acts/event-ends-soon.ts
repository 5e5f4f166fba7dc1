import { daysBetween, lastDay } from "../../../compute/partial-date.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";
import { effectsOn, laterOf, type Relation } from "./effects.ts";

type Event = Pick<RowOf<"policy_events">, "id" | "effective_to" | "status" | "status_as_of">;

/** A reminder appears this many days before an end. */
export const SOON = 30;

/**
 * Acts to look at again: they or their suspensions end within 30 days of `today`, or have ended since their status was
 * recorded. Without `today`, the days count from each act's `status_as_of`.
 */
export function endingSoon<E extends Event>(
  events: readonly E[],
  relations: readonly Relation[],
  today?: string,
): RowBreach<E>[] {
  const ends = new Map(events.map((event) => [event.id, event.effective_to]));
  return judged(events, (row) => {
    const seen = lastDay(row.status_as_of);
    const day = laterOf(seen, today);
    const { ownEnd, suspendedBy } = effectsOn(row.id, seen, relations, (id) => ends.get(id) ?? null);
    const look = (end: string | null | undefined, column: string, what: string) => {
      if (!end || lastDay(end) < seen || daysBetween(day, lastDay(end)) > SOON) return undefined;
      const passed = lastDay(end) < day;
      const expected = passed ? `another look now: ${what}, ${end}, has passed` : `another look after ${end}, ${what}`;
      return { column, expected };
    };
    const own = row.status === "ended" ? undefined : look(ownEnd, "effective_to", "its last day");
    return own === undefined && suspendedBy !== undefined
      ? look(suspendedBy.end, "status", `the last day on which ${suspendedBy.by} suspends it`)
      : own;
  });
}

export const rule: LedgerRule = {
  code: "event-ends-soon",
  description: "Acts and suspensions that end within 30 days, or have ended since their status was recorded.",
  reminder: true,
  check: (l) => on("policy_events", endingSoon(l.rows("policy_events"), l.rows("event_relations"), l.days.today)),
};
