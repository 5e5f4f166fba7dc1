import { mergeCitations } from "@oreledger/sdk";
import { mirror } from "@oreledger/sdk/questions";
import { arrange, writeRows } from "../answer.ts";
import { defineCommand, exit } from "../command.ts";
import { writeNotes } from "../notes.ts";
import { rowsFlags } from "../shared-flags.ts";
import { answered, questionOf, tradeFlags } from "../trade-flags.ts";

const columns = [
  "period",
  "exporter_reported_usd",
  "exporter_valuation",
  "importer_reported_usd",
  "importer_valuation",
  "ratio",
  "exporter_reported_quantity",
  "exporter_quantity_unit",
  "importer_reported_quantity",
  "importer_quantity_unit",
  "exporter_series",
  "importer_series",
] as const;

const { basis: _, ...flags } = tradeFlags;

export const command = defineCommand({
  description:
    "The ratio is the importer's value over the exporter's: a little above 1 is freight and insurance (CIF over FOB), far from 1 is transit, timing, other codes or secrecy. A side that wrote nothing down is empty; it did not report zero.",
  flags: { ...flags, ...rowsFlags },
  examples: [
    {
      call: "mirror --exporter CHN --importer USA --product hs-284690 --period 2018..2024 --cite",
      tells: "Rare-earth compounds from China to the United States, by both books",
    },
    {
      call: "mirror -e PHL -i CHN -p hs-260400 --period 2020..2024 --columns period,exporter_reported_usd,importer_reported_usd,ratio",
      tells: "Nickel ore from the Philippines to China",
    },
    {
      call: "mirror -e China -i Japan -p hs-280530 --format json",
      tells: "Every year that the ledger holds, the side without a figure empty",
    },
  ],
  run({ flags: given, io, ledger }) {
    const question = questionOf(ledger, { ...given, basis: undefined }, ["exporter", "importer", "product"]);
    const found = answered(() => mirror(ledger, question as Parameters<typeof mirror>[1]));
    if (found.length === 0) {
      io.err("Neither side's books hold such a flow.\n");
      return exit.nothing;
    }
    const rows = found.map(({ period, exporterReported: x, importerReported: m, ratio }) => ({
      period,
      exporter_reported_usd: x?.value_usd,
      exporter_valuation: x?.valuation,
      importer_reported_usd: m?.value_usd,
      importer_valuation: m?.valuation,
      ratio: ratio === undefined ? undefined : Number(ratio.toFixed(4)),
      exporter_reported_quantity: x?.quantity,
      exporter_quantity_unit: x?.quantity === undefined ? undefined : x.quantity_unit,
      importer_reported_quantity: m?.quantity,
      importer_quantity_unit: m?.quantity === undefined ? undefined : m.quantity_unit,
      exporter_series: x?.series,
      importer_series: m?.series,
    }));
    const code = writeRows(
      {
        rows: arrange(rows, columns, given),
        columns,
        cite: () => mergeCitations(found.flatMap(({ cite }) => cite())),
        explain: () =>
          `ratio = the importer's value / the exporter's, of ${found.filter(({ ratio }) => ratio !== undefined).length} periods that stand in both books. Neither side is the true one.`,
      },
      given,
      io,
      ledger,
    );
    writeNotes(found[0]?.warnings ?? [], io);
    return code;
  },
});
