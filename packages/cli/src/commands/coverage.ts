import { type CommodityId, type Ledger, lastDay, mergeCitations, OreledgerError, type Query } from "@oreledger/sdk";
import type { Page } from "@oreledger/sdk/answer";
import { Footnotes } from "@oreledger/sdk/answer";
import {
  agreementCoverage,
  agreementPartners,
  type Restriction,
  restrictionCoverage,
  restrictionsOn,
  type SharingOptions,
} from "@oreledger/sdk/questions";
import { defineCommand, exit, type Flags, type Values } from "../command.ts";
import { areaIdOf, areaIdsOf, commodityIdOf } from "../names.ts";
import { date, list, names } from "../read.ts";
import { pageFlags, writePage } from "../render/page.ts";
import { stageDefault, stageOf } from "../stage.ts";
import { UsageError } from "../usage.ts";

const flagsOf = {
  of: { value: "area", values: "area", description: "the partners of this country: USA" },
  signed: {
    value: "dates",
    description: "of its agreements signed in a month, on a day, or between two: 2025-10, 2025-10-01..2026-02-04",
  },
  type: {
    value: "list",
    read: list,
    description:
      "of its agreements of these types (default: framework,mou); with --controls-on: of the acts that restrict exports, those of these types (default: all)",
  },
  partners: { value: "areas", read: names, description: "instead of a country's partners: these areas" },
  "controls-on": {
    value: "date",
    read: date,
    description: "instead of agreements: supply under acts that restrict its export on that day",
  },
  importer: {
    value: "area",
    values: "area",
    description: "with --controls-on: for one importer, so that acts aimed at others do not count",
  },
  commodity: { short: "c", value: "id", values: "commodity", description: "which commodity (default: rare-earths)" },
  stage: { short: "s", value: "stage", description: `which stage (default: ${stageDefault})` },
  measure: { short: "m", value: "measure", description: "production, reserves or capacity (default: production)" },
  series: { value: "series", values: "series", description: "whose figures (default: usgs-mcs)" },
  year: { short: "y", value: "years", description: "the data year or years: 2024, 2020..2024 (default: the last two)" },
  ...pageFlags,
} as const satisfies Flags;

const defaults = {
  commodity: "rare-earths",
  measure: "production",
  series: "usgs-mcs",
};

type Asked = typeof defaults & { readonly stage: string } & Partial<
    Omit<Values<typeof flagsOf>, keyof typeof defaults | "stage">
  >;

/** The flags that were given, the commodity by its id. */
function defined(ledger: Ledger, given: Values<typeof flagsOf>): Partial<Asked> {
  const named = given.commodity === undefined ? given : { ...given, commodity: commodityIdOf(ledger, given.commodity) };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as Partial<Asked>;
}

/** One edition's print of one year, and what of it is covered. */
interface Line {
  readonly edition: string;
  readonly published: string | null;
  readonly year: number;
  /** By the metric's own rule: of the larger of the printed total and the sum of its rows. */
  readonly share: number | undefined;
  readonly ofPrintedTotal: number | undefined;
  readonly ofRowSum: number | undefined;
  /** The most it can be, of the printed total, where acts may hold or not. */
  readonly high: number | undefined;
  readonly covered: readonly string[];
  readonly formula: string;
  readonly warnings: readonly string[];
}

