import { balanceQuestion } from "./balance-question.ts";

export const question = /* @__PURE__ */ balanceQuestion({
  name: "imports",
  item: "import_source_share",
  what: "import source",
  title: "Where US imports come from",
  description:
    "Each country's share of US imports, in percent, as the US Geological Survey prints it for four years together (`years` says which). A country here is the last shipper, which is not always where the ore was mined. A country that a list does not name may be among the others: its share is not known.",
  examples: [
    { call: "rare-earths", tells: "Where the United States buys rare earths" },
    { call: "antimony --partner China", tells: "How much of the antimony comes from China" },
    { call: "gallium,germanium --format csv", tells: "Two metals, as CSV" },
  ],
});
