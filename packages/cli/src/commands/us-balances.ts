import { tableCommand } from "../table-command.ts";

export const command = tableCommand({
  table: "us_balances",
  description:
    "What a metric of the US balance needs, with the definition of the edition that printed it: definitions change between editions, and so do the figures.",
  view: [
    "commodity",
    "item",
    "form",
    "partner",
    "year",
    "quantity",
    "unit",
    "basis",
    "comparator",
    "low",
    "high",
    "status",
    "source",
    "scope",
  ],
  examples: [
    {
      call: "us-balances --commodity rare-earths --item net_import_reliance",
      tells: "How far the United States rely on imports of rare earths, by year and edition",
    },
    {
      call: "us-balances -c rare-earths -y 2023 --columns item,form,quantity,unit,source",
      tells: "Every item of one year",
    },
    {
      call: "us-balances -c rare-earths --item mine_production --format csv",
      tells: "US mine production, as CSV",
    },
  ],
});
