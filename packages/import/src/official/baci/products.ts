import { hs_edition } from "../../../../data/src/tables/products.ts";
import type { Product } from "../hs-codes/read.ts";

type HsEdition = keyof typeof hs_edition;

const order = Object.keys(hs_edition);

/**
 * Commodities that a code contained in some editions besides those of the code as reported today: hafnium and rhenium got codes
 * of their own (811231, 811241) with HS 2022.
 */
const onceHeld: Readonly<
  Record<string, { readonly from: HsEdition; readonly to: HsEdition; readonly commodities: readonly string[] }>
> = {
  "811292": { from: "hs07", to: "hs17", commodities: ["hafnium", "rhenium"] },
};

/** The codes of one edition in the ledger, by their number. */
export interface EditionProducts {
  /** The codes of six digits that exist in it, made from the codes as reported. */
  readonly products: ReadonlyMap<number, Product>;
  /** Codes that exist only in other editions, and in which. A file that has one is not of this edition. */
  readonly elsewhere: ReadonlyMap<number, string>;
}

export function productsIn(edition: HsEdition, listed: readonly Product[]): EditionProducts {
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
    else {
      const once = onceHeld[code];
      const held = once !== undefined && at >= order.indexOf(once.from) && at <= order.indexOf(once.to);
      const commodities = held ? [...product.commodities, ...once.commodities].sort() : product.commodities;
      products.set(Number(code), { ...product, id: `${edition}-${code}`, classification: "hs", edition, commodities });
    }
  }
  return { products, elsewhere };
}
