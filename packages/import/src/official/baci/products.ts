import { hs_edition } from "../../../../data/src/tables/products.ts";
import type { Product } from "../hs-codes/read.ts";

const order = Object.keys(hs_edition);

/** What the ledger knows of the codes of one edition, by their number. */
export interface EditionProducts {
  /** The codes of six digits that exist in it, made from the codes as reported. */
  readonly products: ReadonlyMap<number, Product>;
  /** Those that exist in other editions alone, and in which. A file that has one is not of this edition. */
  readonly elsewhere: ReadonlyMap<number, string>;
}

export function productsIn(edition: keyof typeof hs_edition, listed: readonly Product[]): EditionProducts {
  const at = order.indexOf(edition);
  const products = new Map<number, Product>();
  const elsewhere = new Map<number, string>();
  for (const product of listed) {
    const { classification, code, first_edition, last_edition } = product;
    if (classification !== "hs_as_reported" || code?.length !== 6) continue;
    if (first_edition === null || last_edition === null) continue;
    if (at < order.indexOf(first_edition) || at > order.indexOf(last_edition))
      elsewhere.set(
        Number(code),
        first_edition === last_edition ? first_edition : `${first_edition} to ${last_edition}`,
      );
    else products.set(Number(code), { ...product, id: `${edition}-${code}`, classification: "hs", edition });
  }
  return { products, elsewhere };
}
