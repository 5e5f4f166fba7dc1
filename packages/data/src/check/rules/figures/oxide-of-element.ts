import { unlikeOthers } from "../../engine/odd-ones.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Oxide = RowOf<"oxides">;
type Element = Pick<RowOf<"commodities">, "id" | "symbol">;

/** Oxides whose formula, name or locator does not fit their element, and elements without one conventional oxide. */
export function unlikeElement<R extends Oxide>(oxides: readonly R[], elements: readonly Element[]): RowBreach<R>[] {
  const symbols = new Map(elements.map(({ id, symbol }) => [id as string, symbol]));
  const own = judged(oxides, (row) => {
    const symbol = symbols.get(row.commodity) ?? "";
    const atoms = (count: number) => (count === 1 ? "" : String(count));
    const formula = `${symbol}${atoms(row.metal_atoms)}O${atoms(row.oxygen_atoms)}`;
    return row.formula === formula ? undefined : { column: "formula", expected: formula, suggestion: formula };
  });
  const conventional = new Set(oxides.flatMap((row) => (row.convention === "yes" ? [row.commodity] : [])));
  const without = oxides
    .filter(({ commodity }) => !conventional.has(commodity))
    .map((row) => ({
      row,
      column: "convention",
      expected: `yes for one oxide of ${row.commodity}: the one that figures in oxide refer to`,
      suggestion: "yes",
    }));
  const source = unlikeOthers(
    oxides,
    "source",
    () => "oxides",
    3,
    ({ others }) => `${others}, like all other masses`,
  );
  const place = oxides
    .filter(({ locator, commodity }) => locator !== commodity)
    .map((row) => ({
      row,
      column: "locator",
      expected: `${row.commodity}, the element whose mass was read`,
      suggestion: row.commodity,
    }));
  return [...own, ...without, ...source, ...place];
}

export const rule: LedgerRule = {
  code: "oxide-of-element",
  description:
    "An oxide's formula has the symbol and atoms of its element, and each element has one conventional oxide.",
  check: (ledger) => on("oxides", unlikeElement(ledger.rows("oxides"), ledger.rows("commodities"))),
};
