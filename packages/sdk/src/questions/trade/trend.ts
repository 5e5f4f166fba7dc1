import { notesOf, nothingWhere, tabled } from "../../answer/answer.ts";
import { inPercent, toSixDigits } from "../../answer/figures.ts";
import { readUpTo } from "../../ledger/read-up-to.ts";
import { breakInWords } from "../../trade/edition-breaks.ts";
import { elsewhere, inOtherBooks } from "../../trade/elsewhere.ts";
import { noFlow } from "../../trade/question.ts";
import { type TrendQuestion, trend, withWorld } from "../../trade/trend.ts";
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
  name: "trend",
  group: "Questions",
  title: "One flow over time: value, growth, quantity, unit value",
  description:
    "Without an exporter or an importer, that side is the world, if a source prints its row. If a source counts goods in several units, their values are added and there is no single quantity. Books and sources are never added: name `basis` if both sides report the flow; of several extracts one answers, and a note names the others. Growth is the change in value from the previous period, if both are valued at the same border (FOB or CIF).",
  inputs: [exporter, importer, { ...product, needed: true }, period, basis, series, asOf],
  tables: [...flowTables, "product_links"],
  answers: "rows",
  examples: [
    {
      call: "--exporter CHN --importer USA --product hs-8505 --period 2015..2025 --cite",
      tells: "US imports of magnets from China by year",
    },
    {
      call: "-e CHN -p hs-284690 --series un-comtrade-china-exports-wits --period 2018..2024",
      tells: "China's exports of rare-earth compounds, by value and quantity",
    },
    {
      call: "-e CHN -i DEU -p hs-811292 --period 2023-01..2024-12 --columns period,value_usd,quantity",
      tells: "Gallium, germanium and similar metals to Germany, month by month",
    },
  ],
  answer(ledger, asked) {
    const { exporter: from, importer: to } = asked;
    if (from === undefined && to === undefined)
      throw new InputRefused(
        { code: "missing_input", input: "exporter" },
        (called) => `Name a country: ${called("exporter")} for its exports, ${called("importer")} for its imports.`,
      );
    const question = withWorld(flowsAsked(asked) as TrendQuestion);
    const missing = from === undefined ? "exporter" : to === undefined ? "importer" : undefined;
    const found = ofOneKind(() => trend(ledger, question));
    return {
      ...tabled(found.steps, {
        period: ({ period }) => period,
        value_usd: ({ value_usd }) => value_usd,
        valuation: ({ valuation }) => valuation,
        growth_pct: ({ growth }) => inPercent(growth),
        quantity: ({ quantity }) => quantity,
        quantity_unit: (step) => (step.quantity === undefined ? undefined : step.quantity_unit),
        usd_per_unit: ({ unit_value }) => toSixDigits(unit_value),
        status: ({ status }) => status,
      }),
      asOf: asked.asOf,
      notes: [...notesOf("hs_edition_break", found.breaks.map(breakInWords)), ...notesOf("trade", found.warnings)],
      readUpTo: readUpTo(ledger, "exports", found.series),
      cite: found.cite,
      explain: () => `growth_pct = (value / value of the previous period − 1) × 100.`,
      ...nothingWhere(found.steps.length === 0, "no_rows", () =>
        noFlow(
          ledger,
          question,
          () =>
            `${missing === undefined ? "No source reports such a flow." : `No source reports this flow with the world as a whole: name one ${missing}.`}${inOtherBooks(ledger, question)}${elsewhere(ledger, question)}`,
        ),
      ),
    };
  },
});
