import { areaRole } from "@oreledger/data";
import { commodityOrAreaNamed } from "../../ledger/names.ts";
import { type NamesOf, namesNeither } from "./names-meant.ts";
import { InputRefused, shown } from "./refusal.ts";

/**
 * The commodity, the country or the body that a page is to be about.
 *
 * @throws InputRefused if nothing has the name, or if it is the world, which has no page.
 * @example aboutMeant(ledger, "Burma").named.id // "MMR"
 */
export function aboutMeant(ledger: NamesOf, name: string): NonNullable<ReturnType<typeof commodityOrAreaNamed>> {
  const found = commodityOrAreaNamed(ledger, name);
  if (found === undefined) throw namesNeither(ledger, name, "about");
  if (found.kind === "area" && areaRole(found.named.id) === "whole")
    throw new InputRefused(
      { code: "unknown_value", input: "about", nearest: [] },
      () => `${shown(name)} is no country: ask what the world has of a commodity, such as rare-earths.`,
    );
  return found;
}
