import type { CommodityId, Rows, TableName } from "@oreledger/data";
import { grouped } from "@oreledger/data";
import { nothingWhere } from "../../answer/answer.ts";
import { tooOld } from "../../answer/held-in-words.ts";
import { verdictsInWords } from "../../answer/verdict-in-words.ts";
import { type Citation, citedOnce } from "../../cite/citation.ts";
import { shortCitation } from "../../cite/short.ts";
import { lastDay } from "../../dates.ts";
import { withAncestors, withDescendants } from "../../ledger/kinship.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { nameInSentence } from "../../ledger/name-of.ts";
import { selected } from "../../query/filter.ts";
import { naming } from "../declare/columns.ts";
import { defineQuestion } from "../declare/question.ts";
import type { Checked } from "./bearing.ts";
import { checkedOf, kindOf, kinds } from "./checked-of.ts";
import { claimsLike } from "./claims-like.ts";
import { estimatesLike, groundTold } from "./estimates-like.ts";
import { figuresLike, type Printed } from "./figures-like.ts";
import { bounds } from "./said/figures-said.ts";
import { type Said, saidIn } from "./said/said.ts";
import { inWords, toldOf } from "./told.ts";
import { labels, verdictOf, verdictOrder } from "./verdict.ts";

const MOST_STAGES = 6;

