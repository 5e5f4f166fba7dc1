import { type CommodityId, depositsNear, depositsOf, OreledgerError, resourceEstimates, sources } from "@oreledger/sdk";
import { Command } from "commander";
import { Footnotes } from "../brief/footnotes.ts";
import { exit } from "../io.ts";
import type { Done, MakeIO } from "../program.ts";
import type { Document } from "../render/document.ts";
import { pageFormats, writePage } from "../render/page.ts";

interface NearFlags {
  readonly within: string;
  readonly commodity?: string;
  readonly area?: string;
  readonly limit?: string;
  readonly format: string;
  readonly color?: boolean;
}

/** The deposits within a distance of a place. */
export function nearCommand(makeIO: MakeIO, done: Done): Command {
  return new Command("near")
    .description("Deposits within a distance of a capital, a deposit or a coordinate, nearest first")
    .argument("<place>", "a capital (Astana), a country for its capital (KAZ), a deposit's id, or latitude,longitude")
    .option("--within <km>", "how far, in km", "500")
    .option("--commodity <id>", "only deposits of a commodity and what it contains")
    .option("--area <code>", "only deposits in one country")
    .option("--limit <n>", "at most n deposits")
    .option("--format <format>", `how to write the page: ${pageFormats.join(", ")}`, "text")
    .addHelpText(
      "after",
      "\nExamples:\n  oreledger near Astana --within 500\n  oreledger near 51.2,71.4 --within 300 --commodity rare-earths\n  oreledger near mountain-pass --within 200 --format json",
    )
    .action((place: string, flags: NearFlags) => {
      const io = makeIO(flags.color);
      const within = positive("--within", flags.within);
      const query = depositsOf({
        ...(flags.commodity === undefined ? {} : { commodity: flags.commodity as CommodityId }),
        ...(flags.area === undefined ? {} : { area: flags.area as never }),
      });
      const found = depositsNear(place, within, query);
      if (found.deposits.length === 0) {
        io.err(`No deposit with a known coordinate lies within ${within} km of ${found.place.name}.\n`);
        done(exit.nothing);
        return;
      }
      const shown =
        flags.limit === undefined ? found.deposits : found.deposits.slice(0, positive("--limit", flags.limit));
      const footnotes = new Footnotes();
      const sourceOf = new Map(
        sources
          .toArray()
          .map((source) => [source.id as string, { source: source.id, locators: [], rows: 1, ...citationOf(source) }]),
      );
      const mark = (...ids: (string | null)[]) =>
        footnotes
          .mark(ids.flatMap((id) => (id === null ? [] : [sourceOf.get(id) as never])))
          .map((number) => `[${number}]`)
          .join("");
      const centre = mark(found.place.source);
      const estimated = new Set<string>(resourceEstimates.toColumns().deposit);
      const countries = new Set(shown.map(({ deposit }) => deposit.area));
      const lost = found.withoutCoordinate.filter(({ area }) => countries.has(area));
      const document: Document = {
        title: `Deposits within ${within} km of ${found.place.name}`,
        subtitle:
          `${found.deposits.length} deposits${shown.length < found.deposits.length ? `, the ${shown.length} nearest` : ""}, measured from ${found.place.latitude}, ${found.place.longitude} ${centre}`.trim(),
        sections: [
          {
            heading: "Nearest first",
            blocks: [
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
                  { title: "source" },
                ],
                rows: shown.map(({ deposit, km, range, source }) => [
                  `${Math.round(km)}${Math.round(range[1]) - Math.round(range[0]) >= 5 ? ` (${Math.round(range[0])}–${Math.round(range[1])})` : ""}`,
                  deposit.id,
                  deposit.area,
                  deposit.commodities.join(", "),
                  deposit.development_status.replaceAll("_", " "),
                  estimated.has(deposit.id) ? "yes" : "–",
                  mark(source, deposit.source),
                ]),
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
      };
      writePage(document, flags.format, io, { ...found, deposits: shown });
      done(exit.answered);
    });
}

type SourceRow = ReturnType<typeof sources.toArray>[number];

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

function positive(flag: string, text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !(number > 0))
    throw new OreledgerError(`${flag} takes a number above 0, not ${JSON.stringify(text)}.`);
  return number;
}
