import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Product = Pick<RowOf<"products">, "id" | "code" | "commodities">;
type Commodity = Pick<RowOf<"commodities">, "id" | "parent">;

/** Products that name a commodity beside one that contains it, lack what a narrower code of theirs has, or differ from one of the same goods. */
export function unlikeHeading<R extends Product>(
  products: readonly R[],
  commodities: readonly Commodity[],
): RowBreach<R>[] {
  const parents = new Map<string, string | null>(commodities.map(({ id, parent }) => [id, parent]));
  const containers = (id: string): string[] => {
    const parent = parents.get(id);
    return parent ? [parent, ...containers(parent)] : [];
  };
  return judged(products, (row) => {
    const named = new Set<string>(row.commodities);
    const column = "commodities";
    for (const id of named) {
      const wider = containers(id).find((each) => named.has(each));
      if (wider !== undefined) return { column, expected: `${id} without ${wider}, which contains it` };
    }
    const { code } = row;
    if (code === null) return undefined;
    for (const other of products) {
      if (other.code === null || other.code === code || !other.code.startsWith(code)) continue;
      // A heading that is not divided has one subheading, which ends in zeros.
      if (/^0+$/.test(other.code.slice(code.length)) && other.commodities.join() !== row.commodities.join())
        return { column, expected: `${other.commodities.join(";")}, like ${other.id}, which has the same goods` };
      const lacking = other.commodities.find((id) => ![id, ...containers(id)].some((each) => named.has(each)));
      if (lacking !== undefined) return { column, expected: `${lacking} as well, like ${other.id}, a part of it` };
    }
    return undefined;
  });
}

export const rule: LedgerRule = {
  code: "goods-of-heading",
  description:
    "A product names no commodity beside one that contains it, and a heading has the commodities of its subheadings, or wider ones, and the same if it is not divided.",
  exceptable: true,
  check: (ledger) => on("products", unlikeHeading(ledger.rows("products"), ledger.rows("commodities"))),
};
