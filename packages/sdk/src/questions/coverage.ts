import type { CommodityId, Rows } from "@oreledger/data";
import { Footnotes } from "../answer/footnotes.ts";
import { paragraph } from "../answer/page.ts";
import { mergeCitations } from "../cite/citation.ts";
import { lastDay } from "../dates.ts";
import { OreledgerError } from "../errors.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import type { SharingOptions } from "../metrics/core/distribution.ts";
import { agreementCoverage } from "../metrics/policy/agreement-coverage.ts";
import { agreementPartners } from "../metrics/policy/agreement-partners.ts";
import { restrictionCoverage } from "../metrics/policy/restriction-coverage.ts";
import type { Range } from "../query/condition.ts";
import type { Filter } from "../query/filter.ts";
import type { Query } from "../query/query.ts";
import { type Restriction, restrictionsOn } from "./acts/restrictions.ts";
import type { ConditionRead, Input, InputsRead } from "./declare/input.ts";
import { defineQuestion } from "./declare/question.ts";
import { choosing, InputRefused } from "./declare/refusal.ts";
import { stage, stageMeant } from "./stage-meant.ts";

const inputs = [
  { name: "of", kind: "area", about: "the partners of this country: USA" },
  {
    name: "signed",
    kind: "condition",
    column: "agreements.signed",
    value: "dates",
    about: "of its agreements signed in a month, on a day, or between two: 2025-10, 2025-10-01..2026-02-04",
  },
  {
    name: "type",
    kind: "list",
    about:
      "of its agreements of these types (default: framework,mou); with `controlsOn`: of the acts that restrict exports, those of these types (default: all)",
  },
  { name: "partners", kind: "areas", about: "instead of a country's partners: these areas" },
  {
    name: "controlsOn",
    kind: "date",
    about: "instead of agreements: supply under acts that restrict its export on that day",
  },
  {
    name: "importer",
    kind: "area",
    about: "with `controlsOn`: for one importer, so that acts aimed at others do not count",
  },
  { name: "commodity", kind: "commodity", short: "c", default: "rare-earths", about: "which commodity" },
  stage,
  {
    name: "measure",
    kind: "condition",
    column: "shares.measure",
    short: "m",
    value: "measure",
    default: "production",
    about: "production, reserves or capacity",
  },
  {
    name: "form",
    kind: "condition",
    column: "shares.form",
    value: "form",
    about: "which form, where a series prints several",
  },
  {
    name: "basis",
    kind: "condition",
    column: "shares.basis",
    value: "basis",
    about: "which basis, where a series prints several",
  },
  {
    name: "series",
    kind: "condition",
    column: "shares.series",
    value: "series",
    default: "usgs-mcs",
    about: "whose figures",
  },
  {
    name: "year",
    kind: "condition",
    column: "shares.year",
    short: "y",
    value: "years",
    about: "the data year or years: 2024, 2020..2024",
    otherwise: "the last two",
  },
] as const satisfies readonly Input[];

type Asked = InputsRead<typeof inputs>;

/** The tables that the question reads. */
const tables = [
  "agreement_parties",
  "agreements",
  "areas",
  "commodities",
  "event_relations",
  "group_members",
  "groups",
  "policy_events",
  "print_links",
  "readings",
  "shares",
  "sources",
] as const;
type Reads = LedgerWith<(typeof tables)[number]>;

