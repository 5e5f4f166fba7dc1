import { balanceQuestion } from "./balance/balance-question.ts";

export const question = /* @__PURE__ */ balanceQuestion({
  name: "imports",
  item: "import_source_share",
  what: "import source",
  title: "Where the imports of the United States come from",
  description:
    "The part of each country in US imports, in percent, as the US Geological Survey prints it over four years together (`scope` says which). A country here is the last one that shipped it, not always the one that mined it.",
  examples: [
    { call: "rare-earths", tells: "Whom the United States buy rare earths from" },
    { call: "yttrium --cite", tells: "Yttrium, with the source" },
    { call: "gallium,germanium --format csv", tells: "Two metals, as CSV" },
  ],
});
