import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Act = Pick<RowOf<"policy_events">, "id" | "actors">;

/** Acts whose id begins with the code of a country or body that is none of their actors. */
export const ofOtherActor = <R extends Act>(acts: readonly R[], isArea: (code: string) => boolean): RowBreach<R>[] =>
  acts.flatMap((row) => {
    const word = row.id.split("-", 1)[0]?.toUpperCase() ?? "";
    const code = [word, `_${word}`].find(isArea);
    return code === undefined || (row.actors as readonly string[]).includes(code)
      ? []
      : [{ row, column: "actors", expected: `${code}, with which the id begins, among them` }];
  });

export const rule: LedgerRule = {
  code: "actor-in-id",
  description: "The country or body that the id of an act begins with is an actor of it.",
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
