import type { Rows } from "@oreledger/data";
import { formatNumber } from "../answer/figures.ts";
import { Footnotes } from "../answer/footnotes.ts";
import { type Page, type Paragraph, paragraph } from "../answer/page.ts";
import { sourceCited } from "../answer/row-at.ts";
import { figuresInWords, rowInWords } from "../answer/row-in-words.ts";
import { verdictsInWords } from "../answer/verdict-in-words.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { present } from "../lists.ts";
import { claimsAbout } from "./claims-about.ts";
import { naming } from "./declare/columns.ts";
import { defineQuestion } from "./declare/question.ts";
import { noneOf } from "./declare/without-each.ts";
import { type Evidence, evidenceFor } from "./evidence-for.ts";

const verdicts = [
  "contradicted",
  "disputed",
  "unverified",
  "quoted",
  "confirmed",
] as const satisfies readonly (keyof typeof verdictsInWords)[];

export const question = /* @__PURE__ */ defineQuestion({
  name: "claims",
  group: "Questions",
  title: "Published claims, our verdict on each, and the rows that bear on it",
  description:
    "The verdicts are ours, and each names the rows that bear on it. With a claim, the answer is only that claim, with its evidence.",
  inputs: [
    {
      name: "claim",
      kind: "value",
      column: "claims.id",
      argument: true,
      about: "one claim, with its evidence: article-013",
    },
    {
      name: "verdict",
      kind: "word",
      words: verdicts,
      value: "verdict",
      about: `filter on verdict: ${verdicts.join(", ")}`,
      filter: true,
    },
    {
      name: "about",
      kind: "condition",
      column: "claims.about",
      value: "table",
      about: "filter on the table that the claim is about: shares, deposits, …",
      filter: true,
    },
    { name: "commodity", kind: "commodities", short: "c", about: "only claims about these" },
    {
      name: "area",
      kind: "areas",
      groups: "with-members",
      short: "a",
      about: "only claims whose evidence is about these",
    },
  ],
  // Evidence rows may be in any of them.
  tables: [
    ...naming,
    "agreement_parties",
    "agreements",
    "claim_evidence",
    "claims",
    "commitments",
    "deposit_locations",
    "deposits",
    "event_relations",
    "exports",
    "policy_events",
    "products",
    "resource_estimates",
    "shares",
    "sources",
    "us_balances",
  ],
  answers: "rows",
  examples: [
    { call: "--verdict contradicted", tells: "Where a published article is wrong" },
    { call: "article-013", tells: "One claim, with the reason and the rows behind the verdict" },
    { call: "--about deposits --format json", tells: "Claims about deposits, as JSON" },
  ],
  answer(ledger, { claim: id, verdict, about, commodity, area }, { given }) {
    const { claims } = ledger.tables;
    const ids = claims.wide().toColumns().id as readonly string[];
    const conditions = present({ claim: id, verdict, about, commodity, area });
    const claimsOf = ({ claim, verdict, about, commodity, area }: Partial<typeof conditions>) => {
      const asked = [commodity, area].flatMap((each) => (each === undefined ? [] : [claimsAbout(ledger, each)]));
      return claims.wide().where({
        id: ids.filter((each) => (claim === undefined || each === claim) && asked.every((of) => of.has(each))),
        ...present({ verdict, about }),
      });
    };
    const query = claimsOf(conditions);
    const rows = query.toArray() as Rows["claims"][];
    const [claim] = rows;
    const base = { cite: () => query.cite(), columns: claims.columns };
    if (claim === undefined)
      return {
        ...base,
        rows,
        nothing: noneOf("No claim matches.", conditions, (others) => claimsOf(others).length, given),
      };
    if (id === undefined)
      return {
        ...base,
        rows,
        view: ["id", "verdict", "statement", "explanation"],
        notes: rows.some((row) => row.verdict === "quoted")
          ? [{ code: "quoted", text: `quoted: ${verdictsInWords.quoted.meaning}` }]
          : [],
        explain: () =>
          `${query.length} of ${claims.length} claims. The verdicts are ours, and each names the rows that bear on it; \`pnpm data check\` tests them again with every change of the data.`,
      };
    const evidence = evidenceFor(ledger, id);
    return {
      ...base,
      rows: [{ ...claim, evidence: evidence.map(({ bearing, row }) => `${bearing} ${row}`) }],
      columns: [...claims.columns, "evidence"],
      explain: () => claim.explanation,
      page: pageOf(ledger, claim, evidence),
    };
  },
});

type Told = LedgerWith<"areas" | "commodities" | "deposits" | "products" | "sources">;

/** The page of one claim: what was said, our verdict, and the evidence. */
function pageOf(ledger: Told, claim: Rows["claims"], evidence: readonly Evidence[]): Page {
  const footnotes = new Footnotes();
  const mark = (source: string | null): number[] => {
    const cited = source === null ? undefined : sourceCited(ledger, source);
    return cited === undefined ? [] : footnotes.mark([cited]);
  };
  const printed = mark(claim.source);
  const best = mark(claim.best_source);
  const value = [
    claim.value === null ? null : /^\d+$/.test(claim.value) ? formatNumber(Number(claim.value)) : claim.value,
    claim.unit,
  ].filter((part) => part !== null);
  const facts: (Paragraph | undefined)[] = [
    paragraph(`Claim: ${claim.statement}`),
    value.length === 0 ? undefined : paragraph(`Claimed: ${value.join(" ")}`),
    claim.claimed_time === null ? undefined : paragraph(`Period: ${claim.claimed_time}`),
    printed.length === 0
      ? undefined
      : paragraph(`Printed in:${claim.locator === null ? "" : ` ${claim.locator}`}`, printed),
    paragraph(`${verdictsInWords[claim.verdict].title}: ${claim.explanation}`),
    best.length === 0 ? undefined : paragraph("Best source seen:", best),
  ];
  return {
    title: `${claim.id}: ${claim.verdict === "quoted" ? "said so; figure not confirmed" : claim.verdict}`,
    subtitle: `Judged ${claim.judged}.`,
    sections: [
      { heading: "The claim", blocks: facts.filter((fact) => fact !== undefined) },
      {
        heading: "Related rows in the ledger",
        blocks:
          evidence.length === 0
            ? [paragraph("No row of the ledger bears on it; the verdict rests on the source.")]
            : [
                {
                  kind: "items",
                  items: evidence.map(({ row, bearing, note }) => ({
                    figures: figuresInWords(ledger, row),
                    text: `${bearing}: ${rowInWords(ledger, row) ?? row}.${note === null ? "" : ` ${note}`} ${row}`,
                    marks: [],
                  })),
                },
              ],
      },
    ],
    citations: footnotes.citations,
    legend: false,
  };
}
