import { daysBetween, lastDay } from "../partial-date.ts";
import type { RowBreach, RowOf } from "../row-of.ts";
import { effectsOn } from "./event-status.ts";

type Event = Pick<RowOf<"policy_events">, "id" | "effective_to" | "status" | "status_as_of">;
type Relation = Parameters<typeof effectsOn>[2][number];

/** How near an end is worth a reminder, in days. */
export const SOON = 30;

/** Acts whose own end, or whose suspension's end, comes within 30 days of their `status_as_of`: to be looked at again. */
export function endingSoon<E extends Event>(events: readonly E[], relations: readonly Relation[]): RowBreach<E>[] {
  const ends = new Map(events.map((event) => [event.id, event.effective_to]));
  return events.flatMap((row) => {
    const day = lastDay(row.status_as_of);
    const { ownEnd, suspendedBy } = effectsOn(row.id, day, relations, (id) => ends.get(id) ?? null);
    const soon = (end: string | null | undefined) => {
      const days = end ? daysBetween(day, lastDay(end)) : -1;
      return days >= 0 && days <= SOON;
    };
    if (row.status !== "ended" && soon(ownEnd))
      return [{ row, column: "effective_to", expected: `another look after ${ownEnd}, its last day` }];
    if (suspendedBy && soon(suspendedBy.end))
      return [
        { row, column: "status", expected: `another look after ${suspendedBy.end}, when ${suspendedBy.by} ends` },
      ];
    return [];
  });
}
