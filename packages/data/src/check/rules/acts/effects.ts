import { lastDay } from "../../../compute/partial-date.ts";
import type { RowOf } from "../../engine/rule.ts";

export type Relation = Pick<
  RowOf<"event_relations">,
  "event" | "relation" | "related" | "certainty" | "valid_from" | "valid_to"
>;

/** The last day of a date, or `day` if that is later. */
export const laterOf = (date: string, day: string | undefined): string =>
  day !== undefined && lastDay(day) > lastDay(date) ? lastDay(day) : lastDay(date);

/** How established relations affect an act up to a day: its end, its extension, its suspensions. */
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
