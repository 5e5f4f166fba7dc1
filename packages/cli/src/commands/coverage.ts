import {
  agreementsWith,
  areas,
  type CommodityId,
  lastDay,
  mergeCitations,
  OreledgerError,
  type Query,
  shares,
  sources,
} from "@oreledger/sdk";
import { agreementCoverage, restrictionCoverage } from "@oreledger/sdk/metrics";
import { Command } from "commander";
import { Footnotes } from "../brief/footnotes.ts";
import { exit } from "../io.ts";
import type { Done, MakeIO } from "../program.ts";
import type { Document } from "../render/document.ts";
import { pageFormats, writePage } from "../render/page.ts";

interface CoverageFlags {
  readonly of?: string;
  readonly signed?: string;
  readonly type: string;
  readonly controlsOn?: string;
  readonly importer?: string;
  readonly partners?: string;
  readonly commodity: string;
  readonly stage: string;
  readonly measure: string;
  readonly series: string;
  readonly year?: string;
  readonly format: string;
  readonly color?: boolean;
}

/** One edition's print of one year, and what of it is covered. */
interface Line {
  readonly edition: string;
  readonly published: string | null;
  readonly year: number;
  readonly ofPrintedTotal: number | undefined;
  readonly ofRowSum: number | undefined;
  /** The most it can be, of the printed total, where acts may hold or not. */
  readonly high: number | undefined;
  readonly covered: readonly string[];
  readonly formula: string;
  readonly warnings: readonly string[];
}

/** How much of the world's supply lies with agreement partners, or under controls. */
export function coverageCommand(makeIO: MakeIO, done: Done): Command {
  return new Command("coverage")
    .description(
      "The share of world supply held by the partners of a country's agreements, or under export controls, by edition",
    )
    .option("--of <area>", "the partners of this country: USA")
    .option(
      "--signed <dates>",
      "of its agreements signed in a month, on a day, or between two: 2025-10, 2025-10-01..2026-02-04",
    )
    .option("--type <list>", "of its agreements of these types", "framework,mou")
    .option("--partners <areas>", "instead of a country's partners: these areas")
    .option("--controls-on <date>", "instead of agreements: supply under an export control or ban on that day")
    .option("--importer <area>", "with --controls-on: for one importer, so that acts aimed at others do not count")
    .option("--commodity <id>", "which commodity", "rare-earths")
    .option("--stage <stage>", "which stage", "mine")
    .option("--measure <measure>", "production, reserves or capacity", "production")
    .option("--series <series>", "whose figures", "usgs-mcs")
    .option("--year <years>", "the data year or years: 2024, 2020..2024 (default: the last two)")
    .option("--format <format>", `how to write the page: ${pageFormats.join(", ")}`, "text")
    .addHelpText(
      "after",
      "\nExamples:\n  oreledger coverage --of USA --signed 2025-10\n  oreledger coverage --of USA --signed 2025-10 --measure reserves\n  oreledger coverage --controls-on 2026-11-23 --commodity rare-earths\n  oreledger coverage --partners AUS,USA,CAN --year 2022..2025 --format json",
    )
    .action((flags: CoverageFlags) => {
      const io = makeIO(flags.color);
      const chosen = chosenBy(flags);
      const prints = printsOf(flags);
      if (prints.length === 0) {
        io.err(
          `${flags.series} prints no ${flags.measure} of ${flags.commodity} at the stage ${flags.stage}${flags.year === undefined ? "" : ` for ${flags.year}`}.\n`,
        );
        done(exit.nothing);
        return;
      }
      const footnotes = new Footnotes();
      const answers = prints.map(({ query, edition, published, year }) => {
        const measured = (denominator: "printed_total" | "row_sum") => chosen.measure(query, denominator);
        const total = measured("printed_total");
        const sum = measured("row_sum");
        const line: Line = {
          edition,
          published,
          year,
          ofPrintedTotal: total.denominator?.kind === "printed_total" ? total.value : undefined,
          ofRowSum: sum.value,
          high: total.high,
          covered: total.details.covered,
          formula: total.substituted,
          warnings: total.warnings,
        };
        return { line, marks: footnotes.mark(mergeCitations(total.cite())) };
      });
      const percent = (value: number | undefined) => (value === undefined ? "–" : value.toFixed(1));
      const names = new Map(areas.toArray().map(({ id, name }) => [id as string, name]));
      const document: Document = {
        title: `${chosen.title}: share of world ${flags.commodity.replaceAll("-", " ")} (${flags.stage}, ${flags.measure}), by edition`,
        subtitle: `Figures of ${flags.series}; each edition is answered whole, errata laid over it, and none fills another's gaps.`,
        sections: [
          {
            heading: "Percent of the world",
            blocks: [
              {
                kind: "grid",
                marks: [],
                columns: [
                  { title: "edition" },
                  { title: "data year", align: "right" },
                  { title: "of printed total", align: "right" },
                  { title: "of row sum", align: "right" },
                  ...(answers.some(({ line }) => line.high !== undefined)
                    ? [{ title: "at most", align: "right" as const }]
                    : []),
                  { title: "named in it" },
                  { title: "sources" },
                ],
                rows: answers.map(({ line, marks }) => [
                  line.edition,
                  String(line.year),
                  percent(line.ofPrintedTotal),
                  percent(line.ofRowSum),
                  ...(answers.some((answer) => answer.line.high !== undefined) ? [percent(line.high)] : []),
                  line.covered.join(", ") || "none",
                  marks.map((mark) => `[${mark}]`).join(""),
                ]),
              },
            ],
          },
          {
            heading: "How",
            blocks: [
              {
                kind: "items",
                items: answers.map(({ line, marks }) => ({
                  text: `${line.edition}, ${line.year}: ${line.formula}`,
                  marks,
                })),
              },
              ...chosen.notes(footnotes, (id) => names.get(id) ?? id),
              ...[...new Set(answers.flatMap(({ line }) => line.warnings))].map((text) => ({
                kind: "paragraph" as const,
                text,
                marks: [],
              })),
            ],
          },
        ],
        citations: footnotes.citations,
      };
      writePage(document, flags.format, io, {
        ...chosen.data,
        editions: answers.map(({ line }) => line),
        citations: footnotes.citations,
      });
      done(exit.answered);
    });
}

