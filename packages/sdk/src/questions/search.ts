import { nothingWhere } from "../answer/answer.ts";
import { citationOf } from "../cite/citation.ts";
import { asksForCompany } from "../search/company-figures.ts";
import { foundTables, searchedTables } from "../search/documents.ts";
import { searchIndexOf } from "../search/search-index.ts";
import { defineQuestion } from "./declare/question.ts";
import { shown } from "./declare/refusal.ts";

const kinds = {
  agreements: "agreement",
  areas: "area",
  claims: "claim",
  commitments: "commitment",
  commodities: "commodity",
  deposits: "deposit",
  groups: "group",
  policy_events: "act",
  products: "product",
  sources: "source",
} as const satisfies Record<(typeof foundTables)[number], string>;

const noCompanyFigures =
  "The ledger has no figures of companies, such as their output or sales: `shares` is of countries, `commitments` of what companies promised or were promised.";

export const question = /* @__PURE__ */ defineQuestion({
  name: "search",
  group: "Questions",
  title: "Full-text search for commodities, countries, agreements, promises, acts, claims, deposits and sources",
  description:
    "Finds rows by their names and texts, best match first, and names the call that shows more of each. It tolerates typing errors and accepts the beginnings of words. Use it if you do not know what the ledger calls something; it does not find figures.",
  inputs: [
    {
      name: "words",
      kind: "text",
      needed: true,
      argument: true,
      many: true,
      about: "one or more words to search for",
    },
    { name: "kind", kind: "word", words: Object.values(kinds), about: "only things of one kind" },
  ],
  tables: searchedTables,
  answers: "rows",
  examples: [
    { call: "MP price floor", tells: "The price commitment to MP Materials" },
    { call: "Arafura", tells: "A company, its project, its loans and letters" },
    { call: "graphite anti-dumping --kind act", tells: "The duties on graphite for anodes" },
  ],
  answer(ledger, { words, kind }) {
    const table = foundTables.find((name) => kinds[name] === kind);
    const { hits, all } = searchIndexOf(ledger).find(words, table);
    const rows = hits.map(({ document }, i) => ({
      rank: i + 1,
      kind: kinds[document.table],
      id: document.row,
      title: document.title,
      more: document.more,
      address: document.id,
      source: document.source,
    }));
    const company = asksForCompany(ledger, words);
    const { context } = ledger.tables.sources.internals();
    return {
      rows,
      columns: ["rank", "kind", "id", "title", "more", "address", "source"],
      view: ["kind", "title", "more"],
      notes: [
        ...(all || rows.length === 0
          ? []
          : [{ code: "some_words", text: "No row contains all of these words; the rows below contain some of them." }]),
        ...(company ? [{ code: "no_company_figures", text: noCompanyFigures }] : []),
      ],
      cite: () => [...new Set(rows.flatMap(({ source }) => source ?? []))].map((id) => citationOf(context, id)),
      explain: () => "Case and accents do not matter; names weigh three times as much as texts.",
      ...nothingWhere(
        rows.length === 0,
        "no_row",
        () =>
          `No name or text of the ledger contains ${shown(words)}${kind === undefined ? "" : `, among rows of the kind ${kind}`}.${company ? ` ${noCompanyFigures}` : ""}`,
      ),
    };
  },
});
