import { daysBetween, lastDay } from "../partial-date.ts";
import type { RowBreach, RowOf } from "../row-of.ts";
import { effectsOn, laterOf } from "./event-status.ts";

type Event = Pick<RowOf<"policy_events">, "id" | "effective_to" | "status" | "status_as_of">;
type Relation = Parameters<typeof effectsOn>[2][number];

/** How near an end is worth a reminder, in days. */
export const SOON = 30;

/**
 * Acts whose own end, or whose suspension's end, comes within 30 days of `today`, or came since their status was seen: to
 * be looked at again. Without `today`, each counts from its own `status_as_of`.
 */
export function endingSoon<E extends Event>(
  events: readonly E[],
  relations: readonly Relation[],
  today?: string,
): RowBreach<E>[] {
  const ends = new Map(events.map((event) => [event.id, event.effective_to]));
  return events.flatMap((row) => {
    const seen = lastDay(row.status_as_of);
    const day = laterOf(seen, today);
    const { ownEnd, suspendedBy } = effectsOn(row.id, seen, relations, (id) => ends.get(id) ?? null);
    const look = (end: string | null | undefined, column: string, what: string) => {
      if (!end || lastDay(end) < seen || daysBetween(day, lastDay(end)) > SOON) return [];
      const passed = lastDay(end) < day;
      const expected = passed ? `another look now: ${what}, ${end}, has passed` : `another look after ${end}, ${what}`;
      return [{ row, column, expected }];
    };
    const own = row.status === "ended" ? [] : look(ownEnd, "effective_to", "its last day");
    return own.length > 0 || !suspendedBy
      ? own
      : look(suspendedBy.end, "status", `the last day on which ${suspendedBy.by} suspends it`);
  });
}
