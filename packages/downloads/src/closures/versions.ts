import type { ColumnDoc } from "../../../data/src/build/table-doc.ts";
import { areaRole, leftOutBy } from "../../../data/src/compute/area-role.ts";
import { bySource } from "../../../sdk/src/books/extract.ts";
import { joinedNames } from "../../../sdk/src/query/vintage/print-links.ts";
import { versionOf } from "../../../sdk/src/query/vintage/vintage.ts";
import type { OpenedLedger } from "../ledger.ts";
import type { DownloadTable, Row } from "../table.ts";
import { day, oneOf, refers } from "./columns.ts";
import { derived } from "./derived.ts";

const number = (name: string, title: string, description: string): ColumnDoc => ({
  name,
  title,
  description,
  example: "1",
  type: "integer",
  nullable: false,
  minimum: 0,
});

/** The place of each of some things in an order, from 1. */
const places = <Thing>(things: readonly Thing[], order: (a: Thing, b: Thing) => number): Map<Thing, number> =>
  new Map([...things].sort(order).map((thing, i) => [thing, i + 1]));

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each source as the choice of an edition needs it: dates become places in one order, so that every engine compares them alike. */
export function sourceVersions({ ledger }: Pick<OpenedLedger, "ledger">): DownloadTable {
  const { table: sources } = ledger.tables.sources.internals().context;
  const versions = ledger.tables.sources.toArray().map(({ id, universe, carrier, carrier_licence }) => ({
    ...versionOf(sources, id),
    day: versionOf(sources, id).published,
    universe,
    distance: carrier_licence !== null ? 2 : carrier !== null ? 1 : 0,
  }));
  const ages = places(versions, (a, b) => byText(a.age, b.age) || byText(a.source, b.source));
  const days = places(versions, (a, b) => byText(a.published, b.published) || byText(a.source, b.source));
  const extracts = places(versions, bySource);
  const rows = versions.map(
    (version): Row => ({
      source: version.source,
      series: version.series,
      edition: version.edition,
      from_day: version.published === "" ? null : version.published,
      erratum: version.erratum ? 1 : 0,
      all_partners: version.universe === "all_partners" ? 1 : 0,
      largest_partners: version.universe === "largest_partners" ? 1 : 0,
      age_rank: ages.get(version) as number,
      day_rank: days.get(version) as number,
      extract_rank: extracts.get(version) as number,
    }),
  );
  return {
    doc: derived({
      name: "source_versions",
      title: "Sources in the order in which they answer",
      description:
        "One source, with its place among all sources in each order by which the ledger chooses: which edition is newer, which erratum is later, which extract of the same books answers first. The views join it.",
      key: ["source"],
      columns: [
        refers("source", "sources", "The source.", "usgs-mcs-2026-v1-0"),
        {
          name: "series",
          title: "Series",
          description: "Its series.",
          example: "usgs-mcs",
          type: "text",
          nullable: false,
        },
        {
          name: "edition",
          title: "Edition",
          description: "Its edition, which its errata share.",
          example: "usgs-mcs-2026",
          type: "text",
          nullable: false,
        },
        day(
          "from_day",
          "The day from which it answers: the last day that its date of publication can mean, and no later than our reading.",
        ),
        number(
          "erratum",
          "Erratum",
          "1 for an erratum, which restates single rows of its edition; 0 for a whole version.",
        ),
        number("all_partners", "All partners", "1 where it tells of every partner of a country; 0 elsewhere."),
        number(
          "largest_partners",
          "Largest partners",
          "1 if it names the largest partners and the sum of the others; 0 if not.",
        ),
        number("age_rank", "Place by age", "The higher, the newer: by how far its data reach, then by its day."),
        number("day_rank", "Place by day", "The higher, the later it answers from."),
        number(
          "extract_rank",
          "Place among extracts",
          "The lower, the sooner it answers among extracts of the same books: the publisher's own, then copies, then carriers with terms of their own; the later first.",
        ),
      ],
    }),
    rows,
  };
}

/** What a publisher named anew: each name with the one name that stands for all of them. */
export function printNames({ ledger }: Pick<OpenedLedger, "ledger">): DownloadTable {
  const { table } = ledger.tables.print_links.internals().context;
  const columns = ["series", "commodity", "stage", "measure", "form", "basis"];
  const rows = [...joinedNames(table)].map(
    ([name, print]): Row => ({
      ...Object.fromEntries(name.split("\t").map((cell, i) => [columns[i] as string, cell])),
      print: print.split("\t").slice(-2).join("/"),
    }),
  );
  return {
    doc: derived({
      name: "print_names",
      title: "Prints under several names",
      description:
        "One form and basis under which a series printed something, and the one form and basis that stands for all its names: a newer edition supersedes what an older one printed under another name.",
      key: columns,
      columns: [
        {
          name: "series",
          title: "Series",
          description: "The series.",
          example: "usgs-mcs",
          type: "text",
          nullable: false,
        },
        refers("commodity", "commodities", "The commodity.", "rare-earths"),
        ...["stage", "measure", "form", "basis"].map(
          (name): ColumnDoc => ({
            name,
            title: name.charAt(0).toUpperCase() + name.slice(1),
            description: `As in \`shares\`.`,
            example: "all",
            type: "text",
            nullable: false,
          }),
        ),
        {
          name: "print",
          title: "Print",
          description: "The form and the basis that stand for all names of the print.",
          example: "all/REO",
          type: "text",
          nullable: false,
        },
      ],
    }),
    rows,
  };
}

/** What each area is to a sum. */
export function areaRoles({ ledger }: Pick<OpenedLedger, "ledger">): DownloadTable {
  return {
    doc: derived({
      name: "area_roles",
      title: "What areas are to a sum",
      description: "One area, and whether it is one supplier, a whole, a remainder or several together.",
      key: ["area"],
      columns: [
        refers("area", "areas", "The area.", "CHN"),
        oneOf("role", "What it is to a sum: suppliers and remainders add up to the whole.", {
          supplier: "One country, or a sea that belongs to none",
          remainder: "What no country is named for",
          whole: "The total of which the others are parts",
          aggregate: "Several countries together",
        }),
        {
          ...refers("leaves_out", "areas", "The area that a total leaves out. Empty: none.", "USA"),
          title: "Leaves out",
          nullable: true,
        },
      ],
    }),
    rows: ledger.tables.areas.toArray().map(
      ({ id }): Row => ({
        area: id,
        role: areaRole(id),
        leaves_out: leftOutBy(id) ?? null,
      }),
    ),
  };
}
