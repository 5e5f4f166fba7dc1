import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Agreement = Pick<RowOf<"agreements">, "title" | "type">;

/** Words in titles, and the types of agreement that use them. The first that a title contains decides. */
const types: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bMo[Uu]s?\b|\bMOU\b|Memorandum|Memoranda/, ["mou", "framework", "strategic_partnership"]],
  [/Action Plan/i, ["other", "plurilateral"]],
  [/Framework/, ["framework"]],
  [/Joint (?:Declaration|Statement)/i, ["joint_statement", "plurilateral"]],
  [/Declaration/, ["joint_statement", "plurilateral"]],
  [/Dialogue/, ["plurilateral", "other"]],
  [/Alliance/, ["plurilateral"]],
  [/Partnership/, ["strategic_partnership", "mou", "plurilateral"]],
];

/** Agreements whose type does not fit their title. */
export const ofOtherType = <R extends Agreement>(agreements: readonly R[]): RowBreach<R>[] =>
  judged(agreements, (row) => {
    const found = types.find(([word]) => word.test(row.title));
    if (found !== undefined && !found[1].includes(row.type))
      return { column: "type", expected: `${found[1].join(" or ")}: the title says ${found[0].exec(row.title)?.[0]}` };
    return row.type === "trade_agreement" && !/Agreement|Trade/.test(row.title)
      ? { column: "type", expected: "another type: the title does not mention a trade agreement" }
      : undefined;
  });

export const rule: LedgerRule = {
  code: "type-in-title",
  description: "An agreement's type fits the words of its title.",
  exceptable: true,
  house: true,
  check: (ledger) => on("agreements", ofOtherType(ledger.rows("agreements"))),
};
