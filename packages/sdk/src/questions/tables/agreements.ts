import type { CommodityId } from "@oreledger/data";
import { agreementsWith } from "../acts/agreements-with.ts";
import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "agreements",
  title: "Acts between governments",
  description: "One row is one act between governments or bodies. Its parties stand in `list agreement-parties`.",
  view: ["id", "signed", "title", "type", "status", "binding", "source", "pledged_amount", "pledged_currency"],
  tables: ["agreement_commodities", "agreement_parties"],
  of: {
    commodity: {
      about: "that name a commodity, a part of it or a group that contains it",
      rows: (ledger, ids) => ({
        id: ids.flatMap((commodity) => agreementsWith(ledger, { commodity: commodity as CommodityId }).toColumns().id),
      }),
    },
    area: {
      about: "to which these countries or bodies are parties, all of them",
      rows: (ledger, party) => ({ id: agreementsWith(ledger, { party }).toColumns().id }),
    },
  },
  examples: [
    { call: "--signed 2025-10..2025-11 --sort signed", tells: "What was signed in October 2025" },
    { call: "-a USA,Kazakhstan -c tungsten", tells: "What two countries agreed on one metal" },
    { call: "--type mou --as-of 2025-11-06 --format csv", tells: "Memoranda that were known on a day" },
  ],
});