/** One edition's print of one year, and what of it is covered. */
export interface Line {
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

export const question = /* @__PURE__ */ defineQuestion({
  name: "coverage",
  group: "Questions",
  title: "The share of world supply held by agreement partners, or under export controls, by edition",
  description:
    "Every edition answers for itself, since revisions move the share. It counts what partners mine or hold, not what they have promised to sell; controls that may hold or bear on a part widen it to “at most”.",
  inputs,
  tables,
  answers: "page",
  examples: [
    {
      call: "--of USA --signed 2025-10",
      tells: "What the US partners of October 2025 mine, by edition, of printed totals and of row sums",
    },
    { call: "--of USA --signed 2025-10 --measure reserves", tells: "What they hold in the ground" },
    {
      call: "--controls-on 2026-11-23 --commodity rare-earths",
      tells: "Supply under export controls on a day",
    },
  ],
  answer(ledger, given, { given: { signed: signedText } }) {
    const asked = { ...given, stage: stageMeant(ledger, given) };
    const chosen = chosenBy(ledger, asked, signedText);
    const prints = printsOf(ledger, asked);
    const footnotes = new Footnotes();
    const answers = prints.map(({ query, edition, published, year }) => {
      const whole = choosing(() => chosen.measure(query, undefined), ["form", "basis"]);
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
    return {
      rows: answers.map(({ line }) => ({
        edition: line.edition,
        published: line.published,
        year: line.year,
        share_pct: line.share ?? null,
        of_printed_total_pct: line.ofPrintedTotal ?? null,
        of_row_sum_pct: line.ofRowSum ?? null,
        at_most_pct: line.high ?? null,
        covered: line.covered,
      })),
      columns: [
        "edition",
        "published",
        "year",
        "share_pct",
        "of_printed_total_pct",
        "of_row_sum_pct",
        "at_most_pct",
        "covered",
      ],
      understood: { stage: asked.stage },
      data: { ...chosen.data, editions: answers.map(({ line }) => line), citations: footnotes.citations },
      cite: () => footnotes.citations,
      explain: () => answers.map(({ line }) => `${line.edition}, ${line.year}: ${line.formula}`).join("\n"),
      nothing:
        prints.length > 0
          ? undefined
          : {
              code: "no_print",
              text: `${asked.series} prints no ${asked.measure} of ${asked.commodity} at the stage ${asked.stage}${asked.year === undefined ? "" : ` for ${inText(asked.year)}`}.`,
            },
      page: {
        title: `${chosen.title}: share of world ${asked.commodity.replaceAll("-", " ")} (${asked.stage}, ${asked.measure}), by edition`,
        subtitle: `Figures of ${asked.series}; each edition is answered whole, errata laid over it, and none fills another's gaps.`,
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
              ...noted(answers.map(({ line }) => line)).map((text) => paragraph(text)),
            ],
          },
        ],
        citations: footnotes.citations,
        legend: false,
      },
    };
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
function chosenBy(ledger: Reads, asked: Asked, signedText: unknown) {
  const given = [asked.of, asked.partners, asked.controlsOn].filter((input) => input !== undefined);
  if (given.length !== 1)
    throw new InputRefused(
      { code: "conflicting_inputs" },
      (called) =>
        `Say by what: ${called("of")} a country (its agreement partners), ${called("partners")} a list of areas, or ${called("controlsOn")} a day; one of the three.`,
    );
  if (asked.importer !== undefined && asked.controlsOn === undefined)
    throw new InputRefused(
      { code: "conflicting_inputs", input: "importer" },
      (called) =>
        `${called("importer")} goes with ${called("controlsOn")}: acts are aimed at importers, agreements are not.`,
    );
  if (asked.controlsOn !== undefined) {
    const on = lastDay(asked.controlsOn);
    const types = asked.type as Restriction["event"]["type"][] | undefined;
    const restricting = ledger.tables.policy_events.wide().where({ restricts: "exports" }).toColumns().type as string[];
    const kinds = [...new Set(restricting)].sort();
    const wrong = types?.find((type) => !kinds.includes(type));
    if (wrong !== undefined)
      throw new InputRefused(
        { code: "unknown_value", input: "type", nearest: kinds },
        (called) =>
          `${called("type")} with ${called("controlsOn")} takes the types of acts that restrict exports, ${kinds.join(", ")}, not ${JSON.stringify(wrong)}.`,
      );
    const commodity = asked.commodity as CommodityId;
    const controls = {
      on,
      commodity,
      ...(types === undefined ? {} : { types }),
      ...(asked.importer === undefined ? {} : { importer: asked.importer }),
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
      data: { controlsOn: on, types, importer: asked.importer, notCounted: others.map(({ event }) => event.id) },
    };
  }
  if (asked.partners !== undefined) {
    const list = asked.partners;
    return {
      title: `Held by ${list.join(", ")}`,
      measure: (query: Shares, denominator: Denominator) =>
        agreementCoverage(query, list, { ...(denominator && { denominator }), scale: "percent" }),
      notes: () => [],
      data: { partners: list },
    };
  }
  const of = asked.of as string;
  const signed = asked.signed as Range<string> | undefined;
  const { agreements } = ledger.tables;
  const among = agreements.wide().where(signed === undefined ? {} : { signed }) as typeof agreements;
  const partnersOf = { agreements: among, of, ...(asked.type === undefined ? {} : { types: asked.type }) };
  const partners = agreementPartners(ledger, partnersOf);
  const { acts, agreements: counted, notCounted: others, types } = partners;
  const typeOf = new Map<string, string>(among.toArray().map(({ id, type }) => [id, type]));
  return {
    title: `Partners of ${of} by ${counted.length} ${counted.length === 1 ? "agreement" : "agreements"}${signed === undefined ? "" : ` signed ${typeof signedText === "string" ? signedText : inText(asked.signed)}`}`,
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
function countedActs({ tables }: Reads, ids: readonly string[], footnotes: Footnotes) {
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
function notCounted({ tables }: Reads, others: readonly Restriction[], footnotes: Footnotes) {
  if (others.length === 0) return [];
  const named = others.map(
    ({ event }) => `${event.id} (${event.actors.join(", ")}, ${event.type.replaceAll("_", " ")})`,
  );
  return [
    {
      kind: "paragraph" as const,
      text: `In force, and not counted, as it restricts no export of the goods or is of another type: ${named.join(", ")}.`,
      marks: footnotes.mark(tables.policy_events.where({ id: others.map(({ event }) => event.id) }).cite()),
    },
  ];
}

/** A condition as words tell it. */
function inText(condition: ConditionRead | undefined): string {
  if (condition === null || condition === undefined || typeof condition !== "object") return String(condition);
  if (Array.isArray(condition)) return condition.join(", ");
  const { from = "", to = "" } = condition as Range<string | number>;
  return `${from}..${to}`;
}

/** Every edition's print of the years that are asked for, oldest first; without a year the last two that any edition prints. */
function printsOf(
  { tables: { shares, sources } }: Reads,
  { series, commodity, stage, measure, form, basis, year }: Asked,
) {
  const base = shares.where({
    series,
    commodity,
    stage,
    measure,
    ...(form === undefined ? {} : { form }),
    ...(basis === undefined ? {} : { basis }),
    ...(year === undefined ? {} : { year }),
  } as Filter<Rows["shares"]>);
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
  const years = [...new Set([...pairs.values()].map((pair) => pair.year))].sort((a, b) => a - b);
  const wanted = year === undefined ? years.slice(-2) : years;
  return [...pairs.values()]
    .filter((pair) => wanted.includes(pair.year))
    .sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? -1 : 1) || a.year - b.year)
    .map((pair) => ({ ...pair, query: base.wide().where({ edition: pair.edition, year: pair.year }) as Shares }));
}
