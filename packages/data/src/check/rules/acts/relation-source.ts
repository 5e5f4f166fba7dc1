import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Act = Pick<RowOf<"policy_events">, "id" | "source">;
type Relation = Pick<RowOf<"event_relations">, "event" | "source">;

/** Relations whose source is not the source of the act that has the effect. */
export function fromElsewhere<R extends Relation>(acts: readonly Act[], relations: readonly R[]): RowBreach<R>[] {
  const sourceOf = new Map(acts.map(({ id, source }) => [id as string, source as string]));
  return judged(relations, (row) => {
    const source = sourceOf.get(row.event);
    return source === undefined || source === row.source
      ? undefined
      : {
          column: "source",
          expected: `${source}, the source of ${row.event}: the act itself says what it suspends, amends or ends`,
          suggestion: source,
        };
  });
}

export const rule: LedgerRule = {
  code: "relation-source",
  description: "A relation between acts cites the source of the act that has the effect.",
  exceptable: true,
  check: (ledger) => on("event_relations", fromElsewhere(ledger.rows("policy_events"), ledger.rows("event_relations"))),
};
