import type { Citation } from "@oreledger/sdk";
import { type Answer, rowInWords, sourceCited } from "@oreledger/sdk/answer";
import { ask, evidenceFor } from "@oreledger/sdk/questions";
import { found } from "../asked.ts";
import { pageSections } from "../blocks.ts";
import { addressOf, named, words } from "../cells.ts";
import { html, type Part } from "../html.ts";
import type { Composed, Section } from "../layout.ts";
import { citeForms, record, sourceList } from "../record.ts";
import { pageUrl, rowPages, rowsUrl, rowUrl, type Site } from "../site.ts";
import { answerTable, notes, rowsTable } from "../table.ts";

const clockOf = ({ day }: Site) => ({ today: day });

/** The row of a question about one row. */
const only = (answer: Answer) => answer.rows()[0] ?? {};

const cited = (site: Site, answer: Answer): Section => ({
  id: "source",
  heading: "Who says so",
  body: html`<ul>${answer.cite().map(({ source, locators }: Citation) => html`<li>${named(site, "source", source)}${locators.length === 0 ? "" : html`: ${locators.join("; ")}`}</li>`)}</ul>`,
});

/** The verdicts, as a reader says them. */
export const verdicts: Readonly<Record<string, string>> = {
  confirmed: "Holds",
  contradicted: "Does not hold",
  disputed: "Disputed",
  unverified: "Not settled",
};

/** A published claim: the sentence, the verdict, and the rows that bear on it. */
export function claimPage(site: Site, id: string): Composed {
  const { ledger } = site;
  const answer = ask(ledger, "claims", { claim: id }, clockOf(site));
  const row = only(answer);
  const evidence = evidenceFor(ledger, id).map(({ row: address, bearing, note }) => {
    const url = rowUrl(site, address);
    const said = rowInWords(ledger, address) ?? address;
    return html`<li><b>${words(bearing)}</b>: ${url === undefined ? said : html`<a href="${url}">${said}</a>`}${note === null ? "" : html` <span class="legend">${note}</span>`}</li>`;
  });
  return {
    title: `“${String(row.statement ?? id)}”`,
    kind: "Claim",
    about: html`<b class="verdict ${String(row.verdict)}">${verdicts[String(row.verdict)] ?? String(row.verdict)}</b>. ${String(row.explanation ?? "")}`,
    sections: [
      {
        id: "evidence",
        heading: "The rows that bear on it",
        body:
          evidence.length === 0 ? html`<p class="none">The ledger holds no row on it.</p>` : html`<ul>${evidence}</ul>`,
      },
      {
        id: "record",
        heading: "The claim",
        body: record(
          site,
          row,
          answer.columns.filter((column) => !["evidence", "statement", "explanation"].includes(column)),
        ),
      },
      cited(site, answer),
    ],
    answers: { claim: answer },
  };
}

