import { type CommodityId, type Ledger, type Query, type Rows, UnknownValue } from "@oreledger/sdk";
import { depositsNear, depositsOf } from "@oreledger/sdk/questions";
import { Footnotes } from "../brief/footnotes.ts";
import { defineCommand, exit } from "../command.ts";
import { areaIdOf, commodityIdOf } from "../names.ts";
import { count } from "../read.ts";
import { type Document, paragraph } from "../render/document.ts";
import { pageFlags, writePage } from "../render/page.ts";
import { shown, UsageError } from "../usage.ts";

const WITHIN = 500;

/** The deposits within a distance of a place. */
export const command = defineCommand({
  description:
    "Measured along the surface of a sphere from the coordinate that a source gives of each deposit. Where other sources place it elsewhere, the least and the greatest distance stand beside it. Deposits without a coordinate are named: whether they are near is not known.",
  arguments: [
    {
      name: "place",
      description: "a capital (Astana), a country for its capital (KAZ), a deposit's id, or latitude,longitude",
      values: "area",
    },
  ],
  flags: {
    within: { short: "w", value: "km", read: count, description: `how far, in km (default: ${WITHIN})` },
    commodity: {
      short: "c",
      value: "id",
      values: "commodity",
      description: "only deposits of a commodity and of what it contains",
    },
    area: { short: "a", value: "area", values: "area", description: "only deposits in one country" },
    limit: { short: "n", value: "n", read: count, description: "at most n deposits" },
    ...pageFlags,
  },
  examples: [
    { call: "near Astana --within 500", tells: "What lies within 500 km of Kazakhstan's capital" },
    { call: "near 48.2,77.1 --within 300 --commodity tungsten", tells: "Tungsten near a point" },
    { call: "near mountain-pass --within 200 --format json", tells: "The neighbours of a mine, for a program" },
  ],
  run({ args, flags, io, ledger }) {
    const place = args[0] as string;
    const within = flags.within ?? WITHIN;
    const query = depositsOf(ledger, {
      ...(flags.commodity === undefined ? {} : { commodity: commodityIdOf(ledger, flags.commodity) as CommodityId }),
      ...(flags.area === undefined ? {} : { area: areaIdOf(ledger, flags.area) as never }),
    });
    const found = nearest(ledger, place, within, query);
    if (found.deposits.length === 0) {
      io.err(`No deposit with a known coordinate lies within ${within} km of ${found.place.name}.\n`);
      return exit.nothing;
    }
    const shown = found.deposits.slice(0, flags.limit);
    const footnotes = new Footnotes();
    const sourceOf = new Map(
      ledger.tables.sources
        .toArray()
        .map((source) => [source.id as string, { source: source.id, locators: [], rows: 1, ...citationOf(source) }]),
    );
    const mark = (...ids: (string | null)[]) =>
      footnotes.mark(ids.flatMap((id) => (id === null ? [] : [sourceOf.get(id) as never])));
    const centre = mark(found.place.source);
    const estimated = new Set<string>(ledger.tables.resource_estimates.toColumns().deposit);
    const countries = new Set(shown.map(({ deposit }) => deposit.area));
    const lost = found.withoutCoordinate.filter(({ area }) => countries.has(area));
    const document: Document = {
      title: `Deposits within ${within} km of ${found.place.name}`,
      subtitle: `${found.deposits.length} ${found.deposits.length === 1 ? "deposit" : "deposits"}${shown.length < found.deposits.length ? `, the ${shown.length} nearest` : ""}.`,
      sections: [
        {
          heading: "Nearest first",
          blocks: [
            paragraph(`Measured from ${found.place.latitude}, ${found.place.longitude}.`, centre),
            {
              kind: "grid",
              marks: [],
              columns: [
                { title: "km", align: "right" },
                { title: "deposit" },
                { title: "country" },
                { title: "commodities" },
                { title: "status" },
                { title: "estimates" },
              ],
              rows: shown.map(({ deposit, km, range }) => [
                `${Math.round(km)}${Math.round(range[1]) - Math.round(range[0]) >= 5 ? ` (${Math.round(range[0])}–${Math.round(range[1])})` : ""}`,
                deposit.id,
                deposit.area,
                deposit.commodities.join(", "),
                deposit.development_status.replaceAll("_", " "),
                estimated.has(deposit.id) ? "yes" : "–",
              ]),
              rowMarks: shown.map(({ deposit, source }) => mark(source, deposit.source)),
            },
          ],
        },
        ...(lost.length === 0
          ? []
          : [
              {
                heading: "Not measured",
                blocks: [
                  {
                    kind: "paragraph" as const,
                    text: `No source seen gives a coordinate of ${lost.length} more ${lost.length === 1 ? "deposit" : "deposits"} in ${[...countries].sort().join(", ")}: ${lost.map(({ id }) => id).join(", ")}.`,
                    marks: [],
                  },
                ],
              },
            ]),
      ],
      citations: footnotes.citations,
      legend: false,
    };
    writePage(document, flags.format, io, { ...found, deposits: shown });
    return exit.answered;
  },
});

/** @throws UsageError saying what a place can be, where this is none. */
function nearest(ledger: Ledger, place: string, within: number, deposits: Query<"deposits">) {
  try {
    return depositsNear(ledger, { place, within, deposits });
  } catch (error) {
    if (!(error instanceof UnknownValue)) throw error;
    throw new UsageError(
      `${shown(place)} is no place that the ledger knows.${error.nearest.length === 0 ? "" : ` Did you mean ${error.nearest.join(" or ")}?`} A place is a capital (Astana), a country for its capital (KAZ), a deposit's id, or latitude,longitude such as 48.2,77.1.`,
    );
  }
}

type SourceRow = Rows["sources"];

const citationOf = ({ publisher, title, version, published, retrieved, url, quoted_by_url, licence }: SourceRow) => ({
  publisher,
  title,
  version,
  published,
  retrieved,
  url,
  quoted_by_url,
  licence,
});
