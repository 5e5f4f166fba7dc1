import type { z } from "zod";
import { ageOfSource } from "../../../compute/edition-age.ts";
import type { us_balances } from "../../../tables/us_balances.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Balance = z.infer<typeof us_balances.row>;

/** How much of the common unit one unit is: tonnes of a weight, dollars a tonne of a price. */
const inCommon: Partial<Record<Balance["unit"], readonly [common: string, times: number]>> = {
  kg: ["t", 1e-3],
  USD_per_kg: ["USD_per_t", 1e3],
  USD_per_lb: ["USD_per_t", 2204.62],
  // A metric ton unit is a hundredth of a tonne of the contained substance.
  USD_per_mtu: ["USD_per_t", 100],
  USD_per_st: ["USD_per_t", 1.10231],
};

/** If the median over the cells that two editions share changes by this factor or more, a unit is wrong. */
const factorOf = ({ item }: Balance): number => (item === "price" ? 1.8 : 10);

/** Lines of the US balance in a unit other than the previous edition's: the median of five years jumps. */
export function slippedBalances(rows: readonly Balance[], sources: readonly RowOf<"sources">[]): RowBreach<Balance>[] {
  const byId = new Map(sources.map((source) => [source.id as string, source]));
  const lines = new Map<string, Map<string, Map<string, Balance>>>();
  for (const row of rows) {
    if (row.quantity === null || row.quantity === 0 || row.item === "import_source_share") continue;
    const source = byId.get(row.source);
    const line = [source?.series, row.commodity, row.item, row.form].join(" ");
    const editions = lines.get(line) ?? new Map<string, Map<string, Balance>>();
    lines.set(line, editions);
    const edition = `${source === undefined ? "" : ageOfSource(source)} ${row.source}`;
    const cells = editions.get(edition) ?? new Map<string, Balance>();
    editions.set(edition, cells);
    cells.set(`${row.partner} ${row.year}`, row);
  }
  return [...lines.values()].flatMap((editions) => {
    const inOrder = [...editions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cells]) => cells);
    return inOrder.flatMap((cells, i) => {
      const shared = [...cells].flatMap(([cell, row]) => {
        const before = inOrder[i - 1]?.get(cell);
        return before === undefined ? [] : [{ row, before, ratio: sizeOf(row) / sizeOf(before) }];
      });
      if (shared.length < 3) return [];
      const median = [...shared].sort((a, b) => a.ratio - b.ratio)[Math.floor(shared.length / 2)]?.ratio as number;
      const [first] = shared as [(typeof shared)[number]];
      const factor = factorOf(first.row);
      const sameKind = kindOf(first.row) === kindOf(first.before);
      return sameKind && median < factor && median > 1 / factor
        ? []
        : [
            {
              row: first.row,
              column: "unit",
              expected: sameKind
                ? `figures near those of ${first.before.source}: ${shared.length} of this line are about ${median.toPrecision(2)} times what it prints`
                : `a unit like ${first.before.unit}, which ${first.before.source} uses`,
            },
          ];
    });
  });
}

const kindOf = ({ unit }: Balance): string => inCommon[unit]?.[0] ?? unit;
const sizeOf = ({ quantity, unit }: Balance): number => Math.abs(quantity as number) * (inCommon[unit]?.[1] ?? 1);

export const rule: LedgerRule = {
  code: "balance-magnitude",
  exceptable: true,
  description:
    "The median over the years that two editions share does not jump: a factor of 1.8 in a price, or ten in a quantity, means a wrong unit.",
  check: (ledger) => on("us_balances", slippedBalances(ledger.rows("us_balances"), ledger.rows("sources"))),
};
