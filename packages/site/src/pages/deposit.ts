import type { Answer } from "@oreledger/sdk/answer";
import { found } from "../asked.ts";
import { addressOf } from "../cells.ts";
import type { Composed } from "../layout.ts";
import type { Site } from "../site.ts";
import { answerTable, rowsTable } from "../table.ts";
import { known, section, thing, untold, whoSaysSo } from "./thing.ts";

/** How well it is known what lies in it. */
const standing = (estimates: Answer | undefined): string => {
  if (estimates === undefined) return "The ledger holds no estimate of what it contains.";
  return estimates.rows().some(({ estimate_kind: kind }) => kind === "reserve")
    ? ""
    : "No estimate of it is a reserve.";
};

/** A deposit: where, what, how well it is known, and each estimate with its basis. */
export function depositPage(site: Site, id: string): Composed {
  const { ledger } = site;
  const it = thing(site, "deposits", { id, asOf: site.day });
  const { answer, row } = it;
  const estimates = found(site, "resource-estimates", { deposit: id, asOf: site.day });
  const locations = ledger.tables.deposit_locations.where({ deposit: id }).asOf(site.day).toArray();
  return {
    title: String(row.name ?? id),
    kind: "Deposit",
    about: answer.nothing === undefined ? standing(estimates) : untold(site),
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
    again: { page: "deposit", id },
  };
}
