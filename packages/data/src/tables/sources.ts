import { column, partialDate, slug, term, text, url } from "./column.ts";
import { defineTable } from "./table.ts";

/** Whom a source of trade flows tells of. */
export const universe = {
  all_partners: "Every partner of each country whose books it holds: a ranking of them is one of the world",
  chosen_partners: "Some partners that whoever made the extract chose: a ranking of them is none of the world",
  world_only: "The world as a single partner: totals, and no partner to rank",
} as const;

export const sources = defineTable({
  name: "sources",
  title: "Sources",
  description:
    "One row is one version of one edition of one series: `usgs-mcs-2026-v1-3` of `usgs-mcs-2026` of `usgs-mcs`. A page that appeared once is a series of one edition.",
  kind: "reference",
  owner: "own-compilation",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Source", description: "The version's own name.", example: "usgs-mcs-2026-v1-3" }),
    series: column(slug, {
      title: "Series",
      description:
        "What keeps appearing: editions of one series supersede each other, editions of two series never do.",
      example: "usgs-mcs",
    }),
    edition: column(slug, { title: "Edition", description: "One appearance of the series.", example: "usgs-mcs-2026" }),
    version: column(text.nullable(), {
      title: "Version",
      description: "The publisher's own version number of the edition. Empty where none is stated.",
      example: "1.3",
    }),
    erratum_of: column(slug.nullable(), {
      title: "Erratum of",
      description:
        "The version that this one corrects row by row: only the changed rows stand under this source. Empty for a whole edition.",
      example: "usgs-mcs-2026-v1-0",
      reference: "sources",
    }),
    publisher: column(text, {
      title: "Publisher",
      description: "Who published it.",
      example: "U.S. Geological Survey",
    }),
    title: column(text, {
      title: "Title",
      description: "The document's own title.",
      example: "Mineral Commodity Summaries 2026",
    }),
    url: column(url.nullable(), {
      title: "Address",
      description: "The publisher's permanent address of the document. Empty where it is not known.",
      example: "https://doi.org/10.3133/mcs2026",
    }),
    quoted_by_url: column(url.nullable(), {
      title: "Quoted by",
      description: "The page that quotes the document, where only that page was seen.",
      example: "https://example.org/article",
    }),
    published: column(partialDate.nullable(), {
      title: "Published",
      description: "When this version appeared. A partial date means its last day in an `asOf` question.",
      example: "2026-05-27",
    }),
    retrieved: column(partialDate.nullable(), {
      title: "Retrieved",
      description: "When the ledger read it. Counts as the date where `published` is empty.",
      example: "2026-11-23",
    }),
    data_through: column(partialDate.nullable(), {
      title: "Data through",
      description:
        "The last day whose data the publisher says that the edition holds. Editions of a series stand in the order of this day, since a yearbook may be posted long after one whose data reach further. Empty where the publisher does not say: then the order is that of publication.",
      example: "2021-09-23",
    }),
    licence: column(slug, {
      title: "Licence",
      description: "The terms under which the facts are carried.",
      example: "us-public-domain",
      reference: "licences",
    }),
    carrier: column(text.nullable(), {
      title: "Carrier",
      description: "Who passed the data on, where it did not come from the publisher's own hand.",
      example: "World Bank WITS",
    }),
    carrier_licence: column(slug.nullable(), {
      title: "Carrier's licence",
      description: "The carrier's own terms, where they differ from the publisher's.",
      example: "world-bank-wits",
      reference: "licences",
    }),
    universe: column(term(universe).nullable(), {
      title: "Universe",
      description:
        "Of a source of trade flows, whose partners it tells of; judged for each source. Empty for every other source.",
      example: "chosen_partners",
    }),
    note: column(text.nullable(), {
      title: "Note",
      description: "What a reader must know of this version.",
      example: "Which version the mirror took is not stated.",
    }),
  },
  rules: [
    {
      code: "source-without-address",
      exceptable: true,
      description: "A source has its own address or the address of a page that quotes it.",
      check: (row) =>
        row.url === null && row.quoted_by_url === null
          ? { column: "url", expected: "the publisher's address, or a quoted_by_url" }
          : undefined,
    },
    {
      code: "source-without-date",
      description: "A source has the date it was published, or the date it was retrieved.",
      check: (row) =>
        row.published === null && row.retrieved === null
          ? { column: "published", expected: "a date in published or in retrieved" }
          : undefined,
    },
    {
      code: "read-before-published",
      description: "A source is read on the day on which it is published, or after it.",
      check: (row) =>
        row.published !== null && row.retrieved !== null && row.retrieved < row.published.slice(0, row.retrieved.length)
          ? { column: "retrieved", expected: `a date not before ${row.published}` }
          : undefined,
    },
    {
      code: "data-after-publication",
      description: "An edition holds no data of a day after the one on which it was published.",
      check: (row) =>
        row.data_through !== null &&
        row.published !== null &&
        row.data_through > row.published.slice(0, row.data_through.length).padEnd(row.data_through.length, "~")
          ? { column: "data_through", expected: `a date not after ${row.published}` }
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
