import { column, partialDate, slug, term, text, url } from "./column.ts";
import { note } from "./common.ts";
import { defineTable } from "./table.ts";

/** Which partners a source of trade flows covers. */
export const universe = {
  all_partners: "Every partner of each country whose books it has: a ranking of them covers the world",
  largest_partners:
    "The largest partners by name, all others in one sum: a partner without a name has at most that sum",
  chosen_partners: "Partners selected by the maker of the extract: a ranking of them does not cover the world",
  world_only: "The world as a single partner: totals only, no partners to rank",
} as const;

export const sources = defineTable({
  name: "sources",
  title: "Sources",
  description:
    "Each row is one version of one edition of one series: `usgs-mcs-2026-v1-3` of `usgs-mcs-2026` of `usgs-mcs`. A page that appeared once is a series with one edition.",
  kind: "reference",
  owner: "own-compilation",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Source", description: "The version's id.", example: "usgs-mcs-2026-v1-3" }),
    series: column(slug, {
      description:
        "The publication that appears repeatedly: editions of one series supersede each other, editions of two series never do. A page that appeared once has its own `id` here.",
      example: "usgs-mcs",
    }),
    edition: column(slug, {
      description: "One issue of the series. A page that appeared once has its own `id` here.",
      example: "usgs-mcs-2026",
    }),
    version: column(text.nullable(), {
      description: "The publisher's own version number of the edition. Empty if none is stated.",
      example: "1.3",
    }),
    erratum_of: column(slug.nullable(), {
      description:
        "The version that this one corrects row by row: only the changed rows are under this source. Empty for a whole edition.",
      example: "usgs-mcs-2026-v1-0",
      reference: "sources",
    }),
    publisher: column(text, { prose: "name", description: "Who published it.", example: "U.S. Geological Survey" }),
    title: column(text, {
      prose: "printed",
      description: "The document's own title.",
      example: "Mineral Commodity Summaries 2026",
    }),
    url: column(url.nullable(), {
      title: "Address",
      description: "The publisher's permanent address of the document. Empty if unknown.",
      example: "https://doi.org/10.3133/mcs2026",
    }),
    quoted_by_url: column(url.nullable(), {
      title: "Quoted by",
      description: "The page that quotes the document, if only that page was seen.",
      example: "https://example.org/article",
    }),
    published: column(partialDate.nullable(), {
      description: "When this version appeared. In an `asOf` question, a partial date means its last day.",
      example: "2026-05-27",
    }),
    retrieved: column(partialDate.nullable(), {
      description: "When the ledger read it. Used as the date if `published` is empty.",
      example: "2026-11-23",
    }),
    data_through: column(partialDate.nullable(), {
      description:
        "The cut-off day of the edition's data, as stated by the publisher. It orders the editions of a series, since a yearbook may be posted long after one with newer data. Empty if the publisher does not say; the date of publication then gives the order.",
      example: "2021-09-23",
    }),
    licence: column(slug, {
      description: "The terms under which the ledger carries the facts.",
      example: "us-public-domain",
      reference: "licences",
    }),
    carrier: column(text.nullable(), {
      prose: "name",
      description: "Who passed the data on, if it did not come directly from the publisher.",
      example: "World Bank WITS",
    }),
    carrier_licence: column(slug.nullable(), {
      title: "Carrier's licence",
      description: "The carrier's own terms, if they differ from the publisher's.",
      example: "world-bank-wits",
      reference: "licences",
    }),
    universe: column(term(universe).nullable(), {
      description:
        "Which partners a source of trade flows covers; judged for each source. Empty for every other source.",
      example: "chosen_partners",
    }),
    note: note({
      description: "What a reader must know about this version.",
      example: "Which version the mirror took is not stated.",
    }),
  },
  rules: [
    {
      code: "source-without-address",
      exceptable: true,
      description: "A source has an address, or the address of a page that quotes it.",
      check: (row) =>
        row.url === null && row.quoted_by_url === null
          ? { column: "url", expected: "the publisher's address, or a quoted_by_url" }
          : undefined,
    },
    {
      code: "source-without-date",
      description: "A source has a date of publication or of retrieval.",
      check: (row) =>
        row.published === null && row.retrieved === null
          ? { column: "published", expected: "a date in published or in retrieved" }
          : undefined,
    },
    {
      code: "read-before-published",
      description: "A source is read on or after the day of its publication.",
      check: (row) =>
        row.published !== null && row.retrieved !== null && row.retrieved < row.published.slice(0, row.retrieved.length)
          ? { column: "retrieved", expected: `a date on or after ${row.published}` }
          : undefined,
    },
    {
      code: "data-after-publication",
      description: "An edition has no data from after the day of its publication.",
      check: (row) =>
        row.data_through !== null &&
        row.published !== null &&
        row.data_through > row.published.slice(0, row.data_through.length).padEnd(row.data_through.length, "~")
          ? { column: "data_through", expected: `a date on or before ${row.published}` }
          : undefined,
    },
    {
      code: "source-named-after-edition",
      description: "A source's name begins with its edition, and an edition's with its series.",
      check: (row) => {
        const under = (name: string, stem: string) => name === stem || name.startsWith(`${stem}-`);
        if (!under(row.edition, row.series))
          return { column: "edition", expected: `${row.series}, or ${row.series}-…` };
        if (!under(row.id, row.edition)) return { column: "id", expected: `${row.edition}, or ${row.edition}-…` };
        return undefined;
      },
    },
  ],
});
