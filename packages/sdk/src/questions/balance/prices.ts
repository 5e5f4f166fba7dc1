import { balanceQuestion } from "./balance-question.ts";

export const question = /* @__PURE__ */ balanceQuestion({
  name: "prices",
  item: "price",
  what: "price",
  title: "Prices by year, with quality, unit and kind",
  description:
    "Annual averages as the US Geological Survey prints them. `form` gives the product, `scope` the kind of price and its source. Prices of different forms and units are never combined in one line.",
  examples: [
    { call: "dysprosium", tells: "The price of dysprosium oxide, year by year" },
    { call: "neodymium,dysprosium,terbium --latest", tells: "The magnet metals, last year only" },
    { call: "gallium --year 2024.. --format json", tells: "The years from 2024, as JSON" },
  ],
});
