import type { AreaCode, CommodityId } from "@oreledger/data";
import { agreementsWith } from "../../acts/agreements-with.ts";
import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "agreements",
  title: "Acts between governments",
  description:
    "Each row is one act between governments or organisations. `signed` is the day of a signature; what was only announced or declared has the day in `announced`. `list agreement-parties` has its parties.",
  view: [
    "id",
    "signed",
    "announced",
    "title",
    "type",
    "status",
    "binding",
    "source",
    "pledged_amount",
    "pledged_currency",
  ],
  tables: ["agreement_commodities", "agreement_parties"],
  of: {
    commodity: {
      about: "that name a commodity, its members or a group that contains it",
      rows: (ledger, ids) => ({
        id: ids.flatMap((commodity) => agreementsWith(ledger, { commodity: commodity as CommodityId }).toColumns().id),
      }),
    },
    area: {
      about: "to which all of these countries or organisations are parties",
      together: true,
      rows: (ledger, party) => ({ id: agreementsWith(ledger, { party: party as readonly AreaCode[] }).toColumns().id }),
    },
  },
  examples: [
    { call: "--signed 2025-10..2025-11 --sort signed", tells: "What was signed in October 2025" },
    { call: "-a USA,Kazakhstan -c tungsten", tells: "What two countries agreed about one metal" },
    { call: "--type mou --as-of 2025-11-06 --format csv", tells: "Memoranda known on a day" },
  ],
});
