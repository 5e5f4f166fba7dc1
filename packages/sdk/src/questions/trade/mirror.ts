import { notesOf } from "../../answer/answer.ts";
import { toDigits } from "../../answer/figures.ts";
import { citedOnce } from "../../cite/citation.ts";
import { earliestReading, readUpTo } from "../../ledger/read-up-to.ts";
import { mirror } from "../../trade/mirror.ts";
import { noFlow } from "../../trade/question.ts";
import { defineQuestion } from "../declare/question.ts";
import { asOf, exporter, flowsAsked, flowTables, importer, ofOneKind, period, product, series } from "./flows-asked.ts";

export const question = /* @__PURE__ */ defineQuestion({
  name: "mirror",
  group: "Questions",
  title: "One flow in both sides' books, with the ratio of their values and the gap between them",
  description:
    "The ratio is the importer's value divided by the exporter's: slightly above 1 is freight and insurance (CIF over FOB), far from 1 is transit, timing, other codes or secrecy. A side without a record is empty; it did not report zero.",
  inputs: [
    { ...exporter, needed: true },
    { ...importer, needed: true },
    { ...product, needed: true },
    period,
    series,
    asOf,
  ],
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
      rows: found.map(({ period, exporterReported: x, importerReported: m, ratio, gap }) => ({
        period,
        exporter_reported_usd: x?.value_usd,
        exporter_valuation: x?.valuation,
        importer_reported_usd: m?.value_usd,
        importer_valuation: m?.valuation,
        ratio: toDigits(ratio, 4),
        gap_usd: gap?.value,
        exporter_reported_quantity: x?.quantity,
        exporter_quantity_unit: x?.quantity === undefined ? undefined : x.quantity_unit,
        importer_reported_quantity: m?.quantity,
        importer_quantity_unit: m?.quantity === undefined ? undefined : m.quantity_unit,
        exporter_series: x?.series,
        importer_series: m?.series,
      })),
      columns: [
        "period",
        "exporter_reported_usd",
        "exporter_valuation",
        "importer_reported_usd",
        "importer_valuation",
        "ratio",
        "gap_usd",
        "exporter_reported_quantity",
        "exporter_quantity_unit",
        "importer_reported_quantity",
        "importer_quantity_unit",
        "exporter_series",
        "importer_series",
      ],
      asOf: asked.asOf,
      notes: notesOf("trade", found[0]?.warnings ?? []),
      readUpTo: earliestReading(series.map((each) => readUpTo(ledger, "exports", each))),
      cite: () => citedOnce(found.flatMap(({ cite }) => cite())),
      explain: () =>
        `ratio = the importer's value / the exporter's, gap_usd = the importer's − the exporter's, for ${both} periods that are in both books. Neither side is the truth.`,
      nothing:
        found.length > 0
          ? undefined
          : { code: "no_rows", text: noFlow(ledger, question, () => "Neither side's books have such a flow.") },
    };
  },
});
