import type { CommodityId } from "@oreledger/data";
import { withDescendants } from "../../ledger/kinship.ts";
import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "deposits",
  title: "Deposits, projects and announced finds",
  description:
    "One row is one deposit, project or announced find. What is said to lie in it stands in `resource-estimates`.",
  view: ["id", "area", "commodities", "development_status", "source", "deposit_type", "name", "latitude", "longitude"],
  of: {
    commodity: {
      about: "of a commodity and what it contains",
      rows: (ledger, ids) => ({ commodities: ids.flatMap((id) => withDescendants(ledger, id as CommodityId)) }),
    },
  },
  examples: [
    { call: "--area Kazakhstan --commodities rare-earths", tells: "Deposits of rare earths in Kazakhstan" },
    {
      call: "--development-status operating --columns id,name,area,owner --limit 5",
      tells: "Mines that work, and whose they are",
    },
    {
      call: "--commodities lithium --area AUS --format csv --columns id,name,latitude,longitude",
      tells: "Points for a map",
    },
  ],
});
