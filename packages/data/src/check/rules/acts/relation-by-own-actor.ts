import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Event = Pick<RowOf<"policy_events">, "id" | "actors">;
type Relation = Pick<RowOf<"event_relations">, "event" | "relation" | "related" | "certainty">;

/** Relations called established although the two acts have no actor in common: only the body that issued an act changes it. */
export function foreignRelations<R extends Relation>(
  events: readonly Event[],
  relations: readonly R[],
): RowBreach<R>[] {
  const actors = new Map(events.map((event) => [event.id, event.actors]));
  return judged(relations, (row) => {
    const theirs = actors.get(row.related);
    const ours = actors.get(row.event);
    if (row.certainty !== "established" || !theirs || !ours || ours.some((actor) => theirs.includes(actor)))
      return undefined;
    const expected = `claimed: ${row.related} is an act of ${theirs.join(" and ")}, and ${row.event} is not`;
    return { column: "certainty", expected, suggestion: "claimed" };
  });
}

export const rule: LedgerRule = {
  code: "relation-by-own-actor",
  description: "Only the issuer of an act suspends, ends or extends it with certainty.",
  check: (l) => on("event_relations", foreignRelations(l.rows("policy_events"), l.rows("event_relations"))),
};
