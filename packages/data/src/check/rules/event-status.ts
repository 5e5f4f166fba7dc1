import { lastDay } from "../partial-date.ts";
import type { RowBreach, RowOf } from "../row-of.ts";

type Event = Pick<RowOf<"policy_events">, "id" | "effective_to" | "status" | "status_as_of">;
type Relation = Pick<
  RowOf<"event_relations">,
  "event" | "relation" | "related" | "certainty" | "valid_from" | "valid_to"
>;

/** The last day of a date, or a later day. */
export const laterOf = (date: string, day: string | undefined): string =>
  day !== undefined && lastDay(day) > lastDay(date) ? lastDay(day) : lastDay(date);

/** What established relations do to an act by a day: its end, its extension, its suspension. */
export function effectsOn(
  id: string,
  day: string,
  relations: readonly Relation[],
  endOf: (id: string) => string | null,
) {
  const onto = relations.filter(
    (r) => r.related === id && r.certainty === "established" && lastDay(r.valid_from) <= day,
  );
  const extended = (act: string, end: string) =>
    relations
      .filter((r) => r.related === act && r.relation === "extends" && r.certainty === "established")
      .reduce((latest, r) => (r.valid_to !== null && lastDay(r.valid_to) > lastDay(latest) ? r.valid_to : latest), end);
  const own = endOf(id);
  const suspensions = onto
    .filter((r) => r.relation === "suspends")
    .map((r) => {
      const end = r.valid_to ?? endOf(r.event);
      return { by: r.event, end: end === null ? null : extended(r.event, end) };
    });
  return {
    ownEnd: own === null ? null : extended(id, own),
    endedBy: onto.find((r) => r.relation === "ends" || r.relation === "supersedes"),
    suspensions,
    suspendedBy: suspensions.find(({ end }) => end === null || lastDay(end) >= day),
  };
}

/**
 * Statuses that the dates contradict: an act in force after its own end, after another act ended it, or while another
 * suspends it; a suspended act whose suspension is over or not there; an ended act whose end is still to come. A status is
 * judged on the day on which it was seen, or on `judgedOn` where that is later.
 */
export function statusBreaches<E extends Event>(
  events: readonly E[],
  relations: readonly Relation[],
  judgedOn?: string,
): RowBreach<E>[] {
  const ends = new Map(events.map((event) => [event.id, event.effective_to]));
  const endOf = (id: string) => ends.get(id) ?? null;
  return events.flatMap((row) => {
    const day = laterOf(row.status_as_of, judgedOn);
    const { ownEnd, endedBy, suspensions, suspendedBy } = effectsOn(row.id, day, relations, endOf);
    const breach = (expected: string, suggestion?: string) => [
      { row, column: "status", expected, ...(suggestion && { suggestion }) },
    ];
    const standing = row.status === "in_force" || row.status === "suspended";
    if (standing && ownEnd !== null && lastDay(ownEnd) < day)
      return breach(`ended or unknown: its last day was ${ownEnd}, before ${day}`, "ended");
    if (standing && endedBy)
      return breach(`ended: ${endedBy.event} ${endedBy.relation} it from ${endedBy.valid_from}`, "ended");
    if (row.status === "in_force" && suspendedBy)
      return breach(`suspended: ${suspendedBy.by} suspends it to ${suspendedBy.end ?? "an open end"}`, "suspended");
    if (row.status === "suspended" && !suspendedBy) {
      const last = suspensions.at(-1);
      return breach(
        last
          ? `in_force or unknown: ${last.by} suspended it to ${last.end}, before ${day}`
          : "a row in event_relations that says which act suspends it",
      );
    }
    if (row.status === "ended" && ownEnd !== null && lastDay(ownEnd) > day && !endedBy)
      return breach(`in_force: its last day is ${ownEnd}, after ${day}`, "in_force");
    return [];
  });
}
