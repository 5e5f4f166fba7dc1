import type { Citation } from "@oreledger/sdk";
import { sourceCited } from "@oreledger/sdk/answer";
import { words } from "../cells.ts";
import { html, type Part } from "../html.ts";
import type { Composed } from "../layout.ts";
import { citeForms } from "../record.ts";
import { pageUrl, rowPages, rowsUrl, type Site } from "../site.ts";
import { known, section, thing } from "./thing.ts";

/** The kinds of pages and row pages that cite a source, by table. */
const citing = [
  "shares",
  "us_balances",
  "exports",
  "deposits",
  "resource_estimates",
  "agreements",
  "commitments",
  "policy_events",
  "claims",
] as const;

/** A source: its citation in every form, its terms, and what cites it. */
export function sourcePage(site: Site, id: string): Composed {
  const { ledger } = site;
  const it = thing(site, "sources", { id });
  const { answer, row } = it;
  const citation = sourceCited(ledger, id) as Citation;
  const counts = citing.flatMap((table) => {
    const rows = ledger.tables[table].wide().everyEdition().where({ source: id });
    if (rows.length === 0) return [];
    const parts = Object.hasOwn(rowPages, table) ? partsOf(site, table as keyof typeof rowPages, rows.toColumns()) : [];
    return [
      html`<li>${rows.length} rows of <a href="${pageUrl(site, "table", table)}">${words(table)}</a>${parts.length === 0 ? "" : html`: ${parts}`}</li>`,
    ];
  });
  const siblings = ledger.tables.sources
    .toArray()
    .filter((other) => other.series === row.series && other.id !== id && site.has("source", other.id));
  return {
    title: String(row.title ?? id),
    kind: "Source",
    about: html`${String(row.publisher ?? "")}${row.published === null ? ", without a date" : `, ${String(row.published)}`}${row.url === null ? "" : html`. <a href="${String(row.url)}" rel="external">At the publisher</a>`}`,
    sections: [
      known(site, it, "What is known of it", ["title"]),
      {
        id: "rows",
        heading: "Rows that cite it",
        body: counts.length === 0 ? html`<p class="none">No table of figures cites it.</p>` : html`<ul>${counts}</ul>`,
      },
      ...section(
        "series",
        "Other editions of its series",
        siblings.length === 0
          ? undefined
          : html`<ul>${siblings.map((other) => html`<li><a href="${pageUrl(site, "source", other.id)}">${other.title}${other.version === null ? "" : `, ${other.version}`}</a> ${other.published ?? "n.d."}</li>`)}</ul>`,
      ),
      { id: "cite", heading: "How to cite it", body: citeForms(citation) },
    ],
    answers: { source: answer },
    timeless: "a source says what it said on its own.",
  };
}

function partsOf(
  site: Site,
  table: keyof typeof rowPages,
  columns: Readonly<Record<string, readonly string[]>>,
): readonly Part[] {
  const ids = [...new Set(columns[rowPages[table]])].sort();
  const kind = rowPages[table];
  return ids.map((id, i) => [
    i === 0 ? "" : ", ",
    site.has(kind, id) ? html`<a href="${rowsUrl(site, table, id)}">${id}</a>` : id,
  ]);
}
