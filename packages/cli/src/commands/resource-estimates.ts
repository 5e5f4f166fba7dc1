import { tableCommand } from "../table-command.ts";

export const command = tableCommand({
  table: "resource_estimates",
  description:
    "One row is one estimate of one deposit and analyte, with the basis of its tonnage: ore, contained element, contained oxide, or ambiguous. An announced find is no reserve.",
  view: [
    "id",
    "estimate_kind",
    "tonnage_t",
    "grade",
    "grade_unit",
    "contained_t",
    "analyte",
    "tonnage_basis",
    "claim_status",
    "reporting_code",
    "effective_date",
    "source",
    "contained_basis",
    "deposit",
  ],
  examples: [
    {
      call: "resource-estimates --estimate-kind announced --analyte rare-earths",
      tells: "Finds that were announced, not proven",
    },
    { call: "resource-estimates --deposit mountain-pass --cite", tells: "What is said of one deposit, and by whom" },
    {
      call: "resource-estimates --analyte lithium --sort -contained_t --limit 5 --format md",
      tells: "The five largest estimates of lithium, as Markdown",
    },
  ],
});
