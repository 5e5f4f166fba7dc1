import { notesOf, nothingWhere, tabled } from "../../answer/answer.ts";
import { citedOnce } from "../../cite/citation.ts";
import { earliestReading, readUpTo } from "../../ledger/read-up-to.ts";
import { elsewhere } from "../../trade/elsewhere.ts";
import { mirror } from "../../trade/mirror.ts";
import { noFlow } from "../../trade/question.ts";
import { asOf } from "../declare/columns.ts";
import { defineQuestion } from "../declare/question.ts";
import { flowsAsked, flowTables, ofOneKind, oneFlow, period, series } from "./flows-asked.ts";

export const question = /* @__PURE__ */ defineQuestion({
  name: "mirror",
  group: "Questions",
  title: "One flow in both sides' books, with the ratio of their values and the gap between them",
  description:
    "The ratio is the importer's value divided by the exporter's: slightly above 1 is freight and insurance (CIF over FOB), far from 1 is transit, timing, other codes or secrecy. A side without a record is empty; it did not report zero.",
  inputs: [...oneFlow, period, series, asOf],
  tables: flowTables,
  answers: "rows",
  examples: [
    {
      call: "--exporter CHN --importer USA --product hs-284690 --period 2018..2024 --cite",
      tells: "Rare-earth compounds from China to the United States, in both books",
    },
    {
      call: "-e PHL -i CHN -p hs-260400 --period 2020..2024 --columns period,exporter_reported_usd,importer_reported_usd,ratio",
      tells: "Nickel ore from the Philippines to China",
    },
    {
      call: "-e China -i Japan -p hs-280530 --format json",
      tells: "Every year in the ledger; a side without a figure is empty",
    },
  ],
  answer(ledger, asked) {
    const question = flowsAsked(asked) as Parameters<typeof mirror>[1];
    const found = ofOneKind(() => mirror(ledger, question));
    const series = [
      ...new Set(
        found.flatMap(({ exporterReported: x, importerReported: m }) => [x?.series ?? [], m?.series ?? []].flat()),
      ),
    ];
    const both = found.filter(({ ratio }) => ratio !== undefined).length;
    return {
      ...tabled(found, {
        period: ({ period }) => period,
        exporter_reported_usd: ({ exporterReported: x }) => x?.value_usd,
        exporter_valuation: ({ exporterReported: x }) => x?.valuation,
        importer_reported_usd: ({ importerReported: m }) => m?.value_usd,
        importer_valuation: ({ importerReported: m }) => m?.valuation,
        ratio: ({ ratio }) => ratio,
        gap_usd: ({ gap }) => gap?.value,
        exporter_reported_quantity: ({ exporterReported: x }) => x?.quantity,
        exporter_quantity_unit: ({ exporterReported: x }) => (x?.quantity === undefined ? undefined : x.quantity_unit),
        importer_reported_quantity: ({ importerReported: m }) => m?.quantity,
        importer_quantity_unit: ({ importerReported: m }) => (m?.quantity === undefined ? undefined : m.quantity_unit),
        exporter_status: ({ exporterReported: x }) => x?.status,
        importer_status: ({ importerReported: m }) => m?.status,
        exporter_series: ({ exporterReported: x }) => x?.series,
        importer_series: ({ importerReported: m }) => m?.series,
      }),
      asOf: asked.asOf,
      notes: notesOf("trade", found[0]?.warnings ?? []),
      readUpTo: earliestReading(series.map((each) => readUpTo(ledger, "exports", each))),
      cite: () => citedOnce(found.flatMap(({ cite }) => cite())),
      explain: () =>
        `ratio = the importer's value / the exporter's, gap_usd = the importer's − the exporter's, for ${both} periods that are in both books. Neither side is the truth.`,
      ...nothingWhere(found.length === 0, "no_rows", () =>
        noFlow(ledger, question, () => `Neither side's books have such a flow.${elsewhere(ledger, question)}`),
      ),
    };
  },
});
