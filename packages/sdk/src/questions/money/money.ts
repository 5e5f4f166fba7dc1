import type { AreaCode, CommodityId, Rows } from "@oreledger/data";
import { agreementsWith } from "../../acts/agreements-with.ts";
import { commitmentStanding } from "../../acts/commitment-standing.ts";
import type { Note } from "../../answer/answer.ts";
import { formatNumber } from "../../answer/figures.ts";
import { Footnotes } from "../../answer/footnotes.ts";
import { type Block, paragraph } from "../../answer/page.ts";
import { standsInWords } from "../../answer/steps-in-words.ts";
import { asOfDay } from "../../ledger/as-of-day.ts";
import { withAncestors, withDescendants } from "../../ledger/kinship.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { readUpTo } from "../../ledger/read-up-to.ts";
import { present } from "../../lists.ts";
import { selected } from "../../query/filter.ts";
import type { Query } from "../../query/query.ts";
import { asOf, naming } from "../declare/columns.ts";
import { defineQuestion } from "../declare/question.ts";
import { InputRefused } from "../declare/refusal.ts";
import { noneOf } from "../declare/without-each.ts";
import { type CommitmentTotal, commitmentTotals, totalInWords } from "./commitment-totals.ts";

/** Which promises, as the question was asked. */
interface Asked {
  readonly commodity?: string;
  readonly area?: readonly AreaCode[];
  readonly agreement?: string;
  readonly between?: readonly AreaCode[];
  readonly actor?: string;
  readonly instrument?: string;
  readonly add?: readonly string[];
  readonly asOf?: string;
}

type Promises = LedgerWith<
  "agreement_commodities" | "agreement_parties" | "agreements" | "commitment_steps" | "commitments" | "commodities"
>;

/** The tables that an answer as of a day must not read ahead. */
const dated = ["agreements", "commitment_steps", "commitments"] as const;

/** @throws InputRefused where no input says whose money. */
function promisesAsked(all: Promises, asked: Asked, by: "parties" | "others" = "parties"): Query<"commitments"> {
  const ledger = asOfDay(all, asked.asOf, dated);
  const { commodity, area, agreement, between, actor, instrument, add } = asked;
  if ([commodity, area, add, agreement, between, actor, instrument].every((given) => given === undefined))
    throw new InputRefused(
      { code: "conflicting_inputs", table: "commitments" },
      (called) =>
        `Say which money: ${["commodity", "area", "agreement", "between", "actor", "instrument"].map(called).join(", ")} or ${called("add")}.`,
    );
  const commodities = commodity === undefined ? undefined : withDescendants(ledger, commodity as CommodityId);
  const { commitments } = ledger.tables;
  const query = selected(commitments, { commodities, actor_areas: area, agreement, actor, instrument, id: add });
  if (between === undefined) return query;
  const shared = query.where({ agreement: agreementsWith(ledger, { party: between }).toColumns().id });
  return by === "others" ? shared.not({ actor_areas: between }) : shared.where({ actor_areas: between });
}

/** Promises of other parties to the same agreements are no money between those that are named. */
function promisesOfOthers(ledger: Promises, asked: Asked): Note[] {
  if (asked.between === undefined) return [];
  const others = promisesAsked(ledger, asked, "others").toArray();
  if (others.length === 0) return [];
  const actors = [...new Set(others.map(({ actor }) => actor))].sort();
  const agreements = [...new Set(others.map(({ agreement }) => agreement))].sort();
  return [
    {
      code: "promises_of_others",
      text: `${others.length} more ${others.length === 1 ? "promise" : "promises"} under these agreements (${agreements.join(", ")}) ${others.length === 1 ? "is" : "are"} by others (${actors.join(", ")}), and not counted here.`,
    },
  ];
}

/** The inputs that select promises. */
const ofPromises = ({ commodity, area, agreement, between, actor, instrument, add, asOf }: Asked): Asked =>
  present({ commodity, area, agreement, between, actor, instrument, add, asOf });

