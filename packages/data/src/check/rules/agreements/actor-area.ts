import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Promise = Pick<RowOf<"commitments">, "actor" | "actor_areas">;

/** The country that a public body's name begins with, as in `JPN (JOGMEC)` and `US Department of War`. */
export function areaOfActor(actor: string, isArea: (code: string) => boolean): string | undefined {
  const code = /^[A-Z]{3}(?![A-Z])/.exec(actor)?.[0];
  if (code !== undefined && isArea(code)) return code;
  return /^US (?:Department|Office|Government|EXIM|DFC|DOE)\b/.test(actor) ? "USA" : undefined;
}

/** Promises by a public body that are filed under another country, or under none. */
export const ofOtherArea = <R extends Promise>(
  promises: readonly R[],
  isArea: (code: string) => boolean,
): RowBreach<R>[] =>
  promises.flatMap((row) =>
    (row.actor ?? "")
      .split(/;(?![^(]*\))/)
      .map((actor) => areaOfActor(actor, isArea))
      .filter((area) => area !== undefined && !(row.actor_areas as readonly string[]).includes(area))
      .slice(0, 1)
      .map((area) => ({
        row,
        column: "actor_areas",
        expected: `a list that includes ${area}, since the actor is one of its bodies`,
      })),
  );

export const rule: LedgerRule = {
  code: "actor-area",
  description: "A promise by a public body is filed under the country that the body's name begins with.",
  exceptable: true,
  check(ledger) {
    const areas = new Set<string>(ledger.rows("areas").map(({ id }) => id));
    return on(
      "commitments",
      ofOtherArea(ledger.rows("commitments"), (code) => areas.has(code)),
    );
  },
};
