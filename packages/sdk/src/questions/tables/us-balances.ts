import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "us_balances",
  title: "US production, trade, stocks, consumption and import reliance",
  description:
    "The inputs of the metrics of the US balance, with the definition of the edition that printed them: definitions change between editions, and so do the figures.",
  view: [
    "commodity",
    "item",
    "form",
    "partner",
    "year",
    "first_year",
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
      call: "--commodity rare-earths --item net_import_reliance",
      tells: "US import reliance for rare earths, by year and edition",
    },
    {
      call: "-c rare-earths -y 2023 --columns item,form,quantity,unit,source",
      tells: "Every item of one year",
    },
    {
      call: "-c rare-earths --item mine_production --format csv",
      tells: "US mine production, as CSV",
    },
  ],
});