/** How many promises some inputs select; none without an input. */
const countOf = (ledger: Promises, asked: Asked): number =>
  Object.keys(asked).every((name) => name === "asOf") ? 0 : promisesAsked(ledger, asked).length;

/** Promises for what contains the commodity that is asked for may serve it too; they are not counted. */
function widerPromises(ledger: Promises, asked: Asked): Note[] {
  const { commodity, area, agreement, between, actor, instrument, add, asOf } = asked;
  if (commodity === undefined) return [];
  const others = present({ area, agreement, between, actor, instrument, add });
  const own = new Set(promisesAsked(ledger, asked).toColumns().id);
  const wider = withAncestors(ledger, commodity as CommodityId).slice(1);
  const all = asOfDay(ledger, asOf, dated).tables.commitments.wide().where({ commodities: wider });
  const known =
    Object.keys(others).length === 0
      ? undefined
      : new Set(promisesAsked(ledger, { ...others, ...present({ asOf }) }).toColumns().id);
  const more = all.toArray().filter(({ id }) => !own.has(id) && (known === undefined || known.has(id)));
  if (more.length === 0) return [];
  const named = wider.filter((each) => more.some(({ commodities }) => commodities.includes(each)));
  return [
    {
      code: "wider_promises",
      text: `${more.length} more ${more.length === 1 ? "promise is" : "promises are"} for what contains ${commodity}, and not counted here: ${named.join(", ")}.`,
    },
  ];
}

