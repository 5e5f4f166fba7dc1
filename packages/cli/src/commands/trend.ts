import { trend } from "@oreledger/sdk/questions";
import { arrange, writeRows } from "../answer.ts";
import { defineCommand, exit } from "../command.ts";
import { writeNotes } from "../notes.ts";
import { rowsFlags } from "../shared-flags.ts";
import { answered, percent, questionOf, rounded, tradeFlags } from "../trade-flags.ts";

const columns = ["period", "value_usd", "growth_pct", "quantity", "quantity_unit", "usd_per_unit", "status"] as const;

export const command = defineCommand({
  description:
    "The values of goods that one source counts in several units are added, and then there is no one quantity. Books and sources are never added: name --basis where both sides tell of the flow; of several extracts one answers, and a note names the others. Growth is the change of value from the period before.",
  flags: { ...tradeFlags, ...rowsFlags },
  examples: [
    {
      call: "trend --exporter CHN --importer USA --product hs-8505 --period 2015..2025 --cite",
      tells: "US imports of magnets from China by year",
    },
    {
      call: "trend -e CHN -i _WLD -p hs-284690 --series un-comtrade-china-exports-wits --period 2018..2024",
      tells: "What China's rare-earth compounds sold for, and how much it was",
    },
    {
      call: "trend -e CHN -i DEU -p hs-811292 --period 2023-01..2024-12 --columns period,value_usd,quantity",
      tells: "Gallium, germanium and their like to Germany, month by month",
    },
  ],
  run({ flags, io, ledger }) {
    const question = questionOf(ledger, flags, ["exporter", "importer", "product"]);
    const found = answered(() => trend(ledger, question as Parameters<typeof trend>[1]));
    if (found.steps.length === 0) {
      io.err("No source tells of such a flow.\n");
      return exit.nothing;
    }
    const rows = found.steps.map(({ growth, unit_value, quantity_unit, ...step }) => ({
      ...step,
      growth_pct: growth === undefined ? undefined : percent(growth),
      quantity_unit: step.quantity === undefined ? undefined : quantity_unit,
      usd_per_unit: rounded(unit_value),
    }));
    const code = writeRows(
      {
        rows: arrange(rows, columns, flags),
        columns,
        cite: found.cite,
        explain: () => `Values are ${found.valuation}. growth_pct = (value / value of the period before − 1) × 100.`,
      },
      flags,
      io,
      ledger,
    );
    writeNotes(found.warnings, io);
    return code;
  },
});
