import type { Again, Composed } from "../layout.ts";
import type { Kind, Site } from "../site.ts";
import { actPage } from "./act.ts";
import { agreementPage } from "./agreement.ts";
import { commodityPage } from "./commodity.ts";
import { countryPage } from "./country.ts";
import { depositPage } from "./deposit.ts";
import { frontPage } from "./front.ts";
import { lists } from "./lists.ts";
import { productPage } from "./product.ts";

/** The pages that can be made again for another day. */
export const composers: Readonly<Record<Again["page"], (site: Site, id: string) => Composed>> = {
  front: (site) => frontPage(site),
  commodity: commodityPage,
  country: countryPage,
  act: actPage,
  agreement: agreementPage,
  deposit: depositPage,
  product: productPage,
  list: (site, kind) => (lists[kind as Kind] as (site: Site) => Composed)(site),
};
