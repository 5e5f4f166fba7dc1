import { unlessRefused } from "../../unless-refused.ts";
import { idsMeantBy, type NamesOf } from "../declare/names-meant.ts";
import { InputRefused, shown } from "../declare/refusal.ts";

/**
 * Refuses figures whose names mean the same area, or a group and one of its members: their sum would count it twice. A name
 * that means no area, such as that of a company, is taken as it is.
 *
 * @throws InputRefused
 * @example requireAreasOnce(ledger, ["EU", "DEU"]) // throws
 */
export function requireAreasOnce(ledger: NamesOf, names: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    // A name of several things is not decided here.
    const ids = unlessRefused(
      () => idsMeantBy(ledger, "areas", name, "figures", undefined),
      () => [],
    );
    for (const id of ids) {
      const before = seen.get(id);
      if (before === undefined || before === name) seen.set(id, name);
      else
        throw new InputRefused(
          { code: "conflicting_inputs", input: "figures", nearest: [before, name] },
          () => `${shown(before)} and ${shown(name)} both contain ${id}, which would count twice: give one of them.`,
        );
    }
  }
}
