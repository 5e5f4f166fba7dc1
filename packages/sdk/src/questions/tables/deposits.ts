import type { CommodityId } from "@oreledger/data";
import { withDescendants } from "../../ledger/kinship.ts";
import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "deposits",
  title: "Deposits, projects and announced finds",
  description:
    "Each row is one deposit, project or announced find. `resource-estimates` has the estimates of its contents.",
  view: ["id", "area", "commodities", "development_status", "source", "deposit_type", "name", "latitude", "longitude"],
  of: {
    commodity: {
      about: "of a commodity and its members",
      rows: (ledger, ids) => ({ commodities: ids.flatMap((id) => withDescendants(ledger, id as CommodityId)) }),
    },
  },
  examples: [
    { call: "--area Kazakhstan --commodities rare-earths", tells: "Deposits of rare earths in Kazakhstan" },
    {
      call: "--development-status operating --columns id,name,area,owner --limit 5",
      tells: "Operating mines and their owners",
    },
    {
      call: "--commodities lithium --area AUS --format csv --columns id,name,latitude,longitude",
      tells: "Points for a map",
    },
  ],
});
