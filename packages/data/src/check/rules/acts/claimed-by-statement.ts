import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Act = Pick<RowOf<"policy_events">, "id" | "type">;
type Relation = Pick<RowOf<"event_relations">, "event" | "certainty">;

/** Relations whose certainty does not fit their event: a statement claims, an act establishes. */
export function ofOtherCertainty<R extends Relation>(acts: readonly Act[], relations: readonly R[]): RowBreach<R>[] {
  const types = new Map(acts.map(({ id, type }) => [id as string, type]));
  return judged(relations, (row) => {
    const type = types.get(row.event);
    if (type === undefined) return undefined;
    const certainty = type === "statement" ? "claimed" : "established";
    return row.certainty === certainty
      ? undefined
      : {
          column: "certainty",
          expected: `${certainty}: ${row.event} is ${type === "statement" ? "a statement, not an act" : "an act"}`,
          suggestion: certainty,
        };
  });
}

export const rule: LedgerRule = {
  code: "claimed-by-statement",
  description: "What a statement says about an act is claimed; what an act does to another act is established.",
  exceptable: true,
  check: (ledger) =>
    on("event_relations", ofOtherCertainty(ledger.rows("policy_events"), ledger.rows("event_relations"))),
};
