import type { CommodityId } from "@oreledger/data";
import { withDescendants } from "../../ledger/kinship.ts";
import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "commitments",
  title: "Promises of money or capacity",
  description: "Each row is one promise of money or capacity by one actor. A promise that is part of another says so.",
  view: [
    "id",
    "actor",
    "amount",
    "currency",
    "instrument",
    "capacity",
    "capacity_unit",
    "project",
    "stated",
    "finance_stage",
    "source",
  ],
  of: {
    commodity: {
      about: "for a commodity and its members",
      rows: (ledger, ids) => ({ commodities: ids.flatMap((id) => withDescendants(ledger, id as CommodityId)) }),
    },
    area: { about: "by these countries or organisations", rows: (_, ids) => ({ actor_areas: ids }) },
  },
  examples: [
    {
      call: "--actor-areas USA --sort -amount --limit 5",
      tells: "The largest promises of the United States",
    },
    {
      call: "--commodities rare-earths --columns id,actor,amount,currency,project",
      tells: "Promises for rare earths",
    },
    {
      call: "--stated 2025-10..2025-11 --format ndjson",
      tells: "Promises of October 2025, one JSON object per line",
    },
  ],
});
