import { found } from "../asked.ts";
import { addressOf } from "../cells.ts";
import type { Composed } from "../layout.ts";
import type { Site } from "../site.ts";
import { answerTable, rowsTable } from "../table.ts";
import { known, section, thing, whoSaysSo } from "./thing.ts";

/** A deposit: where, what, how well it is known, and each estimate with its basis. */
export function depositPage(site: Site, id: string): Composed {
  const { ledger } = site;
  const it = thing(site, "deposits", { id });
  const { answer, row } = it;
  const estimates = found(site, "resource-estimates", { deposit: id });
  const locations = ledger.tables.deposit_locations.where({ deposit: id as never }).toArray();
  const unproven = !estimates?.rows().some(({ estimate_kind: kind }) => kind === "reserve");
  return {
    title: String(row.name ?? id),
    kind: "Deposit",
    about:
      estimates === undefined
        ? "The ledger holds no estimate of what it contains."
        : unproven
          ? "No estimate of it is a reserve."
          : "",
    sections: [
      known(site, it, "Where and what", ["id", "name", "source", "locator"]),
      ...section(
        "estimates",
        "Estimates",
        estimates === undefined
          ? undefined
          : answerTable(site, estimates, {
              caption: "What is said to lie in it",
              idOf: (each) => addressOf(site, "resource_estimates", each),
              columns: estimates.columns.filter((column) => !["deposit", "locator", "note"].includes(column)),
            }),
      ),
      ...section(
        "locations",
        "Other places given for it",
        locations.length === 0
          ? undefined
          : rowsTable(site, locations, ["name", "latitude", "longitude", "location_precision", "source", "locator"], {
              caption: "Locations by other sources",
            }),
      ),
      whoSaysSo(site, it),
    ],
    answers: { deposit: answer, ...(estimates === undefined ? {} : { estimates }) },
  };
}
