import { balanceQuestion } from "./balance/balance-question.ts";

export const question = /* @__PURE__ */ balanceQuestion({
  name: "reliance",
  item: "net_import_reliance",
  what: "import reliance",
  title: "How far the United States rely on imports, by commodity and year, and what was first printed",
  description:
    "Net import reliance in percent of what was used, as the US Geological Survey prints it: a bound stays a bound, an estimate an estimate, and a net exporter is no zero.",
  examples: [
    { call: "rare-earths", tells: "How far the United States rely on imports of rare earths, year by year" },
    { call: "us-critical-2025 --latest", tells: "The US list of 2025, member by member, and who has no figure" },
    { call: "rare-earths --year 2024 --every", tells: "What each edition said of one year" },
  ],
});
