import { found } from "../asked.ts";
import { pageSections } from "../blocks.ts";
import { html } from "../html.ts";
import type { Composed } from "../layout.ts";
import { sourceList } from "../record.ts";
import type { Site } from "../site.ts";
import { notes, rowsTable } from "../table.ts";
import { known, section, thing, untold, whoSaysSo } from "./thing.ts";

/** An agreement: what it says, its parties, and the money under it with what may not be added. */
export function agreementPage(site: Site, id: string): Composed {
  const { ledger } = site;
  const it = thing(site, "agreements", { id, asOf: site.day });
  const { answer, row } = it;
  const parties = ledger.tables.agreement_parties.where({ agreement: id });
  const money = found(site, "money", { agreement: id, asOf: site.day });
  return {
    title: String(row.title ?? id),
    kind: "Agreement",
    about: String(row.summary ?? untold(site)),
    sections: [
      known(site, it, "What is known of it", ["id", "title", "summary", "source", "locator"]),
      {
        id: "parties",
        heading: "Parties",
        body: rowsTable(site, parties.toArray(), ["party", "role", "joined"], { caption: "Who is party to it" }),
      },
      ...section(
        "money",
        "Promises of money",
        money === undefined
          ? undefined
          : html`${money.page === undefined ? "" : [pageSections(site, money.page, "money-source"), sourceList(site, money.page.citations, "money-source")]}${rowsTable(
              site,
              money.rows(),
              [
                "id",
                "actor",
                "amount",
                "currency",
                "amount_basis",
                "instrument",
                "project",
                "deposit",
                "promised",
                "built",
                "added",
                "because",
                "source",
              ],
              {
                caption: "Each promise, and whether it may be added",
                idOf: ({ id: of }) => `commitments/${String(of)}`,
              },
            )}${notes(money)}`,
      ),
      whoSaysSo(site, it),
    ],
    answers: { agreement: answer, ...(money === undefined ? {} : { money }) },
    again: { page: "agreement", id },
  };
}
