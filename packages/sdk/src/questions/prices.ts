import { balanceQuestion } from "./balance/balance-question.ts";

export const question = /* @__PURE__ */ balanceQuestion({
  name: "prices",
  item: "price",
  what: "price",
  title: "Prices by year: of what quality, in which unit, of which kind",
  description:
    "Yearly averages as the US Geological Survey prints them. `form` says of what, `scope` of which kind and from whom. Prices of different forms and units are never joined into one line.",
  examples: [
    { call: "dysprosium", tells: "The price of dysprosium oxide, year by year" },
    { call: "neodymium,dysprosium,terbium --latest", tells: "The magnet metals, the last year of each" },
    { call: "gallium --year 2024.. --format json", tells: "The last two years, for a program" },
  ],
});