export const question = /* @__PURE__ */ defineQuestion({
  name: "check",
  group: "Questions",
  title: "Which publishers confirm or contradict a figure that you read elsewhere",
  description:
    "A share of the world, tonnes or a rank, of one commodity and one country: as a sentence with an area, a number and a commodity in any order, or as separate inputs. For each stage and measure it says whether the newest figures of all publishers agree, whether only another year or a superseded edition agrees, and which figure is closest. A number agrees if it rounds to the stated figure. `about` reaches a twentieth of tonnes to either side; of a share a tenth of it, at most five points and half of what is missing to 100 %; `nearly` reaches as far below, `just-over` above. A figure of one form alone (·) is of a part and denies nothing of the whole. A rank is among all countries of a print: equal or withheld figures, and countries that it does not list, leave it open.",
  inputs: [
    {
      name: "words",
      kind: "text",
      argument: true,
      many: true,
      about: "the statement: “China 94 % of gallium”",
    },
    { name: "commodity", kind: "commodity", short: "c", about: "of what" },
    { name: "area", kind: "text", short: "a", about: "a country, or a group such as Central Asia" },
    { name: "percent", kind: "number", about: "the share of the world, in percent" },
    { name: "tonnes", kind: "number", about: "or the quantity, in tonnes" },
    {
      name: "rank",
      kind: "count",
      about: "or the rank among all countries: 1 is the largest, `at-most` 5 one of the five largest",
    },
    { name: "to", kind: "number", about: "the upper end of a span from that number on: 60 to 70 percent" },
    {
      name: "bound",
      kind: "word",
      words: bounds,
      otherwise: "as worded, otherwise exact",
      about: `how the number is meant: ${bounds.join(", ")}`,
    },
    { name: "year", kind: "count", otherwise: "the newest of each publisher", about: "the year" },
    { name: "stage", kind: "value", column: "shares.stage", about: "only one stage, such as mine or refining" },
    {
      name: "measure",
      kind: "word",
      words: ["production", "reserves", "capacity"],
      about: "only production, reserves or capacity",
    },
    { name: "asOf", kind: "date", about: "as published by a day" },
  ],
  tables: [...naming, "claim_evidence", "claims", "deposits", "print_links", "resource_estimates", "shares", "sources"],
  answers: "page",
  examples: [
    { call: '"China 94 % of gallium"', tells: "Who says so, and for which stage and year" },
    { call: '"Australia is the largest producer of lithium"', tells: "A rank, by each publisher" },
    { call: "--commodity gallium --area CHN --percent 94", tells: "The first, as separate inputs" },
  ],
  answer(given, { words, asOf, ...inputs }, { today }) {
    const ledger = given as unknown as LedgerWith<TableName>;
    const read = words === undefined ? {} : saidIn(ledger, words);
    const said: Said = {
      ...read,
      ...Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined)),
      ...(inputs.percent === undefined ? {} : { percent: String(inputs.percent) }),
    };
    const checked = checkedOf(ledger, said);
    const day = lastDay(asOf ?? today);
    const { figures: found, without } = figuresLike(ledger, checked, day);
    const stages = grouped(found, ({ row }) => `${row.stage} ${row.measure}`);
    const judged = [...stages.values()]
      .map((figures) => ({ figures, verdict: verdictOf(figures, checked.year) }))
      .sort(
        (a, b) =>
          verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
          nearestOf(a.figures) - nearestOf(b.figures),
      );
    const gathered: Citation[] = [];
    const citing = (rows: readonly Rows["shares"][]) => {
      const citations = rows.flatMap((row) => citationsOf(ledger, row));
      gathered.push(...citations);
      return shortCitation(ledger, citations);
    };
    const citingEstimate = ({ id, analyte }: Rows["resource_estimates"]) => {
      const citations = ledger.tables.resource_estimates.where({ id, analyte }).cite();
      gathered.push(...citations);
      return shortCitation(ledger, citations);
    };
    const name = nameOf(ledger, checked.areas, said.area as string);
    const text = `${name}, ${inWords(checked)} ${nameInSentence(ledger, checked.commodity)}${checked.year === undefined ? "" : ` in ${checked.year}`}`;
    const kind = kindOf(checked);
    const noFigure = `No source in the ledger prints ${kinds[kind]} for ${text}`;
    const facts = judged.slice(0, MOST_STAGES).flatMap(({ figures, verdict }) => {
      const [{ row }] = figures as [Printed];
      const lacking = without.filter(({ stage, measure }) => stage === row.stage && measure === row.measure);
      return toldOf(figures, verdict, lacking, checked, citing, (area) => nameOf(ledger, [area], area));
    });
    const untold = judged.slice(MOST_STAGES).map(({ figures: [first], verdict }) => {
      return `${supplyOf((first as Printed).row)} (${labels[verdict].toLowerCase()})`;
    });
    if (untold.length > 0) facts.push({ label: "Also", text: `${untold.join(", ")}: name the stage to see each` });
    const ground = estimatesLike(ledger, checked, day);
    // What supply is asked for, the ground answers only where it says the same, or nothing else does.
    const estimates = found.length === 0 || ground.some(({ bearing }) => bearing !== "contradicts") ? ground : [];
    const claims = claimsLike(ledger, checked, new Set(estimates.map(({ row }) => row.id)));
    const rows = judged.flatMap(({ figures, verdict }) =>
      figures.map((each, i) => ({
        stage: each.row.stage,
        measure: each.row.measure,
        verdict,
        bearing: each.bearing,
        nearest: i === 0,
        current: each.current,
        stands: each.stands,
        [kind]: each.low === each.high ? each.low : null,
        low: each.low === each.high ? null : each.low,
        high: each.low === each.high || !Number.isFinite(each.high) ? null : each.high,
        form: each.row.form,
        basis: each.row.basis,
        areas: each.areas,
        year: each.row.year,
        scope: each.row.scope,
        status: each.row.status,
        edition: each.edition,
        source: each.row.source,
      })),
    );
    return {
      rows,
      columns: Object.keys(rows[0] ?? { stage: "" }),
      understood: { ...said, area: checked.areas.length === 1 ? checked.areas[0] : said.area, bound: checked.bound },
      asOf: day,
      data: {
        said: text,
        verdicts: judged.map(({ figures: [first], verdict }) => ({
          stage: first?.row.stage,
          measure: first?.row.measure,
          verdict,
        })),
        figures: rows,
        without_figure: without.map(({ stage, measure, year, status, source }) => ({
          stage,
          measure,
          year,
          status,
          source,
        })),
        estimates: estimates.map(({ row, bearing }) => ({ id: row.id, deposit: row.deposit, bearing })),
        claims,
      },
      cite: () => citedOnce(gathered),
      explain: () =>
        "A figure agrees if it rounds to the stated number, in its digits; “about” reaches a twentieth of tonnes, or a tenth of a share, at most five points and half of what is missing to 100 %; a bound is open on one side. A sum of some members of a group, and a world total without the United States, deny nothing larger. The newest figure of each publisher counts as current if it is at most four years older than the newest of all.",
      ...nothingWhere(found.length + estimates.length === 0, "no_figure", () =>
        nothingSaid(ledger, checked, day, noFigure),
      ),
      page: {
        title: text,
        subtitle: `As published by ${day}, stage by stage.`,
        sections: [
          {
            heading: "Verdict",
            blocks: [{ kind: "facts", facts: facts.length > 0 ? facts : [{ label: "Supply", text: noFigure }] }],
          },
          ...(estimates.length === 0
            ? []
            : [
                {
                  heading: "Ground",
                  blocks: [{ kind: "facts" as const, facts: groundTold(estimates, checked, citingEstimate) }],
                },
              ]),
          ...(claims.length === 0
            ? []
            : [
                {
                  heading: "Claims",
                  blocks: [
                    {
                      kind: "facts" as const,
                      facts: claims.map(({ id, statement, verdict }, i) => ({
                        label: i === 0 ? "Claims" : "",
                        text: `“${statement}” ${verdictsInWords[verdict].outcome} (\`oreledger claims ${id}\`)`,
                      })),
                    },
                  ],
                },
              ]),
        ],
        citations: citedOnce(gathered),
        legend: false,
        inline: true,
      },
    };
  },
});