/** How much of the world's supply lies with agreement partners, or under controls. */
export const command = defineCommand({
  description:
    "Every edition answers for itself, since revisions move the share. It counts what partners mine or hold, not what they have promised to sell; controls that may hold or bear on a part widen it to “at most”.",
  flags: flagsOf,
  examples: [
    {
      call: "coverage --of USA --signed 2025-10",
      tells: "What the US partners of October 2025 mine, by edition, of printed totals and of row sums",
    },
    { call: "coverage --of USA --signed 2025-10 --measure reserves", tells: "What they hold in the ground" },
    {
      call: "coverage --controls-on 2026-11-23 --commodity rare-earths",
      tells: "Supply under export controls on a day",
    },
  ],
  run({ flags: given, io, ledger }) {
    const asked = { ...defaults, ...defined(ledger, given) };
    const flags = { ...asked, stage: stageOf(ledger, asked) };
    const chosen = chosenBy(ledger, flags);
    const prints = printsOf(ledger, flags);
    if (prints.length === 0) {
      io.err(
        `${flags.series} prints no ${flags.measure} of ${flags.commodity} at the stage ${flags.stage}${flags.year === undefined ? "" : ` for ${flags.year}`}.\n`,
      );
      return exit.nothing;
    }
    const footnotes = new Footnotes();
    const answers = prints.map(({ query, edition, published, year }) => {
      const whole = chosen.measure(query, undefined);
      const sum = chosen.measure(query, "row_sum");
      const line: Line = {
        edition,
        published,
        year,
        share: whole.value,
        ofPrintedTotal: ofPrintedTotal(() => chosen.measure(query, "printed_total")),
        ofRowSum: sum.value,
        high: whole.high,
        covered: whole.details.covered,
        formula: whole.substituted,
        warnings: whole.warnings,
      };
      return { line, details: whole.details, marks: footnotes.mark(mergeCitations(whole.cite())) };
    });
    const percent = (value: number | undefined) => (value === undefined ? "–" : value.toFixed(1));
    const names = new Map(ledger.tables.areas.toArray().map(({ id, name }) => [id as string, name]));
    const document: Page = {
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
                { title: "share", align: "right" },
                { title: "of printed total", align: "right" },
                { title: "of row sum", align: "right" },
                ...(answers.some(({ line }) => line.high !== undefined)
                  ? [{ title: "at most", align: "right" as const }]
                  : []),
                { title: "named in it" },
              ],
              rows: answers.map(({ line }) => [
                line.edition,
                String(line.year),
                percent(line.share),
                percent(line.ofPrintedTotal),
                percent(line.ofRowSum),
                ...(answers.some((answer) => answer.line.high !== undefined) ? [percent(line.high)] : []),
                line.covered.join(", ") || "none",
              ]),
              rowMarks: answers.map(({ marks }) => marks),
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
            ...chosen.notes(footnotes, (id) => names.get(id) ?? id, answers[0]?.details as Counted),
            ...noted(answers.map(({ line }) => line)).map((text) => ({
              kind: "paragraph" as const,
              text,
              marks: [],
            })),
          ],
        },
      ],
      citations: footnotes.citations,
      legend: false,
    };
    writePage(document, flags.format, io, {
      ...chosen.data,
      editions: answers.map(({ line }) => line),
      citations: footnotes.citations,
    });
    return exit.answered;
  },
});

/** The part of the printed total; undefined where the print has none that its rows are parts of. */
function ofPrintedTotal(measure: () => { readonly value: number | undefined }): number | undefined {
  try {
    return measure().value;
  } catch (error) {
    if (error instanceof OreledgerError) return undefined;
    throw error;
  }
}

/** Each warning once, with the prints that it is of. */
function noted(lines: readonly Line[]): string[] {
  const prints = new Map<string, string[]>();
  for (const { edition, year, warnings } of lines)
    for (const warning of warnings) prints.set(warning, [...(prints.get(warning) ?? []), `${edition}, ${year}`]);
  return [...prints].map(([warning, of]) => (of.length === lines.length ? warning : `${of.join("; ")}: ${warning}`));
}

type Shares = Query<"shares">;
type Denominator = SharingOptions["denominator"];