/** An agreement: what it says, its parties, and the money under it with what may not be added. */
export function agreementPage(site: Site, id: string): Composed {
  const { ledger } = site;
  const answer = ask(ledger, "agreements", { id } as never, clockOf(site));
  const row = only(answer);
  const parties = ledger.tables.agreement_parties.where({ agreement: id as never });
  const money = found(site, "money", { agreement: id });
  return {
    title: String(row.title ?? id),
    kind: "Agreement",
    about: String(row.summary ?? ""),
    sections: [
      {
        id: "record",
        heading: "What is known of it",
        body: record(
          site,
          row,
          answer.columns.filter((column) => !["id", "title", "summary", "source", "locator"].includes(column)),
        ),
      },
      {
        id: "parties",
        heading: "Parties",
        body: rowsTable(site, parties.toArray(), ["party", "role", "joined"], { caption: "Who is party to it" }),
      },
      ...(money !== undefined
        ? [
            {
              id: "money",
              heading: "Promises of money",
              body: html`${money.page === undefined ? "" : [pageSections(money.page, "money-source"), sourceList(site, money.page.citations, "money-source")]}${rowsTable(
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
            },
          ]
        : []),
      cited(site, answer),
    ],
    answers: { agreement: answer, ...(money === undefined ? {} : { money }) },
  };
}

/** An act: what it says, its dates, and what suspends, amends or follows it. */
export function actPage(site: Site, id: string): Composed {
  const { ledger } = site;
  const answer = ask(ledger, "policy-events", { id } as never, clockOf(site));
  const row = only(answer);
  const relations = ledger.tables.event_relations
    .toArray()
    .filter(({ event, related }) => event === id || related === id);
  const sides = relations.map((each) => ({
    ...each,
    act: each.event === id ? each.related : each.event,
    relation:
      each.event === id
        ? `${words(each.relation)} this other act`
        : `is what this act is under: the other ${words(each.relation)} it`,
  }));
  return {
    title: String(row.title ?? id),
    kind: "Act",
    about: String(row.summary ?? ""),
    sections: [
      {
        id: "record",
        heading: "What is known of it",
        body: record(
          site,
          row,
          answer.columns.filter((column) => !["id", "title", "summary", "source", "locator", "act"].includes(column)),
        ),
      },
      ...(sides.length === 0
        ? []
        : [
            {
              id: "relations",
              heading: "What suspends, amends or follows it",
              body: rowsTable(
                site,
                sides,
                ["relation", "act", "certainty", "valid_from", "valid_to", "source", "note"],
                { caption: "Relations to other acts" },
              ),
            },
          ]),
      cited(site, answer),
    ],
    answers: { act: answer },
  };
}

/** A deposit: where, what, how well it is known, and each estimate with its basis. */
export function depositPage(site: Site, id: string): Composed {
  const { ledger } = site;
  const answer = ask(ledger, "deposits", { id } as never, clockOf(site));
  const row = only(answer);
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
      {
        id: "record",
        heading: "Where and what",
        body: record(
          site,
          row,
          answer.columns.filter((column) => !["id", "name", "source", "locator"].includes(column)),
        ),
      },
      ...(estimates !== undefined
        ? [
            {
              id: "estimates",
              heading: "Estimates",
              body: answerTable(site, estimates, {
                caption: "What is said to lie in it",
                idOf: (each) => addressOf(site, "resource_estimates", each),
                columns: estimates.columns.filter((column) => !["deposit", "locator", "note"].includes(column)),
              }),
            },
          ]
        : []),
      ...(locations.length === 0
        ? []
        : [
            {
              id: "locations",
              heading: "Other places given for it",
              body: rowsTable(
                site,
                locations,
                ["name", "latitude", "longitude", "location_precision", "source", "locator"],
                { caption: "Locations by other sources" },
              ),
            },
          ]),
      cited(site, answer),
    ],
    answers: { deposit: answer, ...(estimates === undefined ? {} : { estimates }) },
  };
}

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
  const answer = ask(ledger, "sources", { id, every: true } as never, clockOf(site));
  const row = only(answer);
  const citation = sourceCited(ledger, id) as Citation;
  const counts = citing.flatMap((table) => {
    const rows = ledger.tables[table].wide().everyEdition().where({ source: id });
    if (rows.length === 0) return [];
    const parts = Object.hasOwn(rowPages, table)
      ? partsOf(site, table as keyof typeof rowPages, rows.toColumns() as never)
      : [];
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
      {
        id: "record",
        heading: "What is known of it",
        body: record(
          site,
          row,
          answer.columns.filter((column) => column !== "title"),
        ),
      },
      {
        id: "rows",
        heading: "Rows that cite it",
        body: counts.length === 0 ? html`<p class="none">No table of figures cites it.</p>` : html`<ul>${counts}</ul>`,
      },
      ...(siblings.length === 0
        ? []
        : [
            {
              id: "series",
              heading: "Other editions of its series",
              body: html`<ul>${siblings.map((other) => html`<li><a href="${pageUrl(site, "source", other.id)}">${other.title}${other.version === null ? "" : `, ${other.version}`}</a> ${other.published ?? "n.d."}</li>`)}</ul>`,
            },
          ]),
      { id: "cite", heading: "How to cite it", body: citeForms(citation) },
    ],
    answers: { source: answer },
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