/** Why nothing is found: another stage or measure has figures, the day is too early, what it is part of or its parts have figures, or nothing has. */
function nothingSaid(ledger: LedgerWith<TableName>, checked: Checked, day: string, none: string): string {
  const { shares } = ledger.tables;
  const { stage, measure, ...wide } = checked;
  const { commodity, areas: area } = wide;
  const elsewhere = new Set(figuresLike(ledger, wide, day).figures.map(({ row }) => supplyOf(row)));
  if (elsewhere.size > 0)
    return `${none} of that stage and measure. It is printed of ${[...elsewhere].sort().join(", ")}.`;
  const id = commodity as CommodityId;
  const early = tooOld(selected(shares, { commodity: id, area }), day);
  if (early !== undefined) return `${none} by ${day}. ${early}`;
  const kin = [...withDescendants(ledger, id), ...withAncestors(ledger, id)].filter(
    (each) => each !== id && selected(shares, { commodity: each, area }).asOf(day).length > 0,
  );
  return kin.length === 0
    ? `${none}: \`shares\` lists what is printed for each.`
    : `${none}. What holds it or is held in it has figures: ${kin.join(", ")}.`;
}

const supplyOf = ({ stage, measure }: Pick<Rows["shares"], "stage" | "measure">): string =>
  measure === "reserves" ? measure : `${stage.replaceAll("_", " ")} ${measure}`;

const nearestOf = (figures: readonly Printed[]): number => figures[0]?.away ?? Number.POSITIVE_INFINITY;

/** The name of an area, or of a body that stands for several; a group is called as it was asked for. */
function nameOf({ tables }: LedgerWith<"areas">, areas: readonly string[], given: string): string {
  const [first] = selected(tables.areas, { id: areas[0] }).toArray();
  return first === undefined || (areas.length > 1 && first.group === null) ? given : first.name;
}

const citationsOf = (
  { tables }: LedgerWith<"shares">,
  { commodity, stage, measure, form, basis, share_of, area, year, source }: Rows["shares"],
) =>
  tables.shares.everyEdition().where({ commodity, stage, measure, form, basis, share_of, area, year, source }).cite();
