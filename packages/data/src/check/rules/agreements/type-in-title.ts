import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Agreement = Pick<RowOf<"agreements">, "title" | "type">;

/** Words of titles, and the types of agreement that bear them. The first word that a title has decides. */
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

/** Agreements of a type that their title does not bear. */
export const ofOtherType = <R extends Agreement>(agreements: readonly R[]): RowBreach<R>[] =>
  agreements.flatMap((row) => {
    const found = types.find(([word]) => word.test(row.title));
    if (found !== undefined && !found[1].includes(row.type))
      return [
        { row, column: "type", expected: `${found[1].join(" or ")}: the title says ${found[0].exec(row.title)?.[0]}` },
      ];
    return row.type === "trade_agreement" && !/Agreement|Trade/.test(row.title)
      ? [{ row, column: "type", expected: "another type: the title names no agreement on trade" }]
      : [];
  });

export const rule: LedgerRule = {
  code: "type-in-title",
  description: "An agreement is of a type that the words of its title allow.",
  exceptable: true,
  house: true,
  check: (ledger) => on("agreements", ofOtherType(ledger.rows("agreements"))),
};
