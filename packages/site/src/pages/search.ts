import { searchDocuments, searchIndexOf } from "@oreledger/sdk/search";
import { html } from "../html.ts";
import type { Composed } from "../layout.ts";
import type { Output } from "../output.ts";
import { pageOfTable, type Site } from "../site.ts";

/** The page of the search: it answers in the browser, from an index that is stored beside it. */
export const searchPage = (site: Site): Composed => ({
  title: "Search",
  kind: "",
  about: "Commodities, countries, agreements, acts, claims, deposits, products and sources, by any of their names.",
  lead: html`<form class="search" role="search" action="${site.base}search/" method="get"><label for="words">What to look for</label> <input id="words" name="q" type="search" autocomplete="off"></form><p id="said" class="legend" role="status">The search needs JavaScript. Without it, the lists above lead to every page.</p><ol id="found" class="results"></ol>`,
  sections: [],
});

/** Writes the index, and what is to be known of each thing that it finds. */
export function writeIndex(output: Output): void {
  const { site } = output;
  const documents = searchDocuments(site.ledger).flatMap(({ id, table, row, title }) => {
    const kind = pageOfTable[table];
    return kind !== undefined && site.has(kind, row)
      ? [{ id, table, title, url: `${kind}/${encodeURIComponent(row)}/` }]
      : [];
  });
  output.write("assets/search.json", JSON.stringify({ documents, index: JSON.stringify(searchIndexOf(site.ledger)) }));
}
