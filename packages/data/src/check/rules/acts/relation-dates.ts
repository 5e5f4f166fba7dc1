import { firstDay, lastDay } from "../../../compute/partial-date.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Act = Pick<RowOf<"policy_events">, "id" | "announced" | "effective_from" | "effective_to">;
type Relation = Pick<RowOf<"event_relations">, "event" | "relation" | "related" | "valid_from" | "valid_to">;

const DAY = 86_400_000;
const daysApart = (earlier: string, later: string) =>
  (Date.parse(lastDay(later)) - Date.parse(firstDay(earlier))) / DAY;

/**
 * Relations with impossible days: an end before the beginning, an effect on an act not yet announced, days other than those
 * of the act that has the effect, an act that ends on a different day than the relation says.
 */
export function impossibleDays<R extends Relation>(acts: readonly Act[], relations: readonly R[]): RowBreach<R>[] {
  const known = new Map(acts.map((act) => [act.id as string, act]));
  return judged(relations, (row) => {
    const act = known.get(row.event);
    const other = known.get(row.related);
    if (act === undefined || other === undefined) return undefined;
    const tell = (column: string, expected: string, suggestion?: string) => ({
      column,
      expected,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    if (row.valid_to !== null && lastDay(row.valid_to) < firstDay(row.valid_from))
      return tell("valid_to", `${row.valid_from} or later: an effect does not end before it begins`);
    if (other.announced !== null && lastDay(row.valid_from) < firstDay(other.announced))
      return tell("valid_from", `a date on or after ${other.announced}, when ${row.related} was announced`);
    const begins = act.effective_from ?? act.announced;
    if (begins !== null && row.valid_from !== begins)
      return tell("valid_from", `${begins}, the day on which ${row.event} takes effect`, begins);
    const lasts = row.relation === "suspends" || row.relation === "extends";
    if (lasts && row.valid_to !== act.effective_to)
      return tell(
        "valid_to",
        act.effective_to === null
          ? `empty: ${row.event} has no last day`
          : `${act.effective_to}, the last day of ${row.event}`,
        act.effective_to ?? "",
      );
    if (!lasts && row.valid_to !== null)
      return tell("valid_to", `empty: an act that ${row.relation} another does so permanently`, "");
    const ended = row.relation === "ends" || row.relation === "supersedes" ? other.effective_to : null;
    if (ended !== null && (daysApart(row.valid_from, ended) < -1 || daysApart(ended, row.valid_from) < 0))
      return tell("valid_from", `${ended}, the last day of ${row.related}, or the day after it`);
    return undefined;
  });
}

export const rule: LedgerRule = {
  code: "relation-dates",
  description: "The days of a relation agree with those of both acts, and no relation ends before it begins.",
  exceptable: true,
  check: (l) => on("event_relations", impossibleDays(l.rows("policy_events"), l.rows("event_relations"))),
};
