import type { CommodityId } from "@oreledger/data";
import { withDescendants } from "../../ledger/kinship.ts";
import { selected } from "../../query/filter.ts";
import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "resource_estimates",
  title: "Estimates of what each deposit contains",
  description:
    "Each row is one estimate of one deposit and analyte, with the basis of its tonnage: ore, contained element, contained oxide, or ambiguous. An announced find is not a reserve.",
  view: [
    "id",
    "estimate_kind",
    "tonnage_t",
    "tonnage_basis",
    "contained_t",
    "analyte",
    "grade",
    "grade_unit",
    "claim_status",
    "reporting_code",
    "effective_date",
    "source",
    "contained_basis",
    "deposit",
  ],
  tables: ["deposits"],
  of: {
    commodity: {
      about: "of a commodity and its members",
      rows: (ledger, ids) => ({ analyte: ids.flatMap((id) => withDescendants(ledger, id as CommodityId)) }),
    },
    area: {
      about: "of the deposits of some countries",
      rows: ({ tables: { deposits } }, area) => ({ deposit: selected(deposits, { area }).toColumns().id }),
    },
  },
  examples: [
    {
      call: "--estimate-kind announced --analyte rare-earths",
      tells: "Finds that were announced, not proven",
    },
    { call: "--deposit mountain-pass --cite", tells: "What is said about one deposit, and by whom" },
    {
      call: "--analyte lithium --sort -contained_t --limit 5 --format md",
      tells: "The five largest estimates of lithium, as Markdown",
    },
  ],
});
