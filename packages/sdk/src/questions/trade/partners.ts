import { type Note, notesOf, nothingWhere } from "../../answer/answer.ts";
import { formatNumber, inPercent, toSixDigits } from "../../answer/figures.ts";
import { universeInWords } from "../../answer/universe-in-words.ts";
import { boundsOthers } from "../../books/universe.ts";
import { readUpTo } from "../../ledger/read-up-to.ts";
import { present } from "../../lists.ts";
import type { CoverageDetails } from "../../metrics/core/coverage.ts";
import type { Measure } from "../../metrics/core/measure.ts";
import { type Partners, type PartnersQuestion, partners } from "../../trade/partners.ts";
import { asOf } from "../declare/columns.ts";
import { defineQuestion } from "../declare/question.ts";
import { InputRefused } from "../declare/refusal.ts";
import {
  basis,
  exporter,
  flowsAsked,
  flowTables,
  importer,
  ofOneKind,
  period,
  product,
  series,
} from "./flows-asked.ts";

export const question = /* @__PURE__ */ defineQuestion({
  name: "partners",
  group: "Questions",
  title: "A country's trade partners in a product: shares, unit values, concentration",
  description:
    "Destinations with `exporter`, origins with `importer`, from the country's own books unless `basis` names others; if they name no partner, from flows that a publisher reconciled from both sides. Without `period` the newest complete year answers. Shares are of all partners: of the row for the world, if the source prints one, otherwise of the sum of all. A source that names selected partners and prints no total gives values without shares.",
  inputs: [
    exporter,
    importer,
    { ...product, needed: true },
    period,
    basis,
    series,
    asOf,
    {
      name: "partner",
      kind: "areas",
      groups: "members",
      value: "areas",
      about: "only these partners, and the share that they have together",
    },
    {
      name: "of",
      kind: "word",
      words: ["value_usd", "quantity"],
      value: "figure",
      about: "shares of value_usd or of quantity (default: value_usd, if the source prints values)",
    },
  ],
  tables: flowTables,
  answers: "rows",
  examples: [
    {
      call: "--exporter CHN --product hs-284690 --period 2024 --limit 3 --cite",
      tells: "Destinations of China's rare-earth compounds",
    },
    {
      call: "--importer CHN --product hs-2846 --period 2023 --limit 5",
      tells: "Who supplies China's separation plants",
    },
    {
      call: "--importer USA --product hs-8505 --period 2024 --partner China,Japan --explain",
      tells: "US magnet imports from two partners, and the most that they can have of all",
    },
  ],
  answer(ledger, { of, partner: named, ...asked }) {
    const { exporter, importer } = asked;
    // A country is not its own partner, even if it is a member of the group that is named.
    const partner =
      named !== undefined && named.length > 1 ? named.filter((id) => id !== (exporter ?? importer)) : named;
    if ((exporter === undefined) === (importer === undefined))
      throw new InputRefused(
        { code: "conflicting_inputs" },
        (called) =>
          `Name one country: ${called("exporter")} for its destinations, or ${called("importer")} for its origins.`,
      );
    if (Array.isArray(exporter ?? importer))
      throw new InputRefused(
        { code: "conflicting_inputs", input: exporter === undefined ? "importer" : "exporter" },
        () => "partners takes one country, because several may trade with each other.",
      );
    const found = ofOneKind(() => partners(ledger, { ...(flowsAsked(asked) as PartnersQuestion), ...present({ of }) }));
    const shown = found.partners.filter(({ area }) => partner?.some((id) => id === area) ?? true);
    const isKnown = shown.length > 0 || boundsOthers(found.universe);
    const share = partner && isKnown ? found.shareOf(partner) : undefined;
    return {
      rows: shown.map(({ share, unit_value, ...amount }) => ({
        ...amount,
        share_pct: inPercent(share),
        usd_per_unit: toSixDigits(unit_value),
      })),
      columns: ["rank", "area", "value_usd", "share_pct", "quantity", "quantity_unit", "usd_per_unit", "status"],
      understood: { period: found.period, series: found.series },
      asOf: asked.asOf,
      notes: [...about(found), ...together(partner, share), ...notesOf("trade", found.warnings)],
      readUpTo: readUpTo(ledger, "exports", found.series),
      cite: found.cite,
      explain: () => [explained(found), ...(share === undefined ? [] : [share.explain()])].join("\n"),
      ...nothingWhere(shown.length === 0, "no_rows", () =>
        ["None of these is among the partners.", ...together(partner, share).map(({ text }) => text)].join(" "),
      ),
    };
  },
});

/** Notes on the year, on which partners are named, and on amounts that no partner has. */
const about = ({ period, universe, basis, reimports, residual }: Partners): Note[] => [
  {
    code: universe ?? "universe_unknown",
    text: `${period}${basis === "reconciled" ? ", both sides’ reports reconciled" : ""}; ${universeInWords(universe)}${universe === "largest_partners" && residual !== undefined && residual.value > 0 ? `, which is ${inPercent(residual.share)} percent` : ""}.`,
  },
  ...(reimports?.value_usd === undefined
    ? []
    : [
        {
          code: "reimports",
          text: `Returned goods: ${formatNumber(reimports.value_usd)} USD, not counted among these partners.`,
        },
      ]),
];

/** The note on the total share of the named partners. */
function together(asked: readonly string[] = [], named: Measure<CoverageDetails> | undefined): Note[] {
  if (named === undefined) return [];
  const { covered, unnamed } = named.details;
  const missing = unnamed.length === 0 || covered.length === 0 ? "" : ` Not among the partners: ${unnamed.join(", ")}.`;
  return [{ code: "share_of_named", text: `${asked.join(", ")} together: ${named.text}.${missing}` }];
}

const explained = ({ denominator, concentration, series }: Partners): string =>
  [
    denominator.kind === "none"
      ? `There are no shares: ${denominator.why}.`
      : `The denominator of the shares is ${denominator.value === undefined ? "an inexact total" : formatNumber(denominator.value)}: ${denominator.why}.`,
    `Concentration of the partners (HHI): ${concentration.text}.`,
    `Series: ${series}.`,
  ].join(" ");