export const question = /* @__PURE__ */ defineQuestion({
  name: "money",
  group: "Questions",
  title: "Promises of money, added without double counting, and why the rest is not added",
  description:
    "Adds promises in one currency, each row once. Letters of interest, targets, valuations, totals of other rows and replaced rows are listed under “Not added”, with the reason. Nothing is converted. Each promise shows its status: the stage of the promise, and what was built.",
  inputs: [
    { name: "commodity", kind: "commodity", short: "c", about: "for a commodity and its members" },
    { name: "area", kind: "areas", groups: "with-members", short: "a", about: "by these countries or organisations" },
    { name: "agreement", kind: "value", column: "commitments.agreement", value: "id", about: "under one agreement" },
    {
      name: "between",
      kind: "areas",
      about: "by these parties, under all agreements that they have together: USA,AUS",
    },
    {
      name: "actor",
      kind: "value",
      column: "commitments.actor",
      value: "name",
      about: "by one actor, as the ledger names it",
    },
    {
      name: "instrument",
      kind: "value",
      column: "commitments.instrument",
      value: "instrument",
      about: "in one form: loan, equity, grant",
    },
    {
      name: "by",
      kind: "word",
      words: ["actor", "instrument"],
      value: "column",
      about: "a total for each actor or instrument",
    },
    {
      name: "add",
      kind: "values",
      column: "commitments.id",
      value: "ids",
      about: "the sum of these commitments, or why they cannot be added",
    },
    asOf,
  ],
  tables: [
    ...naming,
    "agreement_commodities",
    "agreement_parties",
    "agreements",
    "commitment_steps",
    "commitments",
    "readings",
  ],
  answers: "page",
  examples: [
    {
      call: "--agreement usa-aus-framework-2025",
      tells: "US–Australia money without double counting, and why 3 + 2.2 billion is wrong",
    },
    { call: "--between USA,AUS --by instrument", tells: "Under every agreement to which both are parties" },
    { call: "--commodity graphite --by actor --format json", tells: "Who promises money for graphite, as JSON" },
  ],
  answer(all, inputs, { given }) {
    const ledger = asOfDay(all, inputs.asOf, dated);
    const { commitments } = ledger.tables;
    const query = promisesAsked(ledger, inputs);
    const result = commitmentTotals(ledger, { commitments: query, ...present({ by: inputs.by }) });
    const footnotes = new Footnotes();
    const marksOf = (id: Rows["commitments"]["id"]) =>
      footnotes.mark([
        ...commitments.where({ id }).cite(),
        ...ledger.tables.commitment_steps.where({ commitment: id }).cite(),
      ]);
    const standing = new Map(commitmentStanding(ledger, { commitments: query }).map((each) => [each.row.id, each]));
    const stands = (id: Rows["commitments"]["id"]) => {
      const each = standing.get(id);
      return each === undefined ? "" : standsInWords(each);
    };
    const told = (row: Rows["commitments"]) => {
      const { promised, built } = standing.get(row.id) ?? { promised: null, built: null };
      return {
        promised: promised?.step ?? null,
        promised_date: promised?.date ?? null,
        built: built?.step ?? null,
        built_date: built?.date ?? null,
      };
    };
    const added = result.totals.flatMap((total): Block[] => [
      paragraph(headline(total), [...new Set(total.rows.flatMap(({ id }) => marksOf(id)))]),
      {
        kind: "items",
        items: total.rows.map((row) => ({
          text: `${row.actor}: ${formatNumber(row.amount as number)} ${row.currency} (${row.amount_basis}, ${row.instrument.replaceAll("_", " ")}) for ${row.project ?? row.commodities.join(", ")}; ${stands(row.id)} — ${row.id}`,
          marks: marksOf(row.id),
        })),
      },
    ]);
    const refused = result.refused.map(({ row, because }) => ({
      text: `${row.id}: ${row.amount === null ? (row.capacity === null ? row.instrument.replaceAll("_", " ") : `${formatNumber(row.capacity)} ${row.capacity_unit}`) : `${formatNumber(row.amount)} ${row.currency}`} by ${row.actor} — ${because}; ${stands(row.id)}`,
      marks: marksOf(row.id),
    }));
    const inOneSum = result.totals.length === 1 && refused.length === 0;
    return {
      rows: [
        ...result.totals.flatMap(({ rows }) =>
          rows.map((row) => ({ ...row, ...told(row), added: true, because: null })),
        ),
        ...result.refused.map(({ row, because }) => ({ ...row, ...told(row), added: false, because })),
      ],
      columns: ["added", "because", "promised", "promised_date", "built", "built_date", ...query.columns],
      data: {
        ...result,
        standing: [...standing.values()].map(({ row, promised, built }) => ({ id: row.id, promised, built })),
      },
      notes: [...promisesOfOthers(ledger, inputs), ...widerPromises(ledger, inputs)],
      asOf: inputs.asOf,
      readUpTo: readUpTo(ledger, "commitments"),
      cite: () => footnotes.citations,
      nothing:
        query.length === 0
          ? noneOf(
              "No commitment in the ledger matches.",
              { ...ofPromises(inputs) },
              (others) => countOf(all, others as Asked),
              given,
            )
          : inputs.add !== undefined && !inOneSum
            ? {
                code: "not_addable",
                text: "These commitments cannot be added: see “Not added”, or the currencies.",
              }
            : undefined,
      page: {
        title: "Promises of money",
        subtitle: `${query.length} ${query.length === 1 ? "commitment" : "commitments"} in the ledger${inputs.asOf === undefined ? "" : `, as published by ${inputs.asOf}`}, added only where that is possible. Nothing is converted: the ledger has no exchange rates.`,
        sections: [
          { heading: "Added", blocks: added.length === 0 ? [paragraph("No rows can be added.")] : added },
          ...(refused.length === 0
            ? []
            : [{ heading: "Not added", blocks: [{ kind: "items" as const, items: refused }] }]),
        ],
        citations: footnotes.citations,
        legend: false,
      },
    };
  },
});

/** What a total says, bounds kept. */
function headline(total: CommitmentTotal): string {
  const { group } = total;
  const whose = group === null ? "" : `${group.replaceAll("_", " ")}: `;
  return `${whose}${totalInWords(total, formatNumber)}`;
}
