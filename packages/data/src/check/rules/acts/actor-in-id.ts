import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Act = Pick<RowOf<"policy_events">, "id" | "actors">;

/** Acts whose id begins with the code of a country or body that is not one of their actors. */
export const ofOtherActor = <R extends Act>(acts: readonly R[], isArea: (code: string) => boolean): RowBreach<R>[] =>
  judged(acts, (row) => {
    const word = row.id.split("-", 1)[0]?.toUpperCase() ?? "";
    const code = [word, `_${word}`].find(isArea);
    return code === undefined || (row.actors as readonly string[]).includes(code)
      ? undefined
      : { column: "actors", expected: `a list that includes ${code}, since the id begins with it` };
  });

export const rule: LedgerRule = {
  code: "actor-in-id",
  description: "If an act's id begins with a country or body, that country or body is one of its actors.",
  exceptable: true,
  house: true,
  check(ledger) {
    const areas = new Set<string>(ledger.rows("areas").map(({ id }) => id));
    return on(
      "policy_events",
      ofOtherActor(ledger.rows("policy_events"), (code) => areas.has(code)),
    );
  },
};
