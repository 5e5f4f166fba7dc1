import { type SearchDocument, searchDocuments, searchIndexOf } from "@oreledger/sdk/search";
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

/** The languages in which countries are found beside the names that sources give them: those of Unicode's CLDR, which Node carries. */
const languages = "ar de es fa fr hi id it ja kk ko mn my nl pl pt ru sv sw tr uk uz vi zh zh-Hant".split(" ");

/** The documents of a ledger, each country with its names in these languages. */
function documentsInLanguages(site: Site): readonly SearchDocument[] {
  const names = languages.map((language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }));
  const codes = new Map<string, string | null>(site.ledger.tables.areas.toArray().map((row) => [row.id, row.alpha_2]));
  return searchDocuments(site.ledger).map((document) => {
    const code = document.table === "areas" ? codes.get(document.row) : undefined;
    if (code == null) return document;
    const called = new Set(names.flatMap((name) => name.of(code) ?? []));
    return { ...document, names: [document.names, ...called].join(" ") };
  });
}

/** Writes the index, and what is to be known of each thing that it finds. */
export function writeIndex(output: Output): void {
  const { site } = output;
  const all = documentsInLanguages(site);
  const documents = all.flatMap(({ id, table, row, title, called }) => {
    const kind = pageOfTable[table];
    return kind !== undefined && site.has(kind, row)
      ? [{ id, table, title, called, url: `${kind}/${encodeURIComponent(row)}/` }]
      : [];
  });
  output.write(
    "assets/search.json",
    JSON.stringify({ documents, index: JSON.stringify(searchIndexOf(site.ledger, all)) }),
  );
}