/** What is to be covered: by agreements, by named areas or by controls. */
function chosenBy(ledger: Ledger, flags: Asked) {
  const given = [flags.of, flags.partners, flags["controls-on"]].filter((flag) => flag !== undefined);
  if (given.length !== 1)
    throw new UsageError(
      "Say by what: --of a country (its agreement partners), --partners a list of areas, or --controls-on a day; one of the three.",
    );
  if (flags.importer !== undefined && flags["controls-on"] === undefined)
    throw new UsageError("--importer goes with --controls-on: acts are aimed at importers, agreements are not.");
  if (flags["controls-on"] !== undefined) {
    const on = lastDay(flags["controls-on"]);
    const types = flags.type as Restriction["event"]["type"][] | undefined;
    const restricting = ledger.tables.policy_events.wide().where({ restricts: "exports" }).toColumns().type as string[];
    const kinds = [...new Set(restricting)].sort();
    const wrong = types?.find((type) => !kinds.includes(type));
    if (wrong !== undefined)
      throw new UsageError(
        `--type with --controls-on takes the types of acts that restrict exports, ${kinds.join(", ")}, not ${JSON.stringify(wrong)}.`,
      );
    const commodity = flags.commodity as CommodityId;
    const controls = {
      on,
      commodity,
      ...(types === undefined ? {} : { types }),
      ...(flags.importer === undefined ? {} : { importer: areaIdOf(ledger, flags.importer) }),
    };
    const others = restrictionsOn(ledger, { commodity, date: on }).inForce.filter(
      ({ event, reach }) =>
        event.restricts !== "exports" || reach === "technology" || (types !== undefined && !types.includes(event.type)),
    );
    return {
      title: `Under ${types === undefined ? "an act that restricts exports" : types.map((type) => type.replaceAll("_", " ")).join(" or ")} on ${on}`,
      measure: (query: Shares, denominator: Denominator) =>
        restrictionCoverage(query, controls, { ...(denominator && { denominator }), scale: "percent" }),
      notes: (footnotes: Footnotes, _: (id: string) => string, { acts }: Counted) => [
        ...countedActs(ledger, acts as readonly string[], footnotes),
        ...notCounted(ledger, others, footnotes),
      ],
      data: { controlsOn: on, types, importer: flags.importer, notCounted: others.map(({ event }) => event.id) },
    };
  }
  if (flags.partners !== undefined) {
    const list = areaIdsOf(ledger, flags.partners);
    return {
      title: `Held by ${list.join(", ")}`,
      measure: (query: Shares, denominator: Denominator) =>
        agreementCoverage(query, list, { ...(denominator && { denominator }), scale: "percent" }),
      notes: () => [],
      data: { partners: list },
    };
  }
  const of = areaIdOf(ledger, flags.of as string);
  const signed = flags.signed === undefined ? undefined : rangeOf(flags.signed);
  const { agreements } = ledger.tables;
  const among = agreements.wide().where(signed === undefined ? {} : { signed }) as typeof agreements;
  const partnersOf = { agreements: among, of, ...(flags.type === undefined ? {} : { types: flags.type }) };
  const partners = agreementPartners(ledger, partnersOf);
  const { acts, agreements: counted, notCounted: others, types } = partners;
  const typeOf = new Map<string, string>(among.toArray().map(({ id, type }) => [id, type]));
  return {
    title: `Partners of ${of} by ${counted.length} ${counted.length === 1 ? "agreement" : "agreements"}${flags.signed === undefined ? "" : ` signed ${flags.signed}`}`,
    measure: (query: Shares, denominator: Denominator) =>
      agreementCoverage(query, partnersOf, { ...(denominator && { denominator }), scale: "percent" }),
    notes: (footnotes: Footnotes, areaName: (id: string) => string) => [
      {
        kind: "paragraph" as const,
        text: `Counted: signed agreements of ${areaName(of)} of the type ${types.join(" or ")}. Each partner, with what makes it one:`,
        marks: [],
      },
      {
        kind: "items" as const,
        items: Object.entries(acts).map(([area, ids]) => ({
          text: `${area} ${areaName(area)}: ${ids.join(", ")}`,
          marks: footnotes.mark(agreements.wide().where({ id: ids }).cite()),
        })),
      },
      ...(others.length === 0
        ? []
        : [
            {
              kind: "paragraph" as const,
              text: `Not counted, being of another type or not signed: ${others.map((id) => `${id} (${(typeOf.get(id) ?? "").replaceAll("_", " ")})`).join(", ")}.`,
              marks: footnotes.mark(agreements.wide().where({ id: others }).cite()),
            },
          ]),
    ],
    data: { of, types, agreements: counted, partners: acts, notCounted: others },
  };
}

/** What counted, by the details of a measure of either kind. */
type Counted = { readonly acts: unknown };

/** The acts by which supply counts as restricted. */
function countedActs({ tables }: Ledger, ids: readonly string[], footnotes: Footnotes) {
  if (ids.length === 0) return [];
  const rows = tables.policy_events.wide().where({ id: ids });
  const named = tables.policy_events.toArray().filter(({ id }) => ids.includes(id));
  return [
    {
      kind: "paragraph" as const,
      text: `Counted, in force on all of it: ${named.map((event) => `${event.id} (${event.actors.join(", ")}, ${event.type.replaceAll("_", " ")})`).join(", ")}.`,
      marks: footnotes.mark(rows.cite()),
    },
  ];
}

/** The acts in force that restrict the commodity otherwise. */
function notCounted({ tables }: Ledger, others: readonly Restriction[], footnotes: Footnotes) {
  if (others.length === 0) return [];
  const named = others.map(
    ({ event }) => `${event.id} (${event.actors.join(", ")}, ${event.type.replaceAll("_", " ")})`,
  );
  return [
    {
      kind: "paragraph" as const,
      text: `In force, and not counted, as it restricts no export of the goods or is of another type: ${named.join(", ")}.`,
      marks: footnotes.mark(tables.policy_events.where({ id: others.map(({ event }) => event.id) } as never).cite()),
    },
  ];
}

/** The days that a date or a pair of dates means. */
function rangeOf(text: string): { from: string; to: string } {
  const [from = "", to = from] = text.split("..");
  return { from, to: lastDay(to) };
}

/** Every edition's print of the years that are asked for, oldest first. */
function printsOf({ tables: { shares, sources } }: Ledger, flags: Asked) {
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
    throw new UsageError(`--year takes a year or two (2024, 2020..2024), not ${JSON.stringify(text)}.`);
  const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])];
  if (from > to) throw new UsageError(`--year ${text} runs backwards: ${to}..${from}.`);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
