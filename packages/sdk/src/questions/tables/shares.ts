import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "shares",
  title: "Who mines, refines, owns and can produce what",
  description:
    "Each row is one area's production, reserves or capacity of one commodity in one year, as one source printed it. If sources disagree, all are shown; stages are never summed.",
  view: [
    "commodity",
    "stage",
    "measure",
    "form",
    "area",
    "year",
    "quantity",
    "unit",
    "basis",
    "comparator",
    "low",
    "high",
    "status",
    "share_pct",
    "source",
    "scope",
  ],
  examples: [
    {
      call: "--commodity rare-earths --stage mine --measure production --year 2024 --series usgs-mcs --cite",
      tells: "Who mined rare earths in 2024, according to the US Geological Survey, with the sources",
    },
    {
      call: "-c rare-earths -s mine -m production -y 2024 --as-of 2025-06-30 --sort -quantity -n 5",
      tells: "The five largest of them, as printed by June 2025",
    },
    {
      call: "-c ndfeb-magnets -a China --format json",
      tells: "Everything about China's magnets, as JSON",
    },
  ],
});
