import { nothingWhere, tabled } from "../answer/answer.ts";
import { alignedPercent } from "../answer/figures.ts";
import { Footnotes } from "../answer/footnotes.ts";
import { estimatesIn } from "../answer/measure-row.ts";
import { paragraph } from "../answer/page.ts";
import { scopesInWords } from "../answer/scopes-in-words.ts";
import { citedOnce } from "../cite/citation.ts";
import { earliestReading, readUpTo, readUpToOf } from "../ledger/read-up-to.ts";
import { selected } from "../query/filter.ts";
import { unlessRefused } from "../unless-refused.ts";
import { type Asked, type Counted, chosenBy, inputs, inText, type Reads, type Shares, tables } from "./covered-by.ts";
import { defineQuestion } from "./declare/question.ts";
import { choosing } from "./declare/refusal.ts";
import { stageMeant } from "./stage-meant.ts";

/** One edition's print of one year, and the covered part of it. */
export interface Line {
  readonly edition: string;
  readonly published: string | null;
  readonly year: number;
  /** By the metric's own rule: a share of the larger of the printed total and the sum of the rows. */
  readonly share: number | undefined;
  readonly ofPrintedTotal: number | undefined;
  readonly ofRowSum: number | undefined;
  /** The upper bound, of the printed total, if acts may or may not be in force. */
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
    "Each edition has its own answer, because revisions change the share. It counts what partners mine or own, not what they have promised to sell; controls that may be in force or that cover only a part widen it to “at most”.",
  inputs,
  tables,
  answers: "page",
  examples: [
    {
      call: "--of USA --signed 2025-10",
      tells: "What the US partners of October 2025 mine, by edition, as a share of printed totals and of row sums",
    },
    { call: "--of USA --signed 2025-10 --measure reserves", tells: "What they have in the ground" },
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
      // Printed percentages are of a whole that is not their sum: the three largest are not the world.
      const sum = arePercentages(query) ? undefined : chosen.measure(query, "row_sum");
      const line: Line = {
        edition,
        published,
        year,
        share: whole.value,
        // A print may have no total of its rows.
        ofPrintedTotal: unlessRefused(
          () => chosen.measure(query, "printed_total").value,
          () => undefined,
        ),
        ofRowSum: sum?.value,
        high: whole.high,
        covered: whole.details.covered,
        formula: whole.substituted,
        warnings: [
          ...whole.warnings,
          ...scopesInWords(query.wide()),
          ...[estimatesIn(whole)].flatMap((text) => (text === "" ? [] : [`Estimated: ${text}.`])),
        ],
      };
      return { line, details: whole.details, marks: footnotes.mark(citedOnce(whole.cite())) };
    });
    const percent = (value: number | undefined) => (value === undefined ? "–" : alignedPercent(value));
    const names = new Map(ledger.tables.areas.toArray().map(({ id, name }) => [id as string, name]));
    return {
      ...tabled(answers, {
        edition: ({ line }) => line.edition,
        published: ({ line }) => line.published,
        year: ({ line }) => line.year,
        share_pct: ({ line }) => line.share ?? null,
        of_printed_total_pct: ({ line }) => line.ofPrintedTotal ?? null,
        of_row_sum_pct: ({ line }) => line.ofRowSum ?? null,
        at_most_pct: ({ line }) => line.high ?? null,
        covered: ({ line }) => line.covered,
      }),
      understood: { stage: asked.stage },
      readUpTo: earliestReading([
        ...prints.map(({ query }) => readUpToOf(ledger, query)),
        ...(asked.controlsOn === undefined ? [] : [readUpTo(ledger, "policy_events")]),
        ...(asked.of === undefined ? [] : [readUpTo(ledger, "agreements")]),
      ]),
      data: { ...chosen.data, editions: answers.map(({ line }) => line), citations: footnotes.citations },
      cite: () => footnotes.citations,
      explain: () => answers.map(({ line }) => `${line.edition}, ${line.year}: ${line.formula}`).join("\n"),
      ...nothingWhere(
        prints.length === 0,
        "no_print",
        () =>
          `${asked.series} prints no ${asked.measure} of ${asked.commodity} for the stage ${asked.stage}${asked.year === undefined ? "" : ` for ${inText(asked.year)}`}.`,
      ),
      page: {
        title: `${chosen.title}: share of world ${asked.commodity.replaceAll("-", " ")} (${asked.stage}, ${asked.measure}), by edition`,
        subtitle: `Figures of ${asked.series}; each edition answers completely, with its errata, and none fills another's gaps.`,
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
              ...answers
                .slice(0, 1)
                .flatMap(({ details }) =>
                  chosen.notes(footnotes, (id) => names.get(id) ?? id, details as unknown as Counted),
                ),
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

/** Whether each row has a share that its source prints. */
const arePercentages = (query: Shares): boolean =>
  query.toArray().every(({ unit, share_basis }) => unit === "pct" || share_basis === "printed");

/** Each warning once, with its prints. */
function noted(lines: readonly Line[]): string[] {
  const prints = new Map<string, string[]>();
  for (const { edition, year, warnings } of lines)
    for (const warning of warnings) prints.set(warning, [...(prints.get(warning) ?? []), `${edition}, ${year}`]);
  return [...prints].map(([warning, of]) => (of.length === lines.length ? warning : `${of.join("; ")}: ${warning}`));
}

/** Every edition's print of the requested years, oldest first; by default the last two years that any edition prints. */
function printsOf(
  { tables: { shares, sources } }: Reads,
  { series, commodity, stage, measure, form, basis, year }: Asked,
) {
  const base = selected(shares, { series, commodity, stage, measure, form, basis, year });
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
