import { hs_edition } from "../../tables/products.ts";
import type { Product } from "../hs-codes/read.ts";

const order = Object.keys(hs_edition);

/** The codes of six digits that exist in one edition, by their number, made from the codes as reported. */
export function productsIn(edition: keyof typeof hs_edition, products: readonly Product[]): Map<number, Product> {
  const at = order.indexOf(edition);
  return new Map(
    products.flatMap((product) => {
      const { classification, code, first_edition, last_edition } = product;
      if (classification !== "hs_as_reported" || code?.length !== 6) return [];
      if (first_edition === null || last_edition === null) return [];
      if (at < order.indexOf(first_edition) || at > order.indexOf(last_edition)) return [];
      return [
        [Number(code), { ...product, id: `${edition}-${code}`, classification: "hs" as const, edition }] as const,
      ];
    }),
  );
}
