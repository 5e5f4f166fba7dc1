import { citationOf } from "../cite/citation.ts";
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

export const question = /* @__PURE__ */ defineQuestion({
  name: "search",
  group: "Questions",
  title: "Commodities, countries, agreements, promises, acts, claims, deposits and sources by words",
  description:
    "Finds rows by their names and texts, the best first, and says for each which call shows more. Slips of the pen are forgiven, beginnings of words are enough. Ask it where you do not know how the ledger calls a thing; it finds no figures.",
  inputs: [
    {
      name: "words",
      kind: "text",
      needed: true,
      argument: true,
      many: true,
      about: "what to look for, in one or several words",
    },
    { name: "kind", kind: "word", words: Object.values(kinds), about: "only things of one kind" },
  ],
  tables: searchedTables,
  answers: "rows",
  examples: [
    { call: "MP price floor", tells: "The promise of a price for MP Materials" },
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
    const { context } = ledger.tables.sources.internals();
    return {
      rows,
      columns: ["rank", "kind", "id", "title", "more", "address", "source"],
      view: ["kind", "title", "more"],
      notes:
        all || rows.length === 0
          ? []
          : [{ code: "some_words", text: "No row holds all of these words: the rows below hold some of them." }],
      cite: () => [...new Set(rows.flatMap(({ source }) => source ?? []))].map((id) => citationOf(context, id)),
      explain: () => "Words are folded for case and accents; names weigh three times as much as texts.",
      nothing:
        rows.length > 0
          ? undefined
          : {
              code: "no_row",
              text: `No name or text of the ledger holds ${shown(words)}${kind === undefined ? "" : `, among rows of the kind ${kind}`}.`,
            },
    };
  },
});
