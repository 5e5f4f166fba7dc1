import { tableCommand } from "../table-command.ts";

export const command = tableCommand({
  table: "exports",
  description:
    "One row is one flow from exporter to importer of one product in one period, from one side's books. Missing flows are absent, never zero; flows of different books, sources or overlapping baskets never add.",
  view: [
    "exporter",
    "importer",
    "product",
    "period",
    "flow_basis",
    "value_usd",
    "valuation",
    "quantity",
    "quantity_unit",
    "comparator",
    "status",
    "source",
    "scope",
  ],
  examples: [
    {
      call: "exports --exporter CHN --importer USA --product hs-2846 --period 2020..",
      tells: "Rare-earth compounds from China to the United States since 2020",
    },
    {
      call: "exports -i USA -p hs-2846 --latest --sort -value_usd --limit 5",
      tells: "From whom the United States buy rare-earth compounds, the largest first",
    },
    {
      call: "exports -e Estonia --period 2024 --columns exporter,importer,product,period,value_usd --format md",
      tells: "What Estonia sells, as a Markdown table",
    },
  ],
});