type Shares = Query<"shares">;
type Denominator = "printed_total" | "row_sum";

/** What is to be covered: by agreements, by named areas or by controls. */
function chosenBy(flags: CoverageFlags) {
  const given = [flags.of, flags.partners, flags.controlsOn].filter((flag) => flag !== undefined);
  if (given.length !== 1)
    throw new OreledgerError(
      "Say by what: --of a country (its agreement partners), --partners a list of areas, or --controls-on a day; one of the three.",
    );
  if (flags.controlsOn !== undefined) {
    const on = lastDay(flags.controlsOn);
    const controls = {
      on,
      commodity: flags.commodity as CommodityId,
      ...(flags.importer === undefined ? {} : { importer: flags.importer }),
    };
    return {
      title: `Under an export control or ban on ${on}`,
      measure: (query: Shares, denominator: Denominator) =>
        restrictionCoverage(query, controls, { denominator, scale: "percent" }),
      notes: () => [],
      data: { controlsOn: on, importer: flags.importer },
    };
  }
  if (flags.partners !== undefined) {
    const list = flags.partners.split(",").map((area) => area.trim());
    for (const area of list) areas.where({ id: area } as never);
    return {
      title: `Held by ${list.join(", ")}`,
      measure: (query: Shares, denominator: Denominator) =>
        agreementCoverage(query, list, { denominator, scale: "percent" }),
      notes: () => [],
      data: { partners: list },
    };
  }
  const of = flags.of as string;
  const types = flags.type.split(",").map((type) => type.trim());
  const signed = flags.signed === undefined ? undefined : rangeOf(flags.signed);
  const any = agreementsWith({ party: of, ...(signed === undefined ? {} : { signed }) });
  const counted = any.where({ type: types } as never);
  const others = any.toArray().filter((agreement) => !types.includes(agreement.type));
  if (counted.length === 0)
    throw new OreledgerError(
      `No agreement of ${of} of the type ${types.join(" or ")}${flags.signed === undefined ? "" : ` was signed in ${flags.signed}`}.${others.length === 0 ? "" : ` Of other types: ${others.map(({ id, type }) => `${id} (${type})`).join(", ")}.`}`,
    );
  return {
    title: `Partners of ${of} by ${counted.length} agreements${flags.signed === undefined ? "" : ` signed ${flags.signed}`}`,
    measure: (query: Shares, denominator: Denominator) =>
      agreementCoverage(query, { agreements: counted, of }, { denominator, scale: "percent" }),
    notes: (footnotes: Footnotes, areaName: (id: string) => string) => [
      {
        kind: "paragraph" as const,
        text: `Counted: agreements of ${areaName(of)} of the type ${types.join(" or ")}.`,
        marks: [],
      },
      {
        kind: "items" as const,
        items: counted.toArray().map((agreement) => ({
          text: `${agreement.signed} ${agreement.id}: ${agreement.title}`,
          marks: footnotes.mark(any.where({ id: agreement.id }).cite()),
        })),
      },
      ...(others.length === 0
        ? []
        : [
            {
              kind: "paragraph" as const,
              text: `Not counted, being of another type: ${others.map(({ id, type }) => `${id} (${type.replaceAll("_", " ")})`).join(", ")}.`,
              marks: footnotes.mark(any.where({ id: others.map(({ id }) => id) } as never).cite()),
            },
          ]),
    ],
    data: { of, types, agreements: counted.toColumns().id, notCounted: others.map(({ id }) => id) },
  };
}

/** The days that a date or a pair of dates means. */
function rangeOf(text: string): { from: string; to: string } {
  const [from = "", to = from] = text.split("..");
  return { from, to: lastDay(to) };
}

/** Every edition's print of the years that are asked for, oldest first. */
function printsOf(flags: CoverageFlags) {
  const base = shares.where({
    series: flags.series,
    commodity: flags.commodity,
    stage: flags.stage,
    measure: flags.measure,
  } as never);
  const known = new Map(sources.toArray().map((source) => [source.id as string, source]));
  const pairs = new Map<string, { edition: string; published: string | null; year: number }>();
  for (const row of base.everyEdition()) {
    const source = known.get(row.source);
    if (source === undefined || source.erratum_of !== null) continue;
    pairs.set(`${source.edition} ${row.year}`, {
      edition: source.edition,
      published: source.published,
      year: row.year,
    });
  }
  const years = [...new Set([...pairs.values()].map(({ year }) => year))].sort((a, b) => a - b);
  const wanted = flags.year === undefined ? years.slice(-2) : yearsOf(flags.year);
  return [...pairs.values()]
    .filter(({ year }) => wanted.includes(year))
    .sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? -1 : 1) || a.year - b.year)
    .map((pair) => ({ ...pair, query: base.where({ edition: pair.edition, year: pair.year } as never) as Shares }));
}

function yearsOf(text: string): number[] {
  const found = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text);
  if (found === null)
    throw new OreledgerError(`--year takes a year or two (2024, 2020..2024), not ${JSON.stringify(text)}.`);
  const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
