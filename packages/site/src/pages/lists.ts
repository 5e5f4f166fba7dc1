import type { Answer, Row } from "@oreledger/sdk/answer";
import { ask } from "@oreledger/sdk/questions";
import { named, words } from "../cells.ts";
import { html, type Part } from "../html.ts";
import type { Composed } from "../layout.ts";
import type { Kind, Site } from "../site.ts";
import { rowsTable } from "../table.ts";
import { verdicts } from "./claim.ts";
import { partiesShown } from "./parties.ts";

const all = (site: Site, name: "agreements" | "policy-events" | "deposits" | "sources"): Answer =>
  ask(site.ledger, name, name === "sources" ? {} : { asOf: site.day }, { today: site.day });

/** Names in columns, each a link to its page. */
const index = (site: Site, kind: Kind, ids: readonly string[]): Part =>
  html`<ul class="index">${ids.map((id) => html`<li>${named(site, kind, id)}</li>`)}</ul>`;

/** The commodities, by kind. */
function commodities(site: Site): Composed {
  const rows = site.ledger.tables.commodities.toArray().filter(({ id }) => site.has("commodity", id));
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  return {
    title: "Commodities",
    kind: "",
    about: `${rows.length} elements, minerals, compounds and goods, each with who makes it, who holds it and what controls it.`,
    sections: kinds.map((kind) => ({
      id: kind,
      heading: words(kind),
      body: index(
        site,
        "commodity",
        rows.filter((row) => row.kind === kind).map(({ id }) => id),
      ),
    })),
  };
}

function countries(site: Site): Composed {
  const rows = site.ledger.tables.areas.toArray().filter(({ id }) => site.has("country", id));
  return {
    title: "Countries",
    kind: "",
    about: "What each mines, refines, sells, promised and controls.",
    sections: [
      {
        id: "all",
        heading: "All countries and areas",
        body: index(
          site,
          "country",
          [...rows].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ id }) => id),
        ),
      },
    ],
  };
}

function products(site: Site): Composed {
  const rows = site.ledger.tables.products.toArray().filter(({ id }) => site.has("product", id));
  return {
    title: "Trade products",
    kind: "",
    about: "Codes and baskets of goods, with what else each holds.",
    sections: [
      {
        id: "all",
        heading: "All products",
        body: rowsTable(
          site,
          rows as readonly object[] as readonly Row[],
          ["id", "code", "commodities", "also_holds"],
          { caption: "Products of the ledger", table: "products" },
        ),
      },
    ],
  };
}

function claims(site: Site): Composed {
  const answer = ask(site.ledger, "claims", {}, { today: site.day });
  const rows = answer.rows().filter(({ id }) => site.has("claim", String(id)));
  return {
    title: "Claims",
    kind: "",
    about: "Published sentences about the supply of critical minerals, and whether they hold.",
    sections: Object.entries(verdicts).flatMap(([verdict, heading]) => {
      const found = rows.filter((row) => row.verdict === verdict);
      return found.length === 0
        ? []
        : [
            {
              id: verdict,
              heading,
              body: html`<ul class="claims">${found.map((row) => html`<li><a href="${site.base}claim/${String(row.id)}/">“${String(row.statement)}”</a> <span>${String(row.explanation ?? "")}</span></li>`)}</ul>`,
            },
          ];
    }),
    answers: { claims: answer },
    timeless: "verdicts are those of this release.",
  };
}

const listed = (
  site: Site,
  kind: Kind,
  answer: Answer,
  { title, about, table, columns }: { title: string; about: string; table: string; columns: readonly string[] },
): Composed => {
  const rows = answer.rows().filter(({ id }) => site.has(kind, String(id)));
  return {
    title,
    kind: "",
    about,
    sections: [
      {
        id: "all",
        heading: `All ${title.toLowerCase()}`,
        body: rowsTable(site, rows, columns, { caption: `${rows.length} rows`, table }),
      },
    ],
    ...(kind === "source"
      ? { timeless: "it lists every source that the ledger cites." }
      : { again: { page: "list", id: kind } }),
  };
};

/** The first page of each kind: what there is. */
export const lists: Readonly<Partial<Record<Kind, (site: Site) => Composed>>> = {
  commodity: commodities,
  country: countries,
  product: products,
  claim: claims,
  agreement: (site) => {
    const agreements = all(site, "agreements");
    const list = listed(site, "agreement", agreements, {
      title: "Agreements",
      about: "Acts between governments and bodies, with their status and whether they bind.",
      table: "agreements",
      columns: ["signed", "announced", "id", "type", "status", "binding", "source"],
    });
    const parties = partiesShown(site, agreements);
    return parties === ""
      ? list
      : {
          ...list,
          sections: [{ id: "parties", heading: "Who agreed with whom, and when", body: parties }, ...list.sections],
        };
  },
  act: (site) =>
    listed(site, "act", all(site, "policy-events"), {
      title: "Controls",
      about: "Controls, bans, quotas, licences, laws and lists, each with its own dates.",
      table: "policy_events",
      columns: ["effective_from", "id", "actors", "type", "status", "effective_to", "source"],
    }),
  deposit: (site) =>
    listed(site, "deposit", all(site, "deposits"), {
      title: "Deposits",
      about: "Deposits, projects and announced finds.",
      table: "deposits",
      columns: ["id", "area", "commodities", "development_status"],
    }),
  source: (site) =>
    listed(site, "source", all(site, "sources"), {
      title: "Sources",
      about: "Every version of every edition that the ledger cites.",
      table: "sources",
      columns: ["published", "id", "publisher", "title", "version"],
    }),
};
