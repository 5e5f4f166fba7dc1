import { balanceQuestion } from "./balance-question.ts";

export const question = /* @__PURE__ */ balanceQuestion({
  name: "reliance",
  item: "net_import_reliance",
  what: "import reliance",
  title: "US net import reliance by commodity and year, and what was first printed",
  description:
    "Net import reliance in percent of consumption, as the US Geological Survey prints it: a bound stays a bound, an estimate stays an estimate, and a net exporter is not zero.",
  examples: [
    { call: "rare-earths", tells: "US import reliance for rare earths, year by year" },
    {
      call: "us-critical-2025 --latest",
      tells: "The US list of 2025, member by member, with those that have no figure",
    },
    { call: "rare-earths --year 2024 --every", tells: "What each edition printed for one year" },
  ],
});
