import { grouped } from "../../../grouped.ts";
import { type Named, namesInText } from "../../engine/names-in-text.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Commodity = Pick<RowOf<"commodities">, "id" | "name" | "kind" | "parent" | "aliases">;

/** What the words of titles mean: the commodities that they name, and which of these are related. */
export interface Words {
  readonly named: (title: string) => readonly string[];
  /** Whether a commodity is one thing: not a catch-all, and not made of several. */
  readonly isOne: (commodity: string) => boolean;
  readonly areKin: (one: string, other: string) => boolean;
}

/** Parts of a title that name something not meant: what a code leaves out, the rest of a heading, a club that sounds like a mineral. */
const without = /\bother than [\p{L} ]+|\bwithout [\p{L} ]+|\bpax silica\b|^.*\bn\.e\.c\..*$/gu;
const severalKinds = new Set<string>(["catch_all", "manufacture", "technology"]);

export function wordsOf(commodities: readonly Commodity[]): Words {
  const byId = new Map(commodities.map((one) => [one.id as string, one]));
  const isOne = (id: string) => byId.has(id) && !severalKinds.has(byId.get(id)?.kind ?? "");
  const roots = (id: string | null): string[] => {
    const line: string[] = [];
    for (let at = id; at !== null && at !== undefined && !line.includes(at); at = byId.get(at)?.parent ?? null)
      line.push(at);
    return line;
  };
  const named = namesInText(
    commodities.flatMap(({ id, name, aliases }) =>
      [name, ...aliases.filter((alias) => alias.length > 3)].map(
        (word): Named => [word.toLowerCase().replaceAll("-", " ").replace(/s$/, ""), id],
      ),
    ),
    "s?",
  );
  return {
    isOne,
    areKin: (one, other) => roots(one).some((root) => roots(other).includes(root)),
    named: (title) => named(title.toLowerCase().replaceAll("-", " ").replace(without, "")).filter(isOne),
  };
}

/**
 * Rows whose title names only commodities that they do not list.
 *
 * @param ofRow The commodities of a row.
 * @param isWhole Whether the row must list what its title names even if it lists only commodities that are several things.
 */
export const ofOtherCommodity = <R extends object>(
  rows: readonly R[],
  titleOf: (row: R) => string,
  ofRow: (row: R) => readonly string[],
  { named, isOne, areKin }: Words,
  isWhole = false,
): { readonly row: R; readonly expected: string }[] =>
  rows.flatMap((row) => {
    const own = ofRow(row).filter(isOne);
    const said = own.length === 0 && !isWhole ? [] : named(titleOf(row));
    return said.length === 0 || said.some((one) => own.some((other) => areKin(one, other)))
      ? []
      : [{ row, expected: `a row that includes ${said.join(" or ")}, since the title names it` }];
  });

export const rule: LedgerRule = {
  code: "named-in-title",
  description: "A commodity that a title names is among those of the row, or is related to one of them.",
  exceptable: true,
  house: true,
  *check(ledger) {
    const words = wordsOf(ledger.rows("commodities"));
    const inCommodities = <R>(found: readonly { readonly row: R; readonly expected: string }[]): RowBreach<R>[] =>
      found.map((breach) => ({ ...breach, column: "commodities" }));
    const own = (row: { readonly commodities: readonly string[] }) => row.commodities;
    yield* on("products", inCommodities(ofOtherCommodity(ledger.rows("products"), ({ title }) => title, own, words)));
    yield* on(
      "policy_events",
      inCommodities(ofOtherCommodity(ledger.rows("policy_events"), ({ title }) => title, own, words)),
    );
    yield* on(
      "commitments",
      inCommodities(ofOtherCommodity(ledger.rows("commitments"), ({ project }) => project ?? "", own, words)),
    );
    if (ledger.faulty("agreement_commodities").length > 0) return;
    const of = grouped(ledger.rows("agreement_commodities"), ({ agreement }) => agreement);
    const agreements = ledger.rows("agreements");
    const other = ofOtherCommodity(
      agreements,
      ({ title }) => title,
      ({ id }) => (of.get(id) ?? []).map(({ commodity }) => commodity),
      words,
      true,
    );
    yield* on(
      "agreements",
      other.map(({ row, expected }) => ({
        row,
        column: "id",
        expected: expected.replace("a row that includes", "a row in agreement_commodities for"),
      })),
    );
  },
};
