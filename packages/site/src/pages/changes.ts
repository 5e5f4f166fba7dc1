import type { LedgerDiff } from "@oreledger/sdk";
import { rowInWords } from "@oreledger/sdk/answer";
import { words } from "../cells.ts";
import { html, type Part } from "../html.ts";
import type { Composed, Section } from "../layout.ts";
import { rowUrl, type Site } from "../site.ts";
import { section } from "./thing.ts";

/** At most so many rows of one kind in one table; the rest is counted. */
const MOST = 100;

/** A row as a sentence, linked to where it stands. */
function told(site: Site, address: string): Part {
  const text = rowInWords(site.ledger, address) ?? address;
  const url = rowUrl(site, address);
  return url === undefined ? text : html`<a href="${url}">${text}</a>`;
}

function list<Item>(heading: string, items: readonly Item[], line: (item: Item) => Part): Part {
  if (items.length === 0) return "";
  const rest = items.length - MOST;
  return html`<h3>${heading}: ${items.length}</h3><ul>${items.slice(0, MOST).map((item) => html`<li>${line(item)}</li>`)}</ul>${rest > 0 ? html`<p class="legend">${rest} more.</p>` : ""}`;
}

const tableChanges = (
  site: Site,
  { table, changed, removed, added }: LedgerDiff["tables"][number],
): readonly Section[] =>
  section(
    table,
    words(table),
    changed.length + removed.length + added.length === 0
      ? undefined
      : [
          list(
            "Changed",
            changed,
            ({ address, cells }) =>
              html`${told(site, address)}: ${cells.map(({ column, before, after }, i) => html`${i === 0 ? "" : "; "}${words(column)} <del>${before || "empty"}</del> <ins>${after || "empty"}</ins>`)}`,
          ),
          list("Gone", removed, ({ address, successor }) =>
            successor == null ? html`${address}` : html`${address}, now ${told(site, successor)}`,
          ),
          list("New", added, ({ address }) => told(site, address)),
        ],
  );

/** What changed since another state of the ledger: corrected cells first, then what went, then what is new. */
export const changesPage = (site: Site, { before, tables }: LedgerDiff): Composed => ({
  title: `What changed since ${before.version ?? before.name}`,
  kind: "",
  about: "Corrected cells with what stood there before, rows that went and where they went, and new rows.",
  sections: tables.flatMap((table) => tableChanges(site, table)),
});
