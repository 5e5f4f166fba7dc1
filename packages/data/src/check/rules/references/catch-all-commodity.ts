import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Commodity = Pick<RowOf<"commodities">, "id" | "name" | "kind" | "parent" | "symbol" | "aliases">;
type Member = Pick<RowOf<"group_members">, "group" | "member_kind" | "member">;

/** Words that sound like a commodity but do not name one. */
const words =
  /^((processed |strategic )?(critical|strategic|raw|base|battery) (raw )?(minerals?|materials?|metals?)|minerals?|metals?|multiple|several commodities|dual-use items?)$/i;

/** Catch-all words that are, or could be, read as an element: of another kind, with a parent, a child, a symbol, or in a group. */
export function mappedCatchAlls<C extends Commodity, M extends Member>(
  commodities: readonly C[],
  members: readonly M[],
): { commodities: RowBreach<C>[]; members: RowBreach<M>[] } {
  const catchAll = new Set(commodities.filter((row) => row.kind === "catch_all").map((row) => row.id));
  return {
    commodities: judged(commodities, (row) => {
      if (row.kind !== "catch_all") {
        if (words.test(row.name))
          return {
            column: "kind",
            expected: `catch_all: ${row.name} does not name an element`,
            suggestion: "catch_all",
          };
        const alias = row.aliases.find((name) => words.test(name));
        if (alias) return { column: "aliases", expected: `no catch-all word: ${alias} does not mean ${row.name}` };
        if (row.parent !== null && catchAll.has(row.parent))
          return {
            column: "parent",
            expected: `no catch-all word: a question about ${row.parent} must not reach ${row.id}`,
          };
        return undefined;
      }
      if (row.parent !== null)
        return { column: "parent", expected: "no parent: a catch-all word belongs to no element" };
      if (row.symbol !== null) return { column: "symbol", expected: "no symbol: a catch-all word is not an element" };
      return undefined;
    }),
    members: judged(members, (row) =>
      row.member_kind === "commodity" && catchAll.has(row.member)
        ? { column: "member", expected: `no catch-all word: ${row.member} does not name an element` }
        : undefined,
    ),
  };
}

export const rule: LedgerRule = {
  code: "catch-all-commodity",
  description: "A collective term such as critical minerals is never mapped to an element.",
  check(ledger) {
    const found = mappedCatchAlls(ledger.rows("commodities"), ledger.rows("group_members"));
    return [...on("commodities", found.commodities), ...on("group_members", found.members)];
  },
};
