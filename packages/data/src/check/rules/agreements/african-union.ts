import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Agreement = Pick<RowOf<"agreements">, "id" | "title" | "summary" | "note">;
type Party = Pick<RowOf<"agreement_parties">, "agreement" | "party">;

/** Some publishers use `AU` for the African Union, others for Australia: each party is compared with the agreement's words. */
export function mistakenUnions<P extends Party>(
  agreements: readonly Agreement[],
  parties: readonly P[],
): RowBreach<P>[] {
  const words = new Map(agreements.map((a) => [a.id, `${a.title} ${a.summary} ${a.note ?? ""}`]));
  return judged(parties, (row) => {
    const text = words.get(row.agreement) ?? "";
    if (row.party === "_AU" && !/Africa/i.test(text))
      return {
        column: "party",
        expected: "AUS for Australia: the agreement's words do not name Africa",
        suggestion: "AUS",
      };
    if (row.party === "AUS" && /African Union/i.test(text) && !/Australia/i.test(text))
      return { column: "party", expected: "_AU for the African Union, which the agreement names", suggestion: "_AU" };
    return undefined;
  });
}

export const rule: LedgerRule = {
  code: "african-union",
  description: "`_AU` is the African Union and `AUS` is Australia.",
  check: (l) => on("agreement_parties", mistakenUnions(l.rows("agreements"), l.rows("agreement_parties"))),
};
